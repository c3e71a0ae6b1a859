using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.ToolHive.Cedar;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.ToolHive;

/// <summary>Authorisation of ToolHive: Cedar policies in YAML.</summary>
public sealed class ToolHiveFormat : TargetFormat
{
    public override string Id => "toolhive";

    public override string Title => "ToolHive";

    public override FormatFacts Facts { get; } = new(
        "ToolHive reads it and stands between clients and one server: it refuses what no policy permits and leaves it out of the list.",
        "Anywhere; `thv run --authz-config <file>` takes its path.",
        "By the name that the server gives it, as `Tool::\"<tool>\"`; one file a server.",
        UsesAlias: false,
        Ask: Support.No,
        Hide: Support.Yes,
        RateLimit: Support.No,
        Arguments: Support.Partly,
        "A reader of ours by the grammar of Cedar; tests hold every emitted policy, and decisions on calls, to the npm package @cedar-policy/cedar-wasm. Not run in ToolHive.",
        "https://github.com/stacklok/toolhive/blob/main/docs/authz.md");

    private protected override TargetAbilities Abilities { get; } = new()
    {
        Name = "ToolHive",
        Asks = false,
        Hides = true,
        HidesWhatItRefuses = true,
        Limits = Substitute.Nothing,
        LimitsElsewhere = "Set it under `rateLimiting` of the MCPServer resource.",
        Arguments = new ToolHiveConditions(),
    };

    private protected override IEnumerable<string> LossesOfFile(MeantPolicy policy)
    {
        if (policy.Default != PolicyAction.Allow)
        {
            yield return "ToolHive refuses the server's prompts and resources as well, unless you permit get_prompt and read_resource.";
        }

        if (Any(policy, static tool => tool.WantsRequired))
        {
            yield return "Whether required arguments are there is left to the server: a policy that insists on one would hide its tool.";
        }

        if (Any(policy, static tool => tool.Conditions.Count > 0))
        {
            yield return "Where an argument has a condition, null is refused, a number beyond 922337203685477 counts as left out, and of control characters in a path only NUL is looked for.";
        }
    }

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Hide;

    private protected override void AppendBody(Utf8Text output, TargetPolicy policy)
    {
        output.Append("version: \"1.0\"\ntype: cedarv1\ncedar:\n  policies:\n"u8);
        foreach (var tool in policy.Tools)
        {
            AppendTool(output, tool, policy.Default);
        }

        if (policy is { Default: PolicyAction.Allow, IsWhole: true })
        {
            output.Append("    - 'permit(principal, action, resource);'\n"u8);
        }
        else if (policy.Tools.Count == 0)
        {
            // ToolHive takes no empty list.
            output.Append("    - 'forbid(principal, action == Action::\"call_tool\", resource);'\n"u8);
        }

        output.Append("  entities_json: \"[]\"\n"u8);
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => ToolHiveReader.Read(bytes);

    private static bool Any(MeantPolicy policy, Func<MeantTool, bool> asked)
    {
        foreach (var tool in policy.Tools)
        {
            if (asked(tool))
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendTool(Utf8Text output, TargetTool tool, PolicyAction byDefault)
    {
        IReadOnlyList<ArgumentCondition> conditions = tool.Decision == DecisionKind.Allow ? tool.Meant.Conditions : [];
        if (conditions.Count == 0)
        {
            AppendPolicy(output, tool.Decision == DecisionKind.Allow ? "permit"u8 : "forbid"u8, tool, "");
            return;
        }

        output.Append(conditions.Any(condition => condition.FillIn) ? "    # fill this in\n"u8 : default);

        // A permit that fails refuses; only where everything else is permitted must a condition be a forbid.
        if (byDefault == PolicyAction.Allow)
        {
            AppendPolicy(output, "forbid"u8, tool, $" unless {{ {string.Join(" && ", conditions.Select(condition => $"({ToolHiveConditions.Write(condition)})"))} }}");
        }

        AppendPolicy(output, "permit"u8, tool, byDefault == PolicyAction.Allow ? "" : string.Concat(conditions.Select(condition => $" when {{ {ToolHiveConditions.Write(condition)} }}")));
    }

    /// <summary>Appends a policy about a tool.</summary>
    /// <param name="when">What follows the scope.</param>
    private static void AppendPolicy(Utf8Text output, ReadOnlySpan<byte> effect, TargetTool tool, string when)
    {
        output.Append("    - '"u8).Append(effect).Append("(principal, action == Action::\"call_tool\", resource == Tool::"u8);
        AppendName(output, tool.Name);
        output.Append(")"u8).Append(InSingleQuotes(when)).Append(";'\n"u8);
    }

    private static void AppendName(Utf8Text output, string name)
    {
        if (SafeRunes.ArePlain(name) && !name.Contains('\'', StringComparison.Ordinal))
        {
            output.Append("\""u8).Append(name).Append("\""u8);
        }
        else
        {
            output.Append(InSingleQuotes(CedarText.Quote(name)));
        }
    }

    private static string InSingleQuotes(string text) => text.Replace("'", "''", StringComparison.Ordinal);
}
