namespace Catalogue.Policies.Intercept.EngineYaml.Resolving;

/// <summary>Whole numbers as Go reads them: with <c>0x</c>, <c>0b</c>, <c>0o</c> or a leading 0 for the base.</summary>
internal static class GoIntegers
{
    public static bool TryParseSigned(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            text = text[1..];
        }

        return TryParseUnsigned(text, out var magnitude) && TrySign(magnitude, negative, out value);
    }

    public static bool TryParseUnsigned(ReadOnlySpan<char> text, out ulong value)
    {
        if (text.Length == 0 || text[0] != '0')
        {
            return TryParse(text, 10, out value);
        }

        var prefixed = text.Length >= 3 ? char.ToLowerInvariant(text[1]) : ' ';
        return prefixed switch
        {
            'x' => TryParse(text[2..], 16, out value),
            'b' => TryParse(text[2..], 2, out value),
            'o' => TryParse(text[2..], 8, out value),
            _ => TryParse(text.Length == 1 ? text : text[1..], 8, out value),
        };
    }

    /// <summary>
    /// The forms that remain: after <c>0b</c> and <c>0o</c> the engine reads a signed number, and so takes <c>0b-1</c>.
    /// </summary>
    public static bool TryParsePrefixed(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var numberBase = text.StartsWith("0b") ? 2 : text.StartsWith("0o") ? 8 : 0;
        if (numberBase == 0 || text.Length < 4 || text[2] is not ('-' or '+'))
        {
            return false;
        }

        return TryParse(text[3..], numberBase, out var magnitude) && TrySign(magnitude, text[2] == '-', out value);
    }

    /// <summary>Reads digits alone, without sign or prefix.</summary>
    public static bool TryParse(ReadOnlySpan<char> digits, int numberBase, out ulong value)
    {
        value = 0;
        foreach (var c in digits)
        {
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => 99,
            };
            if (digit >= numberBase || value > (ulong.MaxValue - (ulong)digit) / (ulong)numberBase)
            {
                return false;
            }

            value = (value * (ulong)numberBase) + (ulong)digit;
        }

        return digits.Length > 0;
    }

    private static bool TrySign(ulong magnitude, bool negative, out long value)
    {
        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return magnitude <= (negative ? 1UL << 63 : long.MaxValue);
    }
}
