using System.Text;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Codex;

/// <summary>The tools of a server in the configuration of OpenAI Codex.</summary>
public sealed class CodexFormat : TargetFormat
{
    public override string Id => "codex";

    public override string Title => "Codex";

    public override string Extension => "toml";

    public override FormatFacts Facts { get; } = new(
        "Codex reads it, takes only the tools that it enables, and asks about those set to prompt.",
        "`~/.codex/config.toml`, within the server's own table, beside its `command` or `url`.",
        "By the name that the server gives it, below what your configuration calls the server.",
        UsesAlias: true,
        Ask: Support.Yes,
        Hide: Support.Yes,
        RateLimit: Support.No,
        Arguments: Support.No,
        "A strict reader of ours, written from the types of Codex's own loader; not run in Codex.",
        "https://developers.openai.com/codex/config-reference/");

    private protected override TargetAbilities Abilities { get; } = new()
    {
        Name = "Codex",
        Asks = true,
        Hides = true,
        HidesWhatItRefuses = true,
        Limits = Substitute.Ask,
    };

    private protected override IEnumerable<string> LossesOfFile(ServerPolicy policy) => [];

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Hide;

    private protected override void AppendBody(StringBuilder output, TargetPolicy policy)
    {
        output.Append("[mcp_servers.");
        TomlText.AppendKey(output, policy.Alias);
        output.Append("]\n");
        if (policy.Default != PolicyAction.Allow)
        {
            output.Append("enabled_tools = ");
            TomlText.AppendList(output, [.. policy.Names(DecisionKind.Allow, DecisionKind.Ask)]);
        }

        output.Append("disabled_tools = ");
        TomlText.AppendList(output, [.. policy.Names(DecisionKind.Deny, DecisionKind.Hidden)]);
        output.Append(policy.Default == PolicyAction.Allow ? "default_tools_approval_mode = \"approve\"\n" : "default_tools_approval_mode = \"prompt\"\n");
        foreach (var tool in policy.Tools.Where(tool => tool.Decision is DecisionKind.Allow or DecisionKind.Ask))
        {
            output.Append("\n[mcp_servers.");
            TomlText.AppendKey(output, policy.Alias);
            output.Append(".tools.");
            TomlText.AppendKey(output, tool.Name);
            output.Append("]\napproval_mode = ").Append(tool.Decision == DecisionKind.Allow ? "\"approve\"\n" : "\"prompt\"\n");
        }
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => CodexReader.Read(bytes);
}
