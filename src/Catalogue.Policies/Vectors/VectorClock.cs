using System.Globalization;

namespace Catalogue.Policies.Vectors;

/// <summary>Moments in vectors and on the command line: UTC, to the second.</summary>
public static class VectorClock
{
    /// <summary>What to write.</summary>
    public const string Form = "a clock is written like 2026-01-01T00:00:00Z, in UTC";

    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>Reads a moment; null where the text is none.</summary>
    public static DateTimeOffset? Read(string text) => DateTimeOffset.TryParseExact(
        text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var clock) ? clock : null;

    internal static string Write(DateTimeOffset clock) => clock.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture);
}
