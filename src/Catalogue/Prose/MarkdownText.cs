using System.Buffers;
using Catalogue.Text;

namespace Catalogue.Prose;

/// <summary>Puts values into Markdown so that they are read as they are.</summary>
public static class MarkdownText
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("\\`*_{}[]()<>#+-.!|~&");

    /// <summary>The text with every mark of Markdown taken literally.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Punctuation) < 0)
        {
            return text;
        }

        var builder = new TextBuilder(stackalloc char[256]);
        ReadOnlySpan<char> rest = text;
        while (rest.IndexOfAny(Punctuation) is >= 0 and var index)
        {
            builder.Append(rest[..index]);
            builder.Append('\\');
            builder.Append(rest[index]);
            rest = rest[(index + 1)..];
        }

        builder.Append(rest);
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
