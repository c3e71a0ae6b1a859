namespace Catalogue.Policies.Intercept.Re2;

/// <summary>Reads <c>{2}</c>, <c>{2,}</c> and <c>{2,5}</c>; anything else in braces is plain text.</summary>
internal static class Re2Counts
{
    /// <summary>A number with more digits than fit; no count is as large.</summary>
    private const int TooLarge = -1;

    /// <summary>Moves past the counts where there are some.</summary>
    /// <param name="most">-1 for no upper bound.</param>
    public static bool TryRead(Re2Reader reader, out int least, out int most)
    {
        var start = reader.Position;
        reader.Position++;
        most = -1;
        var isCount = TryReadNumber(reader, out least);
        if (isCount && reader.Peek() == ',')
        {
            reader.Position++;
            if (reader.Peek() != '}')
            {
                isCount = TryReadNumber(reader, out most);
                least = most == TooLarge ? TooLarge : least;
            }
        }
        else
        {
            most = least;
        }

        if (isCount && reader.Peek() == '}')
        {
            reader.Position++;
            return true;
        }

        reader.Position = start;
        return false;
    }

    private static bool TryReadNumber(Re2Reader reader, out int number)
    {
        number = 0;
        if (!char.IsAsciiDigit(reader.Peek()) || (reader.Peek() == '0' && char.IsAsciiDigit(reader.Peek(1))))
        {
            return false;
        }

        for (; char.IsAsciiDigit(reader.Peek()); reader.Position++)
        {
            number = number is TooLarge or >= 100_000_000 ? TooLarge : (number * 10) + (reader.Peek() - '0');
        }

        return true;
    }
}
