using System.Text;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.ToolHive.Cedar;

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

    private protected override IEnumerable<string> LossesOfFile(ServerPolicy policy)
    {
        if (policy.Default != PolicyAction.Allow)
        {
            yield return "ToolHive refuses the server's prompts and resources as well, unless you permit get_prompt and read_resource.";
        }

        if (policy.Tools.Any(tool => tool.WantsRequired()))
        {
            yield return "Whether required arguments are there is left to the server: a policy that insists on one would hide its tool.";
        }

        if (policy.Tools.Any(tool => tool.AllConditions().Count > 0))
        {
            yield return "Where an argument has a condition, null is refused, a number beyond 922337203685477 counts as left out, and of control characters in a path only NUL is looked for.";
        }
    }

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Hide;

    private protected override void AppendBody(StringBuilder output, TargetPolicy policy)
    {
        output.Append("version: \"1.0\"\ntype: cedarv1\ncedar:\n  policies:\n");
        foreach (var tool in policy.Tools)
        {
            AppendTool(output, tool, policy.Default);
        }

        if (policy is { Default: PolicyAction.Allow, IsWhole: true })
        {
            AppendPolicy(output, "permit(principal, action, resource);");
        }
        else if (policy.Tools.Count == 0)
        {
            // ToolHive takes no empty list.
            AppendPolicy(output, "forbid(principal, action == Action::\"call_tool\", resource);");
        }

        output.Append("  entities_json: \"[]\"\n");
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => ToolHiveReader.Read(bytes);

    private static void AppendTool(StringBuilder output, TargetTool tool, PolicyAction byDefault)
    {
        var scope = $"(principal, action == Action::\"call_tool\", resource == Tool::{CedarText.Quote(tool.Name)})";
        var conditions = tool.Decision == DecisionKind.Allow ? tool.Source.AllConditions() : [];
        if (conditions.Count == 0)
        {
            output.Append(tool.Decision == DecisionKind.Allow ? "    - 'permit" : "    - 'forbid").Append(scope.Replace("'", "''", StringComparison.Ordinal)).Append(";'\n");
            return;
        }

        output.Append(conditions.Any(condition => condition.FillIn) ? "    # fill this in\n" : "");

        // A permit that fails refuses; only where everything else is permitted must a condition be a forbid.
        if (byDefault == PolicyAction.Allow)
        {
            AppendPolicy(output, $"forbid{scope} unless {{ {string.Join(" && ", conditions.Select(condition => $"({ToolHiveConditions.Write(condition)})"))} }};");
        }

        AppendPolicy(output, $"permit{scope}{(byDefault == PolicyAction.Allow ? "" : string.Concat(conditions.Select(condition => $" when {{ {ToolHiveConditions.Write(condition)} }}")))};");
    }

    private static void AppendPolicy(StringBuilder output, string policy) =>
        output.Append("    - '").Append(policy.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
}
