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

    private protected override IEnumerable<string> LossesOfFile(MeantPolicy policy) => [];

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => byDefault == PolicyAction.Allow ? PolicyAction.Allow : PolicyAction.Hide;

    private protected override void AppendBody(Utf8Text output, TargetPolicy policy)
    {
        output.Append("[mcp_servers."u8);
        TomlText.AppendKey(output, policy.Alias);
        output.Append("]\n"u8);
        if (policy.Default != PolicyAction.Allow)
        {
            AppendList(output.Append("enabled_tools = "u8), policy, areEnabled: true);
        }

        AppendList(output.Append("disabled_tools = "u8), policy, areEnabled: false);
        output.Append("default_tools_approval_mode = "u8).Append(policy.Default == PolicyAction.Allow ? "\"approve\"\n"u8 : "\"prompt\"\n"u8);
        foreach (var tool in policy.Tools)
        {
            if (IsEnabled(tool))
            {
                output.Append("\n[mcp_servers."u8);
                TomlText.AppendKey(output, policy.Alias);
                output.Append(".tools."u8);
                TomlText.AppendKey(output, tool.Name);
                output.Append("]\napproval_mode = "u8).Append(tool.Decision == DecisionKind.Allow ? "\"approve\"\n"u8 : "\"prompt\"\n"u8);
            }
        }
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes) => CodexReader.Read(bytes);

    private static bool IsEnabled(TargetTool tool) => tool.Decision is DecisionKind.Allow or DecisionKind.Ask;

    /// <summary>A list of names, one a line; nothing between the brackets where it is empty.</summary>
    private static void AppendList(Utf8Text output, TargetPolicy policy, bool areEnabled)
    {
        output.Append("["u8);
        var written = 0;
        foreach (var tool in policy.Tools)
        {
            if (IsEnabled(tool) == areEnabled)
            {
                output.Append(written++ == 0 ? "\n  "u8 : "  "u8);
                TomlText.AppendString(output, tool.Name);
                output.Append(",\n"u8);
            }
        }

        output.Append("]\n"u8);
    }
}
