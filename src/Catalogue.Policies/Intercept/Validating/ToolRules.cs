using System.Globalization;
using Catalogue.Policies.GoText;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>The engine's rules for the rules of one tool.</summary>
internal sealed class ToolRules(string name, EffectiveRule[] rules)
{
    public string Name { get; } = name;

    public EffectiveRule[] Rules { get; } = rules;

    public void Check(CounterTable counters, ProblemList problems)
    {
        CheckCounters(problems);
        for (var index = 0; index < Rules.Length; index++)
        {
            CheckRule(Rules[index], new RuleLabel(Name, index), counters, problems);
        }
    }

    private void CheckCounters(ProblemList problems)
    {
        if (Rules.Length < 2)
        {
            return;
        }

        var users = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < Rules.Length; index++)
        {
            if (Rules[index].Counter is { } counter && !users.TryAdd(counter, index))
            {
                problems.Add(Rules[index].Entry.Place, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{new RuleLabel(Name, index)}: duplicate state counter {GoQuote.Quote(counter)} (also used by rules[{users[counter]}])"));
            }
        }
    }

    private void CheckRule(EffectiveRule rule, RuleLabel label, CounterTable counters, ProblemList problems)
    {
        var entry = rule.Entry;
        if (rule.LimitStands)
        {
            CheckStandingLimit(rule, label, problems);
            return;
        }

        if (entry.Name.Value.Length == 0)
        {
            problems.Add(entry.Place, $"{label}: rule must have a name");
        }

        if (rule.Action is not ("evaluate" or "deny"))
        {
            problems.Add(entry.Action.Place, $"{label}: action must be \"evaluate\" or \"deny\", got {GoQuote.Quote(rule.Action)}");
        }

        var conditions = entry.Conditions.Items;
        if (rule.Action == "deny" && conditions.Count > 0)
        {
            problems.Add(entry.Conditions.Place, $"{label}: deny rules must not have conditions");
        }

        if (rule.Action == "evaluate" && conditions.Count == 0 && rule.Limit is null)
        {
            problems.Add(entry.Place, $"{label}: evaluate rules must have at least one condition");
        }

        for (var index = 0; index < conditions.Count; index++)
        {
            ConditionRules.Check(conditions[index], label with { Condition = index }, problems);
        }

        if (entry.State.Value is { } state)
        {
            StateRules.Check(state, label, problems);
        }

        CheckReferences(rule, label, counters, problems);
    }

    private static void CheckStandingLimit(EffectiveRule rule, RuleLabel label, ProblemList problems)
    {
        var entry = rule.Entry;
        _ = RateLimitText.Parse(entry.RateLimit.Value, out var problem);
        if (problem is not null)
        {
            problems.Add(entry.RateLimit.Place, $"{label}: {problem}");
        }

        if (entry.Conditions.Items.Count > 0 || entry.State.Value is not null)
        {
            problems.Add(entry.RateLimit.Place, $"{label}: rate_limit cannot be combined with conditions or state; use separate rules or the full syntax instead");
        }

        if (rule.Action == "deny")
        {
            problems.Add(entry.RateLimit.Place, $"{label}: rate_limit cannot be used with action \"deny\"");
        }
    }

    /// <summary>A condition on a counter needs somebody to keep it.</summary>
    private void CheckReferences(EffectiveRule rule, RuleLabel label, CounterTable counters, ProblemList problems)
    {
        if (rule.Limit is { } limit)
        {
            // The path is cut at its dots: without one in the name it leads to this very rule.
            if (Name != CounterTable.EveryTool && !Name.Contains('.', StringComparison.Ordinal))
            {
                return;
            }

            var scope = Name == CounterTable.EveryTool ? CounterTable.EveryToolScope : Name;
            StateRules.CheckReference($"state.{scope}.{limit.Counter}", rule.Entry.RateLimit.Place, label, counters, problems);
            return;
        }

        foreach (var condition in rule.Entry.Conditions.Items)
        {
            StateRules.CheckReference(condition.Path.Value, condition.Path.Place, label, counters, problems);
        }
    }
}
