using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Catalogue.Import.Json;

/// <summary>
/// Writes a value in the one form that a digest can be taken of (RFC 8785): keys sorted by UTF-16 code unit, no
/// blanks, only the escapes that must be, numbers as JavaScript prints them. Beyond the RFC, a half surrogate pair is
/// written as its escape and a number beyond a double's range as it came: a digest of what a server said always exists.
/// </summary>
public static class CanonicalJson
{
    public static byte[] Write(JsonValue value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary><c>sha256:</c> and the digest of the canonical form, in hexadecimal digits.</summary>
    public static string Digest(JsonValue value) => Digest(Write(value));

    public static string Digest(byte[] canonical) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(canonical));

    private static void Write(JsonValue value, StringBuilder text)
    {
        switch (value)
        {
            case JsonObject map:
                text.Append('{');
                var isFirst = true;
                foreach (var (key, inner) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    text.Append(isFirst ? "" : ",");
                    isFirst = false;
                    WriteText(key, text);
                    text.Append(':');
                    Write(inner, text);
                }

                text.Append('}');
                break;
            case JsonList list:
                text.Append('[');
                for (var index = 0; index < list.Items.Count; index++)
                {
                    text.Append(index == 0 ? "" : ",");
                    Write(list.Items[index], text);
                }

                text.Append(']');
                break;
            case JsonText plain:
                WriteText(plain.Value, text);
                break;
            case JsonNumber number:
                text.Append(NumberText(number.Text));
                break;
            case JsonTruth truth:
                text.Append(truth.Value ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        for (var index = 0; index < value.Length; index++)
        {
            var c = value[index];
            if (char.IsHighSurrogate(c) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                text.Append(c).Append(value[++index]);
                continue;
            }

            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when c < ' ' || char.IsSurrogate(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }

    /// <summary>A number as JavaScript's <c>String(number)</c> gives it.</summary>
    public static string NumberText(string written)
    {
        var number = double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
        {
            return written;
        }

        if (number == 0)
        {
            return "0";
        }

        // Shortest digits that give the number back, as d.dddE+xxx: the digits and the place of the point follow.
        var shortest = Math.Abs(number).ToString("E16", CultureInfo.InvariantCulture);
        for (var precision = 0; precision < 17; precision++)
        {
            var candidate = Math.Abs(number).ToString("E" + precision.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (double.Parse(candidate, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(Math.Abs(number)))
            {
                shortest = candidate;
                break;
            }
        }

        var parts = shortest.Split('E');
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal);
        var point = int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
        return (number < 0 ? "-" : "") + Place(digits, point);
    }

    private static string Place(string digits, int point)
    {
        if (digits.Length <= point && point <= 21)
        {
            return digits + new string('0', point - digits.Length);
        }

        if (point is > 0 and <= 21)
        {
            return $"{digits[..point]}.{digits[point..]}";
        }

        if (point is > -6 and <= 0)
        {
            return $"0.{new string('0', -point)}{digits}";
        }

        var exponent = point - 1;
        var mantissa = digits.Length == 1 ? digits : $"{digits[..1]}.{digits[1..]}";
        return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }
}
