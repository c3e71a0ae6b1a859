using System.Globalization;
using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>The engine's rules for a whole file. All that is broken is reported, tools in the order of their names.</summary>
internal static class PolicyRules
{
    public static IReadOnlyList<PolicyProblem> Check(PolicyEntry policy)
    {
        var problems = new ProblemList();
        if (policy.Version.Value != "1")
        {
            problems.Add(policy.Version.Place, $"version must be \"1\", got {GoQuote.Quote(policy.Version.Value)}");
        }

        if (policy.Default.Value is not ("" or "allow" or "deny"))
        {
            problems.Add(policy.Default.Place, $"default must be \"allow\" or \"deny\", got {GoQuote.Quote(policy.Default.Value)}");
        }

        CheckHide(policy, problems);
        var tools = ToolsOf(policy);
        var counters = new CounterTable(tools);
        foreach (var tool in tools)
        {
            tool.Check(counters, problems);
        }

        return problems.Problems;
    }

    /// <summary>The rules of each tool, sorted as the engine sorts: by names, which are all different.</summary>
    private static ToolRules[] ToolsOf(PolicyEntry policy)
    {
        var tools = new ToolRules[policy.Tools.Entries.Count];
        var count = 0;
        foreach (var (name, tool) in policy.Tools.Entries.Values)
        {
            var entries = tool.Rules.Items;
            var rules = new EffectiveRule[entries.Count];
            for (var index = 0; index < rules.Length; index++)
            {
                rules[index] = EffectiveRule.Of(entries[index]);
            }

            tools[count++] = new ToolRules(name.Value, rules);
        }

        Array.Sort(tools, static (one, other) => GoOrder.Instance.Compare(one.Name, other.Name));
        return tools;
    }

    private static void CheckHide(PolicyEntry policy, ProblemList problems)
    {
        if (policy.Hide.Items.Count == 0)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < policy.Hide.Items.Count; index++)
        {
            var item = policy.Hide.Items[index];
            if (string.IsNullOrWhiteSpace(item.Value))
            {
                problems.Add(item.Place, string.Create(CultureInfo.InvariantCulture, $"hide[{index}]: entry must not be empty"));
            }
            else if (!seen.Add(item.Value))
            {
                problems.Add(item.Place, $"hide: duplicate entry {GoQuote.Quote(item.Value)}");
            }
        }
    }
}
