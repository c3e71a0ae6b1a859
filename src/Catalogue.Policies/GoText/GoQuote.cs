using System.Globalization;
using System.Text;

namespace Catalogue.Policies.GoText;

/// <summary>Quotes text as the engine's messages do: Go's <c>%q</c>.</summary>
internal static class GoQuote
{
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2);
        quoted.Append('"');
        for (var index = 0; index < text.Length; index++)
        {
            if (GoBytes.StrayByteAt(text, index) is var stray and >= 0)
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{stray:x2}");
                continue;
            }

            var rune = Rune.GetRuneAt(text, index);
            Append(quoted, rune);
            index += rune.Utf16SequenceLength - 1;
        }

        return quoted.Append('"').ToString();
    }

    private static void Append(StringBuilder quoted, Rune rune)
    {
        var escape = rune.Value switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\a' => "\\a",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\v' => "\\v",
            _ => null,
        };
        _ = escape is not null ? quoted.Append(escape)
            : GoPrintable.IsPrintable(rune.Value) ? quoted.Append(rune)
            : rune.Value is < ' ' or 0x7F ? quoted.Append(CultureInfo.InvariantCulture, $"\\x{rune.Value:x2}")
            : rune.Value < 0x10000 ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}")
            : quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
    }
}
