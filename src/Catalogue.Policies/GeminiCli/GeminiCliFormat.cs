using System.Buffers;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.GeminiCli;

/// <summary>Rules of the policy engine of Gemini CLI.</summary>
public sealed class GeminiCliFormat : TargetFormat
{
    /// <summary>Above a user's own flags and trusted servers (at most 400), below servers that the user excludes (900).</summary>
    private const int RestPriority = 810;

    private const int ToolPriority = 820;

    /// <summary>Gemini CLI cuts longer names in the middle.</summary>
    private const int LongestName = 63;

    private static readonly SearchValues<char> OfNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    public override string Id => "gemini-cli";

    public override string Title => "Gemini CLI";

    public override string Extension => "toml";

    public override FormatFacts Facts { get; } = new(
        "Gemini CLI reads it and allows, asks about or leaves out each tool; without a person to ask, it refuses.",
        "Any name in `~/.gemini/policies/`, or in `/etc/gemini-cli/policies/` for everybody on the machine.",
        "By the name that the server gives it, with `mcpName` for what your configuration calls the server; no underscores in that.",
        UsesAlias: true,
        Ask: Support.Yes,
        Hide: Support.Yes,
        RateLimit: Support.No,
        Arguments: Support.No,
        "A strict reader of ours, written from the documentation and from the schema in Gemini CLI's own loader; not run in Gemini CLI.",
        "https://github.com/google-gemini/gemini-cli/blob/main/docs/reference/policy-engine.md");

    private protected override TargetAbilities Abilities { get; } = new()
    {
        Name = "Gemini CLI",
        Asks = true,
        Hides = true,
        HidesWhatItRefuses = true,
        GivesReasons = true,
        Limits = Substitute.Ask,
        CanName = static name => name.Length <= LongestName
            && !name.Contains("__", StringComparison.Ordinal)
            && !name.AsSpan().ContainsAnyExcept(OfNames),
        Unnamed = "Gemini CLI rewrites or misreads a name with __, with more than 63 characters or with others than ASCII letters, digits, _, - and .: no rule names the tool, so it is treated as what the file does not name.",
    };

    private protected override string Alias(string alias) => TargetAlias.Usable(alias, withUnderscores: false);

    private protected override IEnumerable<string> LossesOfFile(MeantPolicy policy) => [];

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Hide;

    private protected override void AppendBody(Utf8Text output, TargetPolicy policy)
    {
        var start = output.Length;
        foreach (var tool in policy.Tools)
        {
            AppendRule(output, start, policy, tool.Name, tool.Decision, ToolPriority, tool.Reason);
        }

        if (policy.IsWhole || policy.Tools.Count == 0)
        {
            AppendRule(output, start, policy, null, policy.Default == PolicyAction.Allow ? DecisionKind.Allow : DecisionKind.Hidden, RestPriority, null);
        }
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => GeminiCliReader.Read(bytes);

    private static void AppendRule(Utf8Text output, int start, TargetPolicy policy, string? tool, DecisionKind decision, int priority, string? reason)
    {
        output.Append(output.Length == start ? "[[rule]]\nmcpName = "u8 : "\n[[rule]]\nmcpName = "u8);
        TomlText.AppendString(output, policy.Alias);
        if (tool is not null)
        {
            output.Append("\ntoolName = "u8);
            TomlText.AppendString(output, tool);
        }

        output.Append("\ndecision = "u8).Append(GeminiCliReader.Word(decision)).Append("\npriority = "u8).Append(priority).Append("\n"u8);
        if (reason is not null)
        {
            output.Append("denyMessage = "u8);
            TomlText.AppendString(output, reason);
            output.Append("\n"u8);
        }
    }
}
