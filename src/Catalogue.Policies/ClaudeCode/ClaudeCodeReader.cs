using Catalogue.Policies.Evaluating;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.ClaudeCode;

/// <summary>
/// Reads settings of Claude Code as far as they concern tools of servers. Rules about other tools and other settings are
/// passed over; a rule that Claude Code would skip without a word is a mistake here.
/// </summary>
internal static class ClaudeCodeReader
{
    private static readonly string[] Known =
        ["allow", "ask", "deny", "defaultMode", "additionalDirectories", "disableBypassPermissionsMode", "disableAutoMode"];

    /// <summary>From the strictest: the first list with a rule that matches decides.</summary>
    private static readonly (string Key, DecisionKind Decision)[] Lists =
        [("deny", DecisionKind.Deny), ("ask", DecisionKind.Ask), ("allow", DecisionKind.Allow)];

    public static TargetReading Read(ReadOnlySpan<byte> bytes)
    {
        if (JsonTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var unreadable) is not { } root)
        {
            return TargetReading.Unreadable(unreadable);
        }

        var problems = new TreeProblems();
        var exact = new Dictionary<string, (DecisionKind Decision, string List)>(StringComparer.Ordinal);
        var patterns = new List<(ClaudeCodeRule Rule, PolicyDecision Decision)>();
        if (TreeMap.Read(root, "the file", [], problems) is { } settings)
        {
            if (!settings.TryGetValue("permissions", out var permissions))
            {
                problems.Add(root, "the file has no permissions; write \"permissions\" with allow, ask and deny");
            }
            else if (TreeMap.Read(permissions.Value, "permissions", Known, problems) is { } lists)
            {
                foreach (var (key, decision) in Lists)
                {
                    if (!lists.TryGetValue(key, out var list))
                    {
                        continue;
                    }

                    var items = TargetTree.Items(list.Value, key, problems);
                    exact.EnsureCapacity(exact.Count + items.Count);
                    for (var index = 0; index < items.Count; index++)
                    {
                        var node = items[index];
                        if (TargetTree.Text(node, key, problems) is not { } text || !text.StartsWith(ClaudeCodeRule.Prefix, StringComparison.Ordinal))
                        {
                            continue;
                        }

                        if (ClaudeCodeRule.Parse(text, decision == DecisionKind.Allow, out var problem) is not { } rule)
                        {
                            problems.Add(node, $"\"{text}\" in {key}: {problem}");
                        }
                        else if (rule.IsExact)
                        {
                            exact.TryAdd(rule.Tool, (decision, key));
                        }
                        else
                        {
                            patterns.Add((rule, new PolicyDecision(decision, key)));
                        }
                    }
                }
            }
        }

        return problems.Problems.Count > 0 ? TargetReading.Refused(problems) : TargetReading.Of(exact.Keys, new ToolTableEvaluator(Decide));

        PolicyDecision Decide(string tool)
        {
            var named = exact.TryGetValue(tool, out var rule) ? new PolicyDecision(rule.Decision, rule.List) : new PolicyDecision(DecisionKind.Allow, "");
            var strictest = patterns.Where(pattern => pattern.Rule.Matches(tool)).Select(pattern => pattern.Decision)
                .Aggregate(named, (one, other) => other.Kind > one.Kind || one.Rule.Length == 0 ? other : one);
            return strictest.Rule.Length == 0 ? new PolicyDecision(DecisionKind.Ask, "default") : strictest;
        }
    }
}
