namespace Catalogue.Policies.Intercept.Re2;

/// <summary>Reads an escape that stands for one character.</summary>
internal static class Re2Escapes
{
    private const int LargestRune = 0x10FFFF;

    /// <summary>The character's number; the reader moves past the escape.</summary>
    public static int Parse(Re2Reader reader)
    {
        var start = reader.Position;
        reader.Position++;
        if (reader.AtEnd)
        {
            throw new Re2Exception(Re2Error.TrailingBackslash, "");
        }

        var value = Read(reader, reader.Next().Value);
        return value >= 0 ? value : throw new Re2Exception(Re2Error.InvalidEscape, reader.Since(start));
    }

    /// <summary>The character's number; below 0 where the escape means nothing.</summary>
    private static int Read(Re2Reader reader, int c) => c switch
    {
        >= '1' and <= '7' when reader.Peek() is < '0' or > '7' => -1,
        >= '0' and <= '7' => ReadOctal(reader, c - '0'),
        'x' => ReadHexadecimal(reader),
        'a' => 7,
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        < 0x80 when !char.IsAsciiLetterOrDigit((char)c) => c,
        _ => -1,
    };

    private static int ReadOctal(Re2Reader reader, int value)
    {
        for (var digits = 1; digits < 3 && reader.Peek() is >= '0' and <= '7'; digits++, reader.Position++)
        {
            value = (value * 8) + (reader.Peek() - '0');
        }

        return value;
    }

    private static int ReadHexadecimal(Re2Reader reader)
    {
        if (reader.AtEnd)
        {
            return -1;
        }

        var first = reader.Next().Value;
        if (first != '{')
        {
            var high = Digit(first);
            var low = Digit(reader.Next().Value);
            return high < 0 || low < 0 ? -1 : (high * 16) + low;
        }

        var value = 0;
        for (var digits = 0; !reader.AtEnd; digits++)
        {
            var c = reader.Next().Value;
            if (c == '}')
            {
                return digits == 0 ? -1 : value;
            }

            var digit = Digit(c);
            value = (value * 16) + digit;
            if (digit < 0 || value > LargestRune)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int Digit(int c) => c < 0x80 && char.IsAsciiHexDigit((char)c) ? Convert.ToInt32(((char)c).ToString(), 16) : -1;
}
