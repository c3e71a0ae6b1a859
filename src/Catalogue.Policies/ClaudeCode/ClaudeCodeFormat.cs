using System.Text;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Writing;

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

    private protected override IEnumerable<string> LossesOfFile(ServerPolicy policy) => policy.Default == PolicyAction.Allow
        ? []
        : ["Claude Code cannot refuse a server's other tools: it asks about what the file does not name."];

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Ask;

    private protected override void AppendBody(StringBuilder output, TargetPolicy policy)
    {
        output.Append("{\n  \"permissions\": {\n");
        AppendList(output, policy, "allow", DecisionKind.Allow);
        output.Append(",\n");
        AppendList(output, policy, "ask", DecisionKind.Ask);
        output.Append(",\n");
        AppendList(output, policy, "deny", DecisionKind.Deny);
        output.Append("\n  }\n}\n");
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => ClaudeCodeReader.Read(bytes);

    private static void AppendList(StringBuilder output, TargetPolicy policy, string key, DecisionKind kind)
    {
        var rules = policy.Names(kind).Select(tool => ClaudeCodeRule.Prefix + policy.Alias + ClaudeCodeRule.Separator + tool).ToList();
        if (kind == DecisionKind.Allow && policy is { Default: PolicyAction.Allow, IsWhole: true })
        {
            rules.Add(ClaudeCodeRule.Prefix + policy.Alias);
        }

        output.Append("    \"").Append(key).Append("\": ");
        JsonText.AppendList(output, "    ", rules);
    }
}
