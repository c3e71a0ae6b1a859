using System.Globalization;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Fits limits into the engine's three windows, never letting more calls pass than the limit did: a longer window keeps
/// the count, a shorter one takes its share of it.
/// </summary>
internal static class LimitCompiler
{
    /// <summary>Fits one limit; a count of 0 refuses every call.</summary>
    public static (int Max, EngineWindow Window) Fit(RateLimit limit)
    {
        var window = EngineWindows.AtLeast(limit.Window);
        var seconds = (int)window;
        return (limit.Window > seconds ? (int)((long)limit.Max * seconds / limit.Window) : limit.Max, window);
    }

    /// <summary>Says what became of a limit; null where it stayed the same.</summary>
    public static string? Loss(RateLimit limit)
    {
        var (max, window) = Fit(limit);
        return (int)window == limit.Window || limit.Max <= 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"Limits count by the minute, the hour or the day: {InWords(limit)} {Becomes(max, window)}.");
    }

    private static string InWords(RateLimit limit) => string.Create(CultureInfo.InvariantCulture,
        $"at most {limit.Max} {(limit.Max == 1 ? "call" : "calls")} in {limit.WindowInWords}");

    private static string Becomes(int max, EngineWindow window) => max == 0
        ? "becomes a refusal of every call"
        : string.Create(CultureInfo.InvariantCulture, $"becomes {max} {EngineWindows.Each(window)}");
}
