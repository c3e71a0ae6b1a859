using System.Globalization;

namespace Catalogue.Policies.GoText;

/// <summary>Numbers as Go converts and prints them.</summary>
internal static class GoNumbers
{
    private const double BeyondLargest = 9223372036854775808.0;

    /// <summary>Cuts a fraction off. What lies outside becomes the smallest whole number, as on the usual processors.</summary>
    public static long ToInteger(double number) =>
        number is >= -BeyondLargest and < BeyondLargest ? (long)number : long.MinValue;

    /// <summary>A fraction as <c>%v</c> prints it: as few digits as tell it apart, with an exponent below -4 and from 6 on.</summary>
    public static string Print(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        }

        var (sign, digits, exponent) = Split(number);
        if (exponent is < -4 or >= 6)
        {
            var fraction = digits.Length > 1 ? "." + digits[1..] : "";
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return $"{sign}0.{new string('0', -exponent - 1)}{digits}";
        }

        return digits.Length <= exponent + 1
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    /// <summary>The digits that tell a number apart, and the power of ten of the first.</summary>
    private static (string Sign, string Digits, int Exponent) Split(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var sign = text.StartsWith('-') ? "-" : "";
        text = text[sign.Length..];
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = mark < 0 ? 0 : int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        text = mark < 0 ? text : text[..mark];
        var point = text.IndexOf('.', StringComparison.Ordinal);
        exponent += (point < 0 ? text.Length : point) - 1;
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        digits = digits.Trim('0');
        return digits.Length == 0 ? (sign, "0", 0) : (sign, digits, exponent - leading);
    }
}
