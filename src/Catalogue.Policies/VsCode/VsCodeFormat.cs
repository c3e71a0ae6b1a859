using Catalogue.Policies.Evaluating;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Trees;
using Catalogue.Policies.Writing;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.VsCode;

/// <summary>The setting of VS Code that says for which tools a person must approve every call.</summary>
public sealed class VsCodeFormat : TargetFormat
{
    private const string Setting = "chat.tools.eligibleForAutoApproval";

    private static readonly YamlReadOptions Settings = YamlReadOptions.Descriptor with { AllowComments = true };

    public override string Id => "vscode";

    public override string Title => "VS Code";

    public override string Extension => "json";

    public override FormatFacts Facts { get; } = new(
        "VS Code reads it and asks a person about every call of a tool that is set to false; it can say nothing else.",
        "`.vscode/settings.json`, or the user's settings; an organisation sets the inner map as the policy `ChatToolsEligibleForAutoApproval`.",
        "By the name that the server gives it, on whichever server; the documentation shows names of built-in tools only, and VS Code's own source looks up this name.",
        UsesAlias: false,
        Ask: Support.Yes,
        Hide: Support.No,
        RateLimit: Support.No,
        Arguments: Support.No,
        "A strict reader of ours, written from the documentation; not run in VS Code.",
        "https://github.com/microsoft/vscode-docs/blob/main/docs/enterprise/ai-settings.md");

    private protected override TargetAbilities Abilities { get; } = new()
    {
        Name = "VS Code",
        Asks = true,
        Refuses = false,
        Hides = false,
        Limits = Substitute.Ask,
    };

    private protected override bool HasComments => false;

    private protected override IEnumerable<string> LossesOfFile(MeantPolicy policy)
    {
        yield return "How tools of servers are named here is not documented: check in VS Code that it asks. A tool of the same name on another server gets the same rule.";
        if (policy.Default != PolicyAction.Allow)
        {
            yield return "VS Code cannot refuse a tool: what the file does not name may be approved by a person, once or for good.";
        }
    }

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => PolicyAction.Allow;

    private protected override void AppendBody(Utf8Text output, TargetPolicy policy)
    {
        output.Append("{\n  \""u8).Append(Setting).Append("\": {"u8);
        var written = 0;
        foreach (var tool in policy.Tools)
        {
            output.Append(written++ == 0 ? "\n    "u8 : ",\n    "u8);
            JsonText.AppendString(output, tool.Name);
            output.Append(tool.Decision == DecisionKind.Allow ? ": true"u8 : ": false"u8);
        }

        output.Append(written == 0 ? "}\n}\n"u8 : "\n  }\n}\n"u8);
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes)
    {
        if (JsonTreeReader.Read(bytes, Settings, out var unreadable) is not { } root)
        {
            return TargetReading.Unreadable(unreadable);
        }

        var problems = new TreeProblems();
        var tools = new Dictionary<string, DecisionKind>(StringComparer.Ordinal);
        if (TreeMap.Read(root, "the file", [], problems) is { } file)
        {
            if (!file.TryGetValue(Setting, out var setting))
            {
                problems.Add(root, $"the file has no {Setting}; write it with a map of tool names and true or false");
            }
            else
            {
                var named = TreeMap.Read(setting.Value, Setting, [], problems) ?? MapEntries.Empty;
                tools.EnsureCapacity(named.Count);
                foreach (var (name, entry) in named)
                {
                    if (string.IsNullOrWhiteSpace(name))
                    {
                        problems.Add(entry.Key, $"a tool's name in {Setting} is empty; write the name that the server gives it");
                    }
                    else if (entry.Value is not YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } value)
                    {
                        problems.WrongKind(entry.Value, $"\"{name}\" in {Setting}", "true or false");
                    }
                    else
                    {
                        tools.Add(name, value.Value == "true" ? DecisionKind.Allow : DecisionKind.Ask);
                    }
                }
            }
        }

        return problems.Problems.Count > 0
            ? TargetReading.Refused(problems)
            : TargetReading.Of(tools.Keys, new ToolTableEvaluator(tool => tools.TryGetValue(tool, out var decision)
                ? new PolicyDecision(decision, tool)
                : new PolicyDecision(DecisionKind.Allow, "default")));
    }
}
