using Catalogue.Policies.Evaluating;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using Catalogue.Yaml.Toml;

namespace Catalogue.Policies.GeminiCli;

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
                    ReadRule(list.Items[index], new RuleNumber(index + 1), rules, problems);
                }
            }
        }

        if (problems.Problems.Count > 0)
        {
            return TargetReading.Refused(problems);
        }

        return TargetReading.Of(rules.Select(rule => rule.Tool).OfType<string>(), new ToolTableEvaluator(tool => GeminiCliRule.Decide(rules, tool)));
    }

    private static void ReadRule(YamlNode node, RuleNumber what, List<GeminiCliRule> rules, TreeProblems problems)
    {
        if (TreeMap.Read(node, what, RuleKeys, problems) is not { } keys)
        {
            return;
        }

        var decision = ReadDecision(node, keys, what, problems);
        var priority = ReadPriority(node, keys, what, problems);
        var message = ReadText(keys, "denyMessage", what, problems) ?? ReadText(keys, "deny_message", what, problems);
        var server = ReadText(keys, "mcpName", what, problems);
        if (server is not null && server != "*" && (server.Length == 0 || server.Contains('_', StringComparison.Ordinal)))
        {
            problems.Add(keys["mcpName"].Value, $"mcpName of {what} is empty or has an underscore, at which Gemini CLI cuts the name; call the server by a name without");
        }

        var isAboutTools = server is not null && decision is not null && !IsNarrowed(keys);
        var rule = new GeminiCliRule(null, priority, what, decision ?? DecisionKind.Ask, decision == DecisionKind.Hidden ? message : null);
        ReadTools(keys, what, rule, isAboutTools ? rules : [], problems);
    }

    private static bool IsNarrowed(MapEntries keys)
    {
        foreach (var key in Narrowing)
        {
            if (keys.ContainsKey(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the rule for each tool that it names, or for all of them.</summary>
    private static void ReadTools(MapEntries keys, RuleNumber what, GeminiCliRule rule, List<GeminiCliRule> rules, TreeProblems problems)
    {
        if (!keys.TryGetValue("toolName", out var entry))
        {
            rules.Add(rule);
        }
        else if (entry.Value is YamlSequence)
        {
            rules.AddRange(TargetTree.Names(entry.Value, $"toolName of {what}", problems).Select(name => rule with { Tool = ToolOf(name) }));
        }
        else if (TreeMap.Text(entry.Value) is { Length: > 0 } name)
        {
            rules.Add(rule with { Tool = ToolOf(name) });
        }
        else
        {
            problems.Add(entry.Value, $"toolName of {what} is {TreeProblems.Shown(entry.Value)}; write the tool's name, or a list of names");
        }
    }

    private static string? ToolOf(string name) => name == "*" ? null : name;

    private static DecisionKind? ReadDecision(YamlNode node, MapEntries keys, RuleNumber what, TreeProblems problems)
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

    private static int ReadPriority(YamlNode node, MapEntries keys, RuleNumber what, TreeProblems problems)
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

    private static string? ReadText(MapEntries keys, string key, RuleNumber what, TreeProblems problems)
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
