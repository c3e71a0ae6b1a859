using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.Checking;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Intercept.Evaluating;
using Catalogue.Policies.Intercept.Validating;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Reading;

/// <summary>Reads the rules of one tool.</summary>
/// <param name="required">The inputs that the tool's schema requires; null where that is unknown, empty for <c>*</c>.</param>
/// <param name="sharesCounters">Whether another tool keeps its counters under the same name.</param>
internal sealed class InterceptToolReading(string tool, IReadOnlyList<InputPath>? required, bool sharesCounters, List<PolicyLoss> losses)
{
    private readonly List<PolicyRule> rules = [];
    private readonly List<InputPath> needed = [];

    public ToolPolicy Read(ToolEntry entry)
    {
        foreach (var rule in entry.Rules.Items)
        {
            Read(EffectiveRule.Of(rule));
        }

        return new ToolPolicy(tool, rules, required ?? needed);
    }

    private void Read(EffectiveRule rule)
    {
        var reason = rule.Entry.OnDeny.Value.Length > 0 ? rule.Entry.OnDeny.Value : null;
        if (rule.Action == "deny")
        {
            rules.Add(new PolicyRule(PolicyAction.Deny, Reason: reason));
        }
        else if (rule.Limit is { } limit)
        {
            AddLimit(limit.Count, limit.Window, reason);
        }
        else if (OwnLimit(rule.Entry) is { } counted)
        {
            AddLimit(counted, rule.Entry.State.Value!.Window.Value, reason);
        }
        else
        {
            AddConditions(rule.Entry, reason);
        }
    }

    private void AddLimit(long max, string window, string? reason)
    {
        if (sharesCounters)
        {
            Lose("A limit whose counter another tool shares", reason);
            return;
        }

        rules.Add(max <= 0
            ? new PolicyRule(PolicyAction.Deny, Reason: reason)
            : new PolicyRule(PolicyAction.Allow, new RateLimit((int)Math.Min(max, int.MaxValue), InterceptOutline.EngineWindowSeconds(window)), Reason: reason));
    }

    /// <summary>The limit of a rule that spells out what <c>rate_limit</c> is short for; null where it is another.</summary>
    private long? OwnLimit(RuleEntry entry)
    {
        var scope = tool == CounterTable.EveryTool ? CounterTable.EveryToolScope : tool;
        return entry.State.Value is { } state
            && state.IncrementFrom.Value.Length == 0
            && state.Increment.Value is 0 or 1
            && entry.Conditions.Items is [{ Operator.Value: "lt" or "lte" } only]
            && only.Path.Value == $"{CounterStore.Prefix}{scope}.{state.Counter.Value}"
            && EngineValue.Of(only.Value).Number is { } number
                ? GoNumbers.ToInteger(number) - (only.Operator.Value == "lt" ? 1 : 0)
                : null;
    }

    private void AddConditions(RuleEntry entry, string? reason)
    {
        if (entry.State.Value is { } state && (state.IncrementFrom.Value.Length > 0 || HasOwnLimit(entry, state)))
        {
            Lose("A counter that is more than a number of calls", reason);
        }

        var conditions = new List<ArgumentCondition>();
        var wantsRequired = false;
        foreach (var condition in entry.Conditions.Items)
        {
            if (EnginePath.Input(condition.Path.Value) is not { } input)
            {
                Lose($"A condition on the counter {condition.Path.Value}", reason);
            }
            else if (input.Segments.Any(segment => segment.Length == 0 || segment == InputPath.EveryElement))
            {
                Lose($"A condition on {condition.Path.Value}, which leads nowhere", reason);
            }
            else if (InterceptConditionReading.Read(condition, input) is { } read)
            {
                wantsRequired |= Need(input, condition, reason);
                conditions.AddRange(read);
            }
            else
            {
                Lose($"{condition.Operator.Value} on {condition.Path.Value}", reason);
            }
        }

        if (wantsRequired || conditions.Count > 0)
        {
            rules.Add(new PolicyRule(PolicyAction.Allow, Validate: new ArgumentValidation(wantsRequired, conditions.Count == 0 ? null : conditions), Reason: reason));
        }
    }

    private bool HasOwnLimit(RuleEntry entry, StateEntry state) => entry.Conditions.Items.Exists(condition =>
        condition.Path.Value.EndsWith("." + state.Counter.Value, StringComparison.Ordinal) && EnginePath.Input(condition.Path.Value) is null);

    /// <summary>Every operator wants the argument to be there; the portable form can say so only of what the schema requires.</summary>
    private bool Need(InputPath input, ConditionEntry condition, string? reason)
    {
        if (required is null)
        {
            if (!needed.Exists(input.IsSame))
            {
                needed.Add(input);
            }

            return true;
        }

        if (required.Any(input.IsSame))
        {
            return true;
        }

        Lose($"That {condition.Path.Value} must be given, which {(tool == CounterTable.EveryTool ? "not every schema requires" : "the schema does not require")},", reason);
        return false;
    }

    private void Lose(string what, string? reason)
    {
        losses.Add(new PolicyLoss(tool, $"{what} cannot be said in the portable form: a person is asked about each call."));
        if (!rules.Exists(rule => rule.Action == PolicyAction.Ask))
        {
            rules.Add(new PolicyRule(PolicyAction.Ask, Reason: reason));
        }
    }
}
