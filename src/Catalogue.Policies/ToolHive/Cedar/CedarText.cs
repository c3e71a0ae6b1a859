using System.Globalization;
using System.Text;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>Writes texts and patterns of Cedar, with escapes for all that has no shape.</summary>
internal static class CedarText
{
    public static string Quote(string text) => $"\"{Escape(text, isPattern: false)}\"";

    /// <summary>A text within a pattern, in which its own asterisks stand for themselves.</summary>
    public static string InPattern(string text) => Escape(text, isPattern: true);

    private static string Escape(string text, bool isPattern)
    {
        if (SafeRunes.ArePlain(text) && !(isPattern && text.Contains('*', StringComparison.Ordinal)))
        {
            return text;
        }

        var output = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\' || (rune.Value == '*' && isPattern))
            {
                output.Append('\\').Append((char)rune.Value);
            }
            else if (SafeRunes.IsVisible(rune))
            {
                output.Append(rune);
            }
            else
            {
                output.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
        }

        return output.ToString();
    }
}
