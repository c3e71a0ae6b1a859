using System.Globalization;
using System.Text;

namespace Catalogue.Policies.Writing;

/// <summary>Writes text as a TOML string in double quotes, with escapes for all that has no shape.</summary>
internal static class TomlText
{
    public static void AppendString(StringBuilder output, string text) => QuotedText.Append(output, text, AppendEscape);

    /// <summary>Writes a key: bare where it can be.</summary>
    public static void AppendKey(StringBuilder output, string key)
    {
        if (key.Length > 0 && key.AsSpan().IndexOfAnyExcept("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-") < 0)
        {
            output.Append(key);
        }
        else
        {
            AppendString(output, key);
        }
    }

    /// <summary>A list of strings, one a line; nothing between the brackets where it is empty.</summary>
    public static void AppendList(StringBuilder output, IReadOnlyList<string> texts)
    {
        output.Append('[').Append(texts.Count == 0 ? "" : "\n");
        foreach (var text in texts)
        {
            output.Append("  ");
            AppendString(output, text);
            output.Append(",\n");
        }

        output.Append("]\n");
    }

    private static void AppendEscape(StringBuilder output, Rune rune)
    {
        _ = rune.Value switch
        {
            '\n' => output.Append("\\n"),
            '\r' => output.Append("\\r"),
            '\t' => output.Append("\\t"),
            <= 0xFFFF => output.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
            _ => output.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
        };
    }
}
