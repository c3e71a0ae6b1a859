using System.Globalization;
using Catalogue.Policies.Evaluating;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using Catalogue.Yaml.Toml;

namespace Catalogue.Policies.GeminiCli;

/// <summary>A rule about tools of servers.</summary>
/// <param name="Tool">The tool's name; null where the rule is about all tools of the server.</param>
internal sealed record GeminiCliRule(string? Tool, int Priority, PolicyDecision Decision);

/// <summary>Reads policy files of Gemini CLI. Rules without a server are about other tools and are checked, then passed over.</summary>
internal static class GeminiCliReader
{
    private const int HighestPriority = 999;

    private static readonly string[] FileKeys = ["rule", "safety_checker"];

    private static readonly string[] RuleKeys =
    [
        "mcpName", "toolName", "decision", "priority", "denyMessage", "deny_message", "argsPattern", "commandPrefix", "commandRegex",
        "toolAnnotations", "modes", "interactive", "subagent", "allowRedirection", "allow_redirection",
    ];

    /// <summary>What narrows a rule to some calls of a tool, so that it says nothing of the tool as a whole.</summary>
    private static readonly string[] Narrowing = ["argsPattern", "toolAnnotations", "modes", "interactive", "subagent"];

    public static string Word(DecisionKind decision) => decision switch
    {
        DecisionKind.Allow => "\"allow\"",
        DecisionKind.Ask => "\"ask_user\"",
        _ => "\"deny\"",
    };

    public static TargetReading Read(ReadOnlySpan<byte> bytes)
    {
        if (TomlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var unreadable) is not { } root)
        {
            return TargetReading.Unreadable(unreadable);
        }

        var problems = new TreeProblems();
        var rules = new List<GeminiCliRule>();
        if (TreeMap.Read(root, "the file", FileKeys, problems) is { } file)
        {
            if (!file.TryGetValue("rule", out var entry))
            {
                problems.Add(root, "the file has no rule; write [[rule]] and beneath it mcpName, toolName, decision and priority");
            }
            else if (entry.Value is not YamlSequence list)
            {
                problems.WrongKind(entry.Value, "rule", "[[rule]] above each rule");
            }
            else
            {
                for (var index = 0; index < list.Items.Count; index++)
                {
                    rules.AddRange(ReadRule(list.Items[index], string.Create(CultureInfo.InvariantCulture, $"rule {index + 1}"), problems));
                }
            }
        }

        if (problems.Problems.Count > 0)
        {
            return TargetReading.Refused(problems);
        }

        var ofTools = rules.Where(rule => rule.Tool is not null).GroupBy(rule => rule.Tool!, StringComparer.Ordinal).ToDictionary(group => group.Key, Highest, StringComparer.Ordinal);
        var ofServers = Highest(rules.Where(rule => rule.Tool is null));
        return TargetReading.Of(ofTools.Keys, new ToolTableEvaluator(tool =>
            (ofTools.GetValueOrDefault(tool) is not { } named ? ofServers : ofServers is null || named.Priority >= ofServers.Priority ? named : ofServers)?.Decision
            ?? new PolicyDecision(DecisionKind.Ask, "default")));
    }

    /// <summary>The rule that is met first: the highest, and of equals the one written first.</summary>
    private static GeminiCliRule? Highest(IEnumerable<GeminiCliRule> rules) => rules.OrderByDescending(rule => rule.Priority).FirstOrDefault();

    private static IEnumerable<GeminiCliRule> ReadRule(YamlNode node, string what, TreeProblems problems)
    {
        if (TreeMap.Read(node, what, RuleKeys, problems) is not { } keys)
        {
            return [];
        }

        var decision = ReadDecision(node, keys, what, problems);
        var priority = ReadPriority(node, keys, what, problems);
        var message = ReadText(keys, "denyMessage", what, problems) ?? ReadText(keys, "deny_message", what, problems);
        var server = ReadText(keys, "mcpName", what, problems);
        if (server is not null && server != "*" && (server.Length == 0 || server.Contains('_', StringComparison.Ordinal)))
        {
            problems.Add(keys["mcpName"].Value, $"mcpName of {what} is empty or has an underscore, at which Gemini CLI cuts the name; call the server by a name without");
        }

        var tools = ReadTools(keys, what, problems);
        return server is null || decision is null || Narrowing.Any(keys.ContainsKey)
            ? []
            : tools.Select(tool => new GeminiCliRule(tool, priority, new PolicyDecision(decision.Value, what, decision == DecisionKind.Hidden ? message : null)));
    }

    private static IEnumerable<string?> ReadTools(MapEntries keys, string what, TreeProblems problems)
    {
        if (!keys.TryGetValue("toolName", out var entry))
        {
            return [null];
        }

        var names = entry.Value is YamlSequence ? TargetTree.Names(entry.Value, $"toolName of {what}", problems)
            : TreeMap.Text(entry.Value) is { } one ? [one]
            : [];
        if (entry.Value is not YamlSequence && names is not [{ Length: > 0 }])
        {
            problems.Add(entry.Value, $"toolName of {what} is {TreeProblems.Shown(entry.Value)}; write the tool's name, or a list of names");
        }

        return names.Select(name => name == "*" ? null : name);
    }

    private static DecisionKind? ReadDecision(YamlNode node, MapEntries keys, string what, TreeProblems problems)
    {
        if (!keys.TryGetValue("decision", out var entry))
        {
            problems.Add(node, $"{what} has no decision; write decision = \"allow\", \"ask_user\" or \"deny\"");
            return null;
        }

        switch (TreeMap.Text(entry.Value))
        {
            case "allow":
                return DecisionKind.Allow;
            case "ask_user":
                return DecisionKind.Ask;
            case "deny":
                return DecisionKind.Hidden;
            default:
                problems.Add(entry.Value, $"the decision of {what} is {TreeProblems.Shown(entry.Value)}; write \"allow\", \"ask_user\" or \"deny\"");
                return null;
        }
    }

    private static int ReadPriority(YamlNode node, MapEntries keys, string what, TreeProblems problems)
    {
        if (keys.TryGetValue("priority", out var entry)
            && entry.Value is YamlScalar { Style: YamlScalarStyle.Plain } number
            && YamlScalarTypes.TryReadInteger(number.Value, out var priority)
            && priority is >= 0 and <= HighestPriority)
        {
            return (int)priority;
        }

        problems.Add(entry.Value ?? node, $"{what} has no priority that counts; write priority = and a whole number from 0 to 999");
        return 0;
    }

    private static string? ReadText(MapEntries keys, string key, string what, TreeProblems problems)
    {
        if (!keys.TryGetValue(key, out var entry))
        {
            return null;
        }

        if (TreeMap.Text(entry.Value) is { } text)
        {
            return text;
        }

        problems.WrongKind(entry.Value, $"{key} of {what}", "text in quotes");
        return null;
    }
}
