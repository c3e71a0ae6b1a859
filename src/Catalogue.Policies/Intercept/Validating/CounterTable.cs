namespace Catalogue.Policies.Intercept.Validating;

/// <summary>Which tool keeps which counters. The rules for every tool keep theirs under a name of their own.</summary>
internal sealed class CounterTable
{
    public const string EveryTool = "*";
    public const string EveryToolScope = "_global";

    /// <summary>The counters of the tools that were asked for: few files have a condition on a counter.</summary>
    private readonly Dictionary<string, HashSet<string>> countersByTool = new(StringComparer.Ordinal);

    private readonly Lazy<Dictionary<string, ToolRules>> rulesByTool;

    public CounterTable(IEnumerable<ToolRules> tools) =>
        rulesByTool = new(() => tools.ToDictionary(tool => tool.Name, StringComparer.Ordinal));

    public bool Has(string scope, string counter)
    {
        if (!rulesByTool.Value.TryGetValue(scope, out var tool)
            && !(scope == EveryToolScope && rulesByTool.Value.TryGetValue(EveryTool, out tool)))
        {
            return false;
        }

        if (!countersByTool.TryGetValue(tool.Name, out var counters))
        {
            countersByTool[tool.Name] = counters = [.. tool.Rules.Select(rule => rule.Counter).OfType<string>()];
        }

        return counters.Contains(counter);
    }
}
