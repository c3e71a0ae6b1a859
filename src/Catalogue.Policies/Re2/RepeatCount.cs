namespace Catalogue.Policies.Re2;

/// <summary>A counted repetition: <c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>.</summary>
/// <param name="Min">Below 0 where one of the numbers is beyond all counting.</param>
/// <param name="Max">-1 where there is no upper bound.</param>
/// <param name="End">The position behind the brace.</param>
internal readonly record struct RepeatCount(int Min, int Max, int End)
{
    private const int BeyondCounting = -1;

    /// <summary>Reads a repetition; what does not have the form of one is only a brace.</summary>
    public static bool TryRead(RegexText text, out RepeatCount count)
    {
        count = default;
        var position = text.Position + 1;
        if (!TryNumber(text.Expression, ref position, out var min))
        {
            return false;
        }

        var max = min;
        if (At(text.Expression, position) == ',')
        {
            position++;
            if (At(text.Expression, position) == '}')
            {
                max = -1;
            }
            else if (!TryNumber(text.Expression, ref position, out max))
            {
                return false;
            }
            else if (max < 0)
            {
                min = BeyondCounting;
            }
        }

        count = new RepeatCount(min, max, position + 1);
        return At(text.Expression, position) == '}';
    }

    private static bool TryNumber(string text, ref int position, out int number)
    {
        var start = position;
        long value = 0;
        for (; char.IsAsciiDigit(At(text, position)); position++)
        {
            value = value is BeyondCounting or >= 100_000_000 ? BeyondCounting : (value * 10) + text[position] - '0';
        }

        number = (int)value;
        return position > start && (text[start] != '0' || position == start + 1);
    }

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}
