using System.Globalization;
using System.Text.Json;
using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.Validating;

namespace Catalogue.Policies.Intercept.Evaluating;

/// <summary>A rule as the engine applies it.</summary>
internal sealed class EngineRule
{
    private readonly string title;
    private readonly string onDeny;
    private readonly List<EngineCondition> conditions = [];
    private readonly EngineCounter? counter;

    /// <summary>Prepares a rule for calls.</summary>
    /// <param name="place">Words that lead to the rule in the file.</param>
    /// <param name="scope">Under what name the rule keeps its counter.</param>
    public EngineRule(string place, string scope, EffectiveRule rule)
    {
        Place = place;
        title = rule.Entry.Name.Value;
        onDeny = rule.Entry.OnDeny.Value;
        IsDeny = rule.Action == "deny";
        if (rule.Limit is { } limit)
        {
            counter = new EngineCounter($"{scope}.{limit.Counter}", CounterStore.Window(limit.Window), 1, "", limit.Count);
            onDeny = onDeny.Length > 0 ? onDeny : string.Create(
                CultureInfo.InvariantCulture, $"Rate limit of {limit.Count} per {limit.Window} reached. Try again later.");
            return;
        }

        conditions.AddRange(rule.Entry.Conditions.Items.Select(entry => new EngineCondition(entry)));
        if (rule.Entry.State.Value is { } state)
        {
            var key = $"{scope}.{state.Counter.Value}";
            var increment = state.Increment.Value == 0 ? 1 : state.Increment.Value;
            counter = new EngineCounter(key, CounterStore.Window(state.Window.Value), increment, state.IncrementFrom.Value, LimitOf(key));
        }
    }

    public string Place { get; }

    public bool IsDeny { get; }

    /// <summary>What the agent is told when the rule refuses a call.</summary>
    public string Message => onDeny.Length > 0 ? onDeny : $"Denied by rule {GoQuote.Quote(title)}";

    /// <summary>What the agent is told when the rule's counter is full.</summary>
    public string LimitMessage => onDeny.Length > 0 ? onDeny : $"Rate limit exceeded for {title}";

    public bool Passes(JsonElement arguments, CounterStore counters, DateTimeOffset clock) =>
        !IsDeny && conditions.TrueForAll(condition => condition.Passes(arguments, counters, clock));

    /// <summary>Counts a call that every rule lets pass.</summary>
    /// <param name="counted">What was counted, to be given back where another counter is full.</param>
    public Reservation Reserve(JsonElement arguments, CounterStore counters, DateTimeOffset clock, List<(string Key, long Amount)> counted)
    {
        if (counter is null)
        {
            return Reservation.Done;
        }

        if (counter.Amount(arguments) is not { } amount)
        {
            return Reservation.Failed;
        }

        if (counter.Limit is not { } limit)
        {
            return Reservation.Done;
        }

        if (!counters.TryReserve(counter.Key, amount, limit, counter.Window, clock))
        {
            return Reservation.Full;
        }

        counted.Add((counter.Key, amount));
        return Reservation.Done;
    }

    /// <summary>The most that the counter may stand at: only <c>lt</c> and <c>lte</c> on the rule's own counter say so.</summary>
    private long? LimitOf(string key)
    {
        foreach (var condition in conditions)
        {
            if (condition.Path == CounterStore.Prefix + key && condition.Number is { } number && condition.Operator is "lt" or "lte")
            {
                return unchecked(GoNumbers.ToInteger(number) - (condition.Operator == "lt" ? 1 : 0));
            }
        }

        return null;
    }
}

/// <summary>What became of counting a call.</summary>
internal enum Reservation
{
    Done,

    /// <summary>The counter would go beyond its limit.</summary>
    Full,

    /// <summary>The argument to count by is missing or no number.</summary>
    Failed,
}

/// <summary>A counter that a rule keeps.</summary>
/// <param name="IncrementFrom">The argument that says how much is counted; empty where <paramref name="Increment"/> does.</param>
/// <param name="Limit">Null where nothing limits it; it is then not counted at all.</param>
internal sealed record EngineCounter(string Key, TimeSpan Window, long Increment, string IncrementFrom, long? Limit)
{
    /// <summary>How much a call counts; null where it does not say so.</summary>
    public long? Amount(JsonElement arguments)
    {
        if (IncrementFrom.Length == 0)
        {
            return Increment;
        }

        return EngineCondition.TryResolve(arguments, IncrementFrom, out var value) && value.ValueKind == JsonValueKind.Number
            ? GoNumbers.ToInteger(EngineValue.Of(value).Number!.Value)
            : null;
    }
}
