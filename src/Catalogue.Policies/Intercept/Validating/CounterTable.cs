namespace Catalogue.Policies.Intercept.Validating;

/// <summary>Which tool keeps which counters. The rules for every tool keep theirs under a name of their own.</summary>
internal sealed class CounterTable
{
    public const string EveryTool = "*";
    public const string EveryToolScope = "_global";

    private readonly Dictionary<string, HashSet<string>> countersByTool = new(StringComparer.Ordinal);

    public CounterTable(IEnumerable<ToolRules> tools)
    {
        foreach (var tool in tools)
        {
            countersByTool[tool.Name] = [.. tool.Rules.Select(rule => rule.Counter).OfType<string>()];
        }
    }

    public bool Has(string scope, string counter)
    {
        if (!countersByTool.TryGetValue(scope, out var counters)
            && !(scope == EveryToolScope && countersByTool.TryGetValue(EveryTool, out counters)))
        {
            return false;
        }

        return counters.Contains(counter);
    }
}
