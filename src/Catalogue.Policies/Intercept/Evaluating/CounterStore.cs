namespace Catalogue.Policies.Intercept.Evaluating;

/// <summary>
/// The engine's counters, by scope and name. Windows begin with the minute, the hour or the day, in UTC. Two rules that
/// keep one counter with different windows reset it for one another, as they do there.
/// </summary>
internal sealed class CounterStore
{
    public const string Prefix = "state.";

    private readonly Dictionary<string, Counter> counters = new(StringComparer.Ordinal);

    /// <summary>What a counter stands at; 0 where nothing was counted in its window.</summary>
    public long Value(string key, DateTimeOffset clock) =>
        counters.TryGetValue(key, out var counter) && counter.Start == StartOf(clock, counter.Window) ? counter.Value : 0;

    /// <summary>Counts, unless that would go beyond the limit.</summary>
    public bool TryReserve(string key, long amount, long limit, TimeSpan window, DateTimeOffset clock)
    {
        var start = StartOf(clock, window);
        var value = counters.TryGetValue(key, out var counter) && counter.Start == start ? counter.Value : 0;
        var counted = unchecked(value + amount);
        if (counted > limit)
        {
            return false;
        }

        counters[key] = new Counter(counted, start, window);
        return true;
    }

    public void GiveBack(string key, long amount)
    {
        var counter = counters[key];
        counters[key] = counter with { Value = Math.Max(0, unchecked(counter.Value - amount)) };
    }

    public static TimeSpan Window(string word) => word switch
    {
        "minute" => TimeSpan.FromMinutes(1),
        "hour" => TimeSpan.FromHours(1),
        _ => TimeSpan.FromDays(1),
    };

    private static DateTime StartOf(DateTimeOffset clock, TimeSpan window) =>
        new(clock.UtcTicks - (clock.UtcTicks % window.Ticks), DateTimeKind.Utc);

    private sealed record Counter(long Value, DateTime Start, TimeSpan Window);
}
