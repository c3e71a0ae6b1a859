using System.Text;

namespace Catalogue.Prose;

/// <summary>Escapes text for HTML, in content and in quoted attributes alike.</summary>
public static class HtmlText
{
    private const string Special = "&<>\"'";

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        using var writer = new StringWriter(new StringBuilder(text.Length + 16), System.Globalization.CultureInfo.InvariantCulture);
        Escape(text, writer);
        return writer.ToString();
    }

    /// <summary>Escapes text for the content of an element only, where quotes need no escape.</summary>
    public static string EscapeContent(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    public static void Escape(ReadOnlySpan<char> text, TextWriter writer)
    {
        while (text.IndexOfAny(Special) is >= 0 and var index)
        {
            writer.Write(text[..index]);
            writer.Write(text[index] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            text = text[(index + 1)..];
        }

        writer.Write(text);
    }

    /// <summary>A name, escaped, with places where a browser may break it: after the marks that join its words.</summary>
    public static string Breakable(string name)
    {
        var builder = new StringBuilder(name.Length + 16);
        for (var index = 0; index < name.Length; index++)
        {
            builder.Append(name[index]);
            if (index + 1 < name.Length && name[index] is ('_' or '-' or '.' or '/' or ':') && char.IsLetterOrDigit(name[index + 1]))
            {
                builder.Append(BreakMark);
            }
        }

        return Escape(builder.ToString()).Replace(BreakMark.ToString(), "<wbr>", StringComparison.Ordinal);
    }

    /// <summary>Stands for a break while the text is escaped; names shown never hold it, since it has no width.</summary>
    private const char BreakMark = '\u200B';
}
