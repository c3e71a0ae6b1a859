using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>A limit as the engine writes it: <c>N/window</c>.</summary>
internal sealed record RateLimitText(long Count, string Window)
{
    /// <summary>The name of the counter that stands for the limit.</summary>
    public string Counter => Window switch
    {
        "minute" => "_rate_minute",
        "hour" => "_rate_hour",
        _ => "_rate_day",
    };

    /// <summary>Reads a limit.</summary>
    /// <param name="problem">What is wrong with it, in the engine's words; null where nothing is.</param>
    public static RateLimitText? Parse(string text, out string? problem)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            problem = $"rate_limit must be in the format \"N/window\" (e.g. \"5/hour\"), got {GoQuote.Quote(text)}";
            return null;
        }

        var window = WordTable.OfThread.Of(text.AsSpan(slash + 1));
        problem = !IsPositive(text.AsSpan(0, slash), out var count) ? $"rate_limit count must be a positive integer, got {GoQuote.Quote(text[..slash])}"
            : !IsWindow(window) ? $"rate_limit window must be \"minute\", \"hour\", or \"day\", got {GoQuote.Quote(window)}"
            : null;
        return problem is null ? new RateLimitText(count, window) : null;
    }

    public static bool IsWindow(string text) => text is "minute" or "hour" or "day";

    private static bool IsPositive(ReadOnlySpan<char> text, out long count)
    {
        text = text.Length > 0 && text[0] == '+' ? text[1..] : text;
        var isPositive = GoIntegers.TryParse(text, 10, out var number) && number is > 0 and <= long.MaxValue;
        count = isPositive ? (long)number : 0;
        return isPositive;
    }
}
