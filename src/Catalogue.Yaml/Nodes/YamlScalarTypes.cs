using System.Globalization;

namespace Catalogue.Yaml.Nodes;

/// <summary>
/// The types of plain scalars as YAML 1.2's core schema resolves them. Descriptors are read by these rules; the policy
/// engines have rules of their own, which stand beside their readers.
/// </summary>
public static class YamlScalarTypes
{
    /// <summary>Reads a whole number in decimal notation without sign tricks, separators or leading zeros.</summary>
    public static bool TryReadInteger(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        && !text.StartsWith('+')
        && (value == 0 ? text == "0" : text[text[0] == '-' ? 1 : 0] != '0');

    /// <summary>True where the core schema sees a number: decimal, octal, hexadecimal, fraction, infinity, not a number.</summary>
    public static bool IsNumber(string text)
    {
        if (text.Length == 0 || !(char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.'))
        {
            return false;
        }

        if (text.StartsWith("0x", StringComparison.Ordinal))
        {
            return text.Length > 2 && text.AsSpan(2).IndexOfAnyExcept("0123456789abcdefABCDEF") < 0;
        }

        if (text.StartsWith("0o", StringComparison.Ordinal))
        {
            return text.Length > 2 && text.AsSpan(2).IndexOfAnyExcept("01234567") < 0;
        }

        var unsigned = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        return unsigned is ".inf" or ".Inf" or ".INF" || text is ".nan" or ".NaN" or ".NAN"
            || (unsigned.IndexOfAnyInRange('0', '9') >= 0
                && unsigned.IndexOfAnyExcept("0123456789.eE+-") < 0
                && double.TryParse(unsigned, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _));
    }
}
