using Catalogue.Policies.Intercept.Entries;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>
/// A rule as the engine applies it: a good rate limit has become a counter of its own with a condition on it, a bad one,
/// or one beside conditions, a counter or <c>deny</c>, still stands and is what is wrong with the rule.
/// </summary>
/// <param name="Limit">The expanded limit; null where there is none or it still stands.</param>
internal readonly record struct EffectiveRule(RuleEntry Entry, string Action, RateLimitText? Limit)
{
    public bool LimitStands => Entry.RateLimit.Value.Length > 0 && Limit is null;

    /// <summary>The name of the counter that the rule keeps; null where it keeps none.</summary>
    public string? Counter => Limit?.Counter ?? Entry.State.Value?.Counter.Value;

    public static EffectiveRule Of(RuleEntry entry)
    {
        var text = entry.RateLimit.Value;
        var expandable = text.Length > 0
            && entry.Conditions.Items.Count == 0
            && entry.State.Value is null
            && entry.Action.Value != "deny";
        var limit = expandable ? RateLimitText.Parse(text, out _) : null;
        var action = limit is not null || entry.Action.Value.Length == 0 ? "evaluate" : entry.Action.Value;
        return new EffectiveRule(entry, action, limit);
    }
}
