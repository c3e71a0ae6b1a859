using System.Globalization;

namespace Catalogue.Policies.Intercept.EngineYaml.Resolving;

/// <summary>Decimal fractions as Go reads them.</summary>
internal static class GoFloats
{
    /// <summary>
    /// Reads a fraction that begins with a digit, a sign or a point. Underscores may stand between digits. A number too
    /// large for 64 bits is none.
    /// </summary>
    public static bool TryParse(string text, out double number)
    {
        number = 0;
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        return HasYamlForm(plain)
            && (plain.Length == text.Length || AreUnderscoresBetweenDigits(text))
            && double.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
            && double.IsFinite(number);
    }

    /// <summary>Sign, digits with at most one point among or around them, exponent with digits.</summary>
    public static bool HasYamlForm(ReadOnlySpan<char> text)
    {
        text = text.Length > 0 && text[0] is '+' or '-' ? text[1..] : text;
        var whole = CountDigits(text);
        text = text[whole..];
        if (text.Length > 0 && text[0] == '.')
        {
            var fraction = CountDigits(text[1..]);
            text = text[(1 + fraction)..];
            whole += fraction;
        }

        if (whole == 0)
        {
            return false;
        }

        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] is not ('e' or 'E'))
        {
            return false;
        }

        text = text.Length > 1 && text[1] is '+' or '-' ? text[2..] : text[1..];
        return text.Length > 0 && CountDigits(text) == text.Length;
    }

    private static bool AreUnderscoresBetweenDigits(string text)
    {
        for (var index = text.IndexOf('_', StringComparison.Ordinal); index >= 0; index = text.IndexOf('_', index + 1))
        {
            if (index == 0 || index == text.Length - 1 || !char.IsAsciiDigit(text[index - 1]) || !char.IsAsciiDigit(text[index + 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
