using Catalogue.Policies.Checking;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Intercept.Evaluating;
using Catalogue.Policies.Intercept.Validating;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Intercept.Checking;

/// <summary>Counters that nothing counts, and limits on counters that nothing passes.</summary>
internal static class StateWarnings
{
    public static void Check(string tool, RuleEntry rule, WarningList warnings)
    {
        if (rule.State.Value is not { } state)
        {
            return;
        }

        var place = InterceptWarnings.At(state.Place == default ? rule.Place : state.Place);
        if (rule.Action.Value == "deny")
        {
            warnings.Add(PolicyWarningKinds.CounterUnused, place, $"a state block beside action: deny counts nothing; remove it, or let another rule of \"{tool}\" keep the counter");
            return;
        }

        var scope = tool == CounterTable.EveryTool ? CounterTable.EveryToolScope : tool;
        var own = $"{CounterStore.Prefix}{scope}.{state.Counter.Value}";
        var limits = rule.Conditions.Items.Where(condition => condition.Path.Value == own && condition.Operator.Value is "lt" or "lte").ToList();
        if (limits.Count == 0)
        {
            warnings.Add(PolicyWarningKinds.CounterUnused, place,
                $"the counter \"{state.Counter.Value}\" is never counted: the engine counts only what this rule limits; write a condition lte on {own} here, or rate_limit");
        }

        foreach (var limit in limits.Where(limit => EngineValue.Of(limit.Value).Number is { } number && (limit.Operator.Value == "lt" ? number <= 1 : number < 1)))
        {
            if (state.IncrementFrom.Value.Length == 0 && state.Increment.Value >= 0)
            {
                warnings.Add(PolicyWarningKinds.RuleAlwaysRefuses, InterceptWarnings.At(limit.Value.Place),
                    $"a limit below 1 refuses every call of \"{tool}\"; write action: deny if that is meant, or a higher limit");
            }
        }
    }
}
