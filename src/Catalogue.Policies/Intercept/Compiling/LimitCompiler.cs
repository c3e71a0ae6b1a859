using System.Globalization;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Fits limits into the engine's three windows, never letting more calls pass than the limit did: a longer window keeps
/// the count, a shorter one takes its share of it.
/// </summary>
internal static class LimitCompiler
{
    /// <summary>Fits one limit; a count of 0 refuses every call. Adds a loss where the result is not the same limit.</summary>
    public static (int Max, EngineWindow Window) Fit(string tool, RateLimit limit, List<PolicyLoss> losses)
    {
        var window = EngineWindows.AtLeast(limit.Window);
        var seconds = (int)window;
        var max = limit.Window > seconds ? (int)((long)limit.Max * seconds / limit.Window) : limit.Max;
        if (seconds != limit.Window && limit.Max > 0)
        {
            losses.Add(new PolicyLoss(tool, string.Create(CultureInfo.InvariantCulture,
                $"Limits count by the minute, the hour or the day: {InWords(limit)} {Becomes(max, window)}.")));
        }

        return (max, window);
    }

    private static string InWords(RateLimit limit) => string.Create(CultureInfo.InvariantCulture,
        $"at most {limit.Max} {(limit.Max == 1 ? "call" : "calls")} in {limit.WindowInWords}");

    private static string Becomes(int max, EngineWindow window) => max == 0
        ? "becomes a refusal of every call"
        : string.Create(CultureInfo.InvariantCulture, $"becomes {max} {EngineWindows.Each(window)}");
}
