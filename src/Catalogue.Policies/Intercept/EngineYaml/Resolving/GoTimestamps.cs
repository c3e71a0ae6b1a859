namespace Catalogue.Policies.Intercept.EngineYaml.Resolving;

/// <summary>
/// Knows a date, or a date and a time, by the four forms that the engine tries: days and hours may have one digit, the
/// time follows after T, t or spaces, and only after T and t it must have a zone.
/// </summary>
internal static class GoTimestamps
{
    public static bool IsTimestamp(ReadOnlySpan<char> text)
    {
        if (text.Length < 5 || CountDigits(text) != 4 || text[4] != '-')
        {
            return false;
        }

        var year = ((text[0] - '0') * 1000) + ((text[1] - '0') * 100) + ((text[2] - '0') * 10) + text[3] - '0';
        var rest = text[5..];
        if (!TryTake(ref rest, 1, 12, out var month)
            || !TrySkip(ref rest, '-')
            || !TryTake(ref rest, 1, DaysIn(year, month), out _))
        {
            return false;
        }

        if (rest.Length == 0)
        {
            return true;
        }

        if (rest[0] is 'T' or 't')
        {
            rest = rest[1..];
            return TryTime(ref rest) && IsZone(rest);
        }

        var beforeSpaces = rest.Length;
        rest = rest.TrimStart(' ');
        return rest.Length < beforeSpaces && TryTime(ref rest) && rest.Length == 0;
    }

    /// <summary>A date as the engine prints it. The text is one by <see cref="IsTimestamp"/>.</summary>
    public static string Print(string text)
    {
        var end = text.AsSpan().IndexOfAny('T', 't', ' ');
        var date = (end < 0 ? text : text[..end]).Split('-');
        var time = end < 0 ? "0:00:00" : text[(end + 1)..].Trim(' ');
        var zoneAt = time.AsSpan().IndexOfAny('Z', '+', '-');
        var zone = zoneAt < 0 || time[zoneAt] == 'Z' ? "+0000" : time[zoneAt..].Replace(":", "", StringComparison.Ordinal);
        var clock = (zoneAt < 0 ? time : time[..zoneAt]).Split('.', ',');
        var parts = clock[0].Split(':');
        var fraction = clock.Length > 1 ? clock[1].TrimEnd('0') : "";
        return $"{date[0]}-{date[1].PadLeft(2, '0')}-{date[2].PadLeft(2, '0')} {parts[0].PadLeft(2, '0')}:{parts[1].PadLeft(2, '0')}:{parts[2].PadLeft(2, '0')}"
            + $"{(fraction.Length > 0 ? "." + fraction : "")} {zone} {(zone == "+0000" ? "UTC" : zone)}";
    }

    private static bool TryTime(ref ReadOnlySpan<char> rest)
    {
        if (!TryTake(ref rest, 0, 23, out _)
            || !TrySkip(ref rest, ':')
            || !TryTake(ref rest, 0, 59, out _)
            || !TrySkip(ref rest, ':')
            || !TryTake(ref rest, 0, 59, out _))
        {
            return false;
        }

        if (rest.Length >= 2 && rest[0] is '.' or ',' && char.IsAsciiDigit(rest[1]))
        {
            // Nine digits are as fine as the engine's clock goes; a tenth is left over.
            rest = rest[(1 + Math.Min(9, CountDigits(rest[1..])))..];
        }

        return true;
    }

    private static bool IsZone(ReadOnlySpan<char> rest) => rest is "Z" || (rest.Length == 6
        && rest[0] is '+' or '-'
        && rest[3] == ':'
        && IsZoneNumber(rest[1..3])
        && IsZoneNumber(rest[4..6]));

    /// <summary>Two characters that the engine takes for a number: it lets the first be a sign, and bounds nothing.</summary>
    private static bool IsZoneNumber(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[1]) && (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-');

    /// <summary>Takes one or two digits.</summary>
    private static bool TryTake(ref ReadOnlySpan<char> rest, int smallest, int largest, out int number)
    {
        var digits = Math.Min(2, CountDigits(rest));
        number = digits switch { 0 => -1, 1 => rest[0] - '0', _ => ((rest[0] - '0') * 10) + rest[1] - '0' };
        rest = rest[digits..];
        return number >= smallest && number <= largest;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> rest, char c)
    {
        var there = rest.Length > 0 && rest[0] == c;
        rest = there ? rest[1..] : rest;
        return there;
    }

    private static int DaysIn(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
