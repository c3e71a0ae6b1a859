using System.Globalization;
using System.Text;

namespace Catalogue.Policies.Writing;

/// <summary>Writes text as a JSON string, with escapes for all that has no shape.</summary>
internal static class JsonText
{
    public static void AppendString(StringBuilder output, string text) => QuotedText.Append(output, text, AppendEscape);

    /// <summary>A list of strings, one a line; nothing between the brackets where it is empty.</summary>
    public static void AppendList(StringBuilder output, string indentation, IReadOnlyList<string> texts)
    {
        output.Append('[');
        for (var index = 0; index < texts.Count; index++)
        {
            output.Append(index == 0 ? "\n" : ",\n").Append(indentation).Append("  ");
            AppendString(output, texts[index]);
        }

        output.Append(texts.Count == 0 ? "" : "\n" + indentation).Append(']');
    }

    private static void AppendEscape(StringBuilder output, Rune rune)
    {
        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            _ = unit switch
            {
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                _ => output.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
            };
        }
    }
}
