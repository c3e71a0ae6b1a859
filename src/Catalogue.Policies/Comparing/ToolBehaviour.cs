using Catalogue.Policies.Checking;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Comparing;

/// <summary>What the rules of a tool come to, so that two ways of writing one thing are the same.</summary>
/// <param name="Action">The strictest action of the rules.</param>
/// <param name="Limits">The limits that can be reached, shortest window first; none where every call is refused.</param>
/// <param name="Required">What a call must carry; null where it must carry what the schema requires, and that is unknown.</param>
/// <param name="Conditions">What must hold of arguments; none where every call is refused.</param>
/// <param name="Reasons">What agents are told.</param>
internal sealed record ToolBehaviour(
    PolicyAction Action, IReadOnlyList<RateLimit> Limits, IReadOnlyList<InputPath>? Required, IReadOnlyList<ArgumentCondition> Conditions, string Reasons)
{
    /// <summary>More rules on one tool than anybody reads; beyond them nothing is left out as idle.</summary>
    private const int MostCompared = 100;

    public bool IsRefused => Action is PolicyAction.Deny or PolicyAction.Hide;

    public static ToolBehaviour Of(IReadOnlyList<PolicyRule> rules, IReadOnlyList<InputPath>? requiredInputs)
    {
        var action = rules.Any(rule => rule.Action == PolicyAction.Hide) ? PolicyAction.Hide
            : rules.Any(rule => rule.Action == PolicyAction.Deny || rule.RateLimit is { Max: 0 }) ? PolicyAction.Deny
            : rules.Any(rule => rule.Action == PolicyAction.Ask) ? PolicyAction.Ask
            : PolicyAction.Allow;
        var reasons = string.Join(' ', rules.Select(rule => rule.Reason).OfType<string>().Distinct(StringComparer.Ordinal));
        if (action is PolicyAction.Hide or PolicyAction.Deny)
        {
            return new ToolBehaviour(action, [], [], [], reasons);
        }

        var limits = rules.Select(rule => rule.RateLimit).OfType<RateLimit>().Distinct().OrderBy(limit => limit.Window).ThenBy(limit => limit.Max).ToList();
        if (limits.Count <= MostCompared)
        {
            limits = limits.Where(limit => !limits.Exists(other => other != limit && LimitChecks.Implies(other, limit))).ToList();
        }

        return new ToolBehaviour(
            action,
            limits,
            rules.Any(rule => rule.Validate is { RequiredArguments: true }) ? requiredInputs : [],
            [.. rules.SelectMany(rule => rule.Conditions)],
            reasons);
    }

    /// <summary>Whether a call of this behaviour is always one of the other: limits, arguments and questions are no wider.</summary>
    public bool IsWithin(ToolBehaviour other) =>
        IsRefused
        || (!other.IsRefused
            && (Action == PolicyAction.Ask || other.Action == PolicyAction.Allow)
            && other.Limits.All(limit => Limits.Any(own => LimitChecks.Implies(own, limit)))
            && Carries(other)
            && other.Conditions.All(condition => Conditions.Any(own => Implies(own, condition))));

    /// <summary>What the schema requires, where that is unknown, is taken for whatever the other names.</summary>
    private bool Carries(ToolBehaviour other) => other.Required is null
        ? Required is not { Count: 0 }
        : Required is null || other.Required.All(input => Required.Any(input.IsSame));

    /// <summary>Whether every value that passes the one passes the other.</summary>
    private static bool Implies(ArgumentCondition own, ArgumentCondition other)
    {
        if (own.Kind != other.Kind || !own.Input.IsSame(other.Input))
        {
            return false;
        }

        return own.Kind switch
        {
            ConditionKind.AtMost => Number(own) <= Number(other),
            ConditionKind.Under => own.Values.All(value => other.Values.Any(wider => PathRules.IsUnder(value.Text, wider.Text))),
            ConditionKind.StartsWith => own.Values.All(value => other.Values.Any(wider => value.Text.StartsWith(wider.Text, StringComparison.Ordinal))),
            _ => own.Values.All(value => other.Values.Contains(value)),
        };
    }

    private static decimal Number(ArgumentCondition condition) =>
        ConditionForms.TryNumber(condition.Values[0].Text, out var number) ? number : decimal.MaxValue;
}
