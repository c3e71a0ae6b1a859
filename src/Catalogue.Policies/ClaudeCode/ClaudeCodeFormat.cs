using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;

namespace Catalogue.Policies.ClaudeCode;

/// <summary>Permission rules in the settings of Claude Code.</summary>
public sealed class ClaudeCodeFormat : TargetFormat
{
    public override string Id => "claude-code";

    public override string Title => "Claude Code";

    public override string Extension => "json";

    public override FormatFacts Facts { get; } = new(
        "Claude Code reads it and allows, asks about or refuses each tool.",
        "`permissions` of `.claude/settings.json` in a project, or of `~/.claude/settings.json`: add the entries to the lists that are there.",
        "As `mcp__<alias>__<tool>`, after what your configuration calls the server.",
        UsesAlias: true,
        Ask: Support.Yes,
        Hide: Support.No,
        RateLimit: Support.No,
        Arguments: Support.No,
        "A strict reader of ours, written from the documentation; not run in Claude Code.",
        "https://code.claude.com/docs/en/permissions");

    private protected override TargetAbilities Abilities { get; } = new()
    {
        Name = "Claude Code",
        Asks = true,
        Hides = false,
        Limits = Substitute.Ask,
        CanName = ClaudeCodeRule.CanName,
        Unnamed = "Claude Code rewrites a name with other characters than ASCII letters, digits, _ and -: no rule can name the tool for certain, so it is treated as what the file does not name.",
    };

    private protected override bool HasComments => false;

    private protected override IEnumerable<string> LossesOfFile(MeantPolicy policy) => policy.Default == PolicyAction.Allow
        ? []
        : ["Claude Code cannot refuse a server's other tools: it asks about what the file does not name."];

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Ask;

    private protected override void AppendBody(Utf8Text output, TargetPolicy policy)
    {
        output.Append("{\n  \"permissions\": {\n"u8);
        AppendList(output, policy, "allow"u8, DecisionKind.Allow);
        output.Append(",\n"u8);
        AppendList(output, policy, "ask"u8, DecisionKind.Ask);
        output.Append(",\n"u8);
        AppendList(output, policy, "deny"u8, DecisionKind.Deny);
        output.Append("\n  }\n}\n"u8);
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => ClaudeCodeReader.Read(bytes);

    private static void AppendList(Utf8Text output, TargetPolicy policy, ReadOnlySpan<byte> key, DecisionKind kind)
    {
        output.Append("    \""u8).Append(key).Append("\": ["u8);
        var written = 0;
        foreach (var tool in policy.Tools)
        {
            if (tool.Decision == kind)
            {
                AppendRule(output, written++, policy.Alias, tool.Name);
            }
        }

        if (kind == DecisionKind.Allow && policy is { Default: PolicyAction.Allow, IsWhole: true })
        {
            AppendRule(output, written++, policy.Alias, null);
        }

        output.Append(written == 0 ? "]"u8 : "\n    ]"u8);
    }

    /// <summary>Neither an alias nor a name that a rule can hold has anything that JSON must escape.</summary>
    private static void AppendRule(Utf8Text output, int written, string alias, string? tool)
    {
        output.Append(written == 0 ? "\n      \""u8 : ",\n      \""u8).Append(ClaudeCodeRule.Prefix).Append(alias);
        if (tool is not null)
        {
            output.Append(ClaudeCodeRule.Separator).Append(tool);
        }

        output.Append("\""u8);
    }
}
