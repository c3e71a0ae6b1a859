namespace Catalogue.Policies.Intercept.Re2;

/// <summary>Reads what begins with <c>(?</c>: a named group, or flags. There is no lookaround.</summary>
internal static class Re2Flags
{
    /// <summary>Moves past the opening of a group, or past flags.</summary>
    /// <returns>True where a group was opened; false for flags that hold to the end of the group around them.</returns>
    public static bool Parse(Re2Reader reader)
    {
        var start = reader.Position;
        if (reader.Has(5) && reader.StartsWith("(?P<"))
        {
            ParseName(reader, start);
            return true;
        }

        reader.Position += 2;
        var isNegative = false;
        var sawFlag = false;
        while (!reader.AtEnd)
        {
            switch (reader.Next().Value)
            {
                case 'i' or 'm' or 's' or 'U':
                    sawFlag = true;
                    continue;
                case '-' when !isNegative:
                    isNegative = true;
                    sawFlag = false;
                    continue;
                case ':' when !isNegative || sawFlag:
                    return true;
                case ')' when !isNegative || sawFlag:
                    return false;
            }

            break;
        }

        throw new Re2Exception(Re2Error.InvalidPerlSyntax, reader.Since(start));
    }

    private static void ParseName(Re2Reader reader, int start)
    {
        var end = reader.Pattern.IndexOf('>', start);
        if (end < 0)
        {
            throw new Re2Exception(Re2Error.InvalidNamedCapture, reader.Rest(start));
        }

        var name = reader.Pattern.AsSpan()[(start + 4)..end];
        reader.Position = end + 1;
        if (name.IsEmpty || name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") >= 0)
        {
            throw new Re2Exception(Re2Error.InvalidNamedCapture, reader.Since(start));
        }
    }
}
