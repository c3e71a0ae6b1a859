using System.Buffers;
using Catalogue.Text;

namespace Catalogue.Prose;

/// <summary>Escapes text for HTML, in content and in quoted attributes alike.</summary>
public static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");
    private static readonly SearchValues<char> SpecialOrJoining = SearchValues.Create("&<>\"'_-./:");

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            return text;
        }

        var builder = new TextBuilder(stackalloc char[256]);
        Escape(text, ref builder);
        return builder.ToString();
    }

    public static void Escape(ReadOnlySpan<char> text, ref TextBuilder output)
    {
        while (text.IndexOfAny(Special) is >= 0 and var index)
        {
            output.Append(text[..index]);
            output.Append(Entity(text[index]));
            text = text[(index + 1)..];
        }

        output.Append(text);
    }

    /// <summary>Escapes text for the content of an element only, where quotes need no escape.</summary>
    public static string EscapeContent(string text) => text.AsSpan().IndexOfAny('&', '<', '>') < 0
        ? text
        : text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <inheritdoc cref="EscapeContent(string)" />
    public static void EscapeContent(ReadOnlySpan<char> text, TextWriter writer)
    {
        while (text.IndexOfAny('&', '<', '>') is >= 0 and var index)
        {
            writer.Write(text[..index]);
            writer.Write(Entity(text[index]));
            text = text[(index + 1)..];
        }

        writer.Write(text);
    }

    public static void Escape(ReadOnlySpan<char> text, TextWriter writer)
    {
        while (text.IndexOfAny(Special) is >= 0 and var index)
        {
            writer.Write(text[..index]);
            writer.Write(Entity(text[index]));
            text = text[(index + 1)..];
        }

        writer.Write(text);
    }

    /// <summary>A name, escaped, with places where a browser may break it: after the marks that join its words.</summary>
    public static string Breakable(string name)
    {
        if (name.AsSpan().IndexOfAny(SpecialOrJoining) < 0)
        {
            return name;
        }

        var builder = new TextBuilder(stackalloc char[256]);
        for (var index = 0; index < name.Length; index++)
        {
            var c = name[index];
            if (Special.Contains(c))
            {
                builder.Append(Entity(c));
            }
            else
            {
                builder.Append(c);
                if (c is ('_' or '-' or '.' or '/' or ':') && index + 1 < name.Length && char.IsLetterOrDigit(name[index + 1]))
                {
                    builder.Append("<wbr>");
                }
            }
        }

        return builder.ToString();
    }

    private static string Entity(char special) => special switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };
}
