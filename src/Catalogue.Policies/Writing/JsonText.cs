using System.Text;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Writing;

/// <summary>Writes text as a JSON string, with escapes for all that has no shape.</summary>
internal static class JsonText
{
    public static void AppendString(Utf8Text output, string text) => QuotedText.Append(output, text, AppendEscape);

    private static void AppendEscape(Utf8Text output, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            _ = unit switch
            {
                '\n' => output.Append("\\n"u8),
                '\r' => output.Append("\\r"u8),
                '\t' => output.Append("\\t"u8),
                _ => output.Append("\\u"u8).AppendHex(unit, 4),
            };
        }
    }
}
