using System.Text;

namespace Catalogue.Prose;

/// <summary>Puts values into Markdown so that they are read as they are.</summary>
public static class MarkdownText
{
    private const string Punctuation = "\\`*_{}[]()<>#+-.!|~&";

    /// <summary>The text with every mark of Markdown taken literally.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Punctuation) < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Punctuation.Contains(c, StringComparison.Ordinal))
            {
                builder.Append('\\');
            }

            builder.Append(c);
        }

        return builder.ToString();
    }

    /// <summary>The text as a code span, however many backticks it holds.</summary>
    public static string Code(string text)
    {
        if (!text.Contains('`', StringComparison.Ordinal))
        {
            return $"`{text}`";
        }

        var fence = new string('`', LongestRun(text) + 1);
        return $"{fence} {text} {fence}";
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
