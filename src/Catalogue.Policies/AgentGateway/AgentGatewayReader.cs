using System.Globalization;
using Catalogue.Policies.AgentGateway.Cel;
using Catalogue.Policies.Evaluating;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.AgentGateway;

/// <summary>
/// Reads the sets of rules in a configuration of agentgateway, wherever they stand; the rest of the configuration is
/// passed over.
/// </summary>
internal static class AgentGatewayReader
{
    private const string Section = "mcpAuthorization";
    private static readonly string[] SectionKeys = ["rules"];
    private static readonly string[] RuleKeys = ["allow", "require", "deny"];

    public static TargetReading Read(ReadOnlySpan<byte> bytes)
    {
        if (YamlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var unreadable) is not { } root)
        {
            return TargetReading.Unreadable(unreadable);
        }

        var problems = new TreeProblems();
        var rules = new List<(string Kind, CelExpression Expression)>();
        var parser = new CelParser();
        var sections = new List<YamlNode>();
        AddSections(root, sections);
        if (sections.Count == 0)
        {
            problems.Add(root, $"the file has no {Section}; write mcp: policies: {Section}: rules: and a list of rules");
        }

        foreach (var section in sections)
        {
            if (TreeMap.Read(section, Section, SectionKeys, problems) is not { } keys)
            {
                continue;
            }

            if (keys.TryGetValue("rules", out var entry) && entry.Value is YamlSequence list)
            {
                rules.Capacity = Math.Max(rules.Capacity, rules.Count + list.Items.Count);
                for (var index = 0; index < list.Items.Count; index++)
                {
                    if (ReadRule(list.Items[index], new RuleNumber(index + 1), parser, problems) is { } rule)
                    {
                        rules.Add(rule);
                    }
                }
            }
            else
            {
                problems.Add(entry.Value ?? section, $"{Section} has no list of rules; write rules: and a list of expressions");
            }
        }

        return problems.Problems.Count > 0
            ? TargetReading.Refused(problems)
            : TargetReading.Of(NamedTools(rules), new ToolTableEvaluator(tool => Decide(rules, tool)));
    }

    private static List<string> NamedTools(List<(string Kind, CelExpression Expression)> rules)
    {
        var names = new List<string>(rules.Count);
        foreach (var (_, expression) in rules)
        {
            CelEvaluator.AddNamedTools(expression, names);
        }

        return names;
    }

    /// <summary>As the gateway decides: denials, then requirements, then allowances; without any allowance all is allowed.</summary>
    private static PolicyDecision Decide(List<(string Kind, CelExpression Expression)> rules, string tool)
    {
        for (var index = 0; index < rules.Count; index++)
        {
            var (kind, expression) = rules[index];
            if (kind != "allow" && CelEvaluator.Holds(expression, tool) == (kind == "deny"))
            {
                return new PolicyDecision(DecisionKind.Hidden, string.Create(CultureInfo.InvariantCulture, $"rule {index + 1}"));
            }
        }

        var allowing = rules.FindIndex(rule => rule.Kind == "allow" && CelEvaluator.Holds(rule.Expression, tool));
        return allowing >= 0 ? new PolicyDecision(DecisionKind.Allow, string.Create(CultureInfo.InvariantCulture, $"rule {allowing + 1}"))
            : new PolicyDecision(rules.Exists(rule => rule.Kind == "allow") ? DecisionKind.Hidden : DecisionKind.Allow, "default");
    }

    private static (string Kind, CelExpression Expression)? ReadRule(YamlNode node, RuleNumber what, CelParser parser, TreeProblems problems)
    {
        var (kind, written) = ("allow", node);
        if (node is YamlMapping)
        {
            if (TreeMap.Read(node, what, RuleKeys, problems) is not { Count: 1 } keys)
            {
                problems.Add(node, $"{what} must be one expression; write it as text, or with one of {string.Join(", ", RuleKeys)}");
                return null;
            }

            (kind, written) = (keys.At(0).Key, keys.At(0).Entry.Value);
        }

        if (TreeMap.Text(written) is not { } text)
        {
            problems.WrongKind(written, $"{what}", "an expression in quotes");
            return null;
        }

        try
        {
            return (kind, parser.Parse(text));
        }
        catch (CelException exception)
        {
            problems.Add(written, string.Create(CultureInfo.InvariantCulture, $"{what} is not CEL at its character {exception.Index + 1}: {exception.Message}"));
            return null;
        }
    }

    private static void AddSections(YamlNode node, List<YamlNode> sections)
    {
        switch (node)
        {
            case YamlSequence list:
                foreach (var item in list.Items)
                {
                    AddSections(item, sections);
                }

                break;
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Key is YamlScalar { Value: Section })
                    {
                        sections.Add(entry.Value);
                    }
                    else
                    {
                        AddSections(entry.Value, sections);
                    }
                }

                break;
        }
    }
}
