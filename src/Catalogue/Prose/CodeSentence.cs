using System.Text;

namespace Catalogue.Prose;

/// <summary>
/// Renders the commonest Markdown without a parser: one line of words, code spans and escaped marks, as the catalogue's
/// own sentences about tools are. What it gives is what the parser would give.
/// </summary>
internal static class CodeSentence
{
    /// <summary>The inside of the paragraph as HTML, or the words alone.</summary>
    /// <returns>Null where the text holds anything else: then it is the parser's.</returns>
    public static string? Render(string text, bool asHtml)
    {
        if (text.Length == 0 || !(char.IsAsciiLetter(text[0]) || text[0] == '`') || char.IsWhiteSpace(text[^1]))
        {
            return null;
        }

        var output = new StringBuilder(text.Length + 32);
        var index = 0;
        while (index < text.Length)
        {
            var c = text[index];
            if (c == '`')
            {
                var end = text.IndexOf('`', index + 1);
                if (end < 0 || !IsSimpleCode(text.AsSpan(index + 1, end - index - 1)) || (end + 1 < text.Length && text[end + 1] == '`'))
                {
                    return null;
                }

                output.Append(asHtml ? "<code>" : "");
                foreach (var inside in text.AsSpan(index + 1, end - index - 1))
                {
                    Append(output, inside, asHtml);
                }

                output.Append(asHtml ? "</code>" : "");
                index = end;
            }
            else if (c == '\\' && index + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[index + 1]) || text[index + 1] is <= ' ' or > '~'))
            {
                return null;
            }
            else if (c == '\\' && index + 1 < text.Length)
            {
                Append(output, text[++index], asHtml);
            }
            else if (c < ' ' || "\\*_[]<&!#|~{+>".Contains(c, StringComparison.Ordinal))
            {
                return null;
            }
            else
            {
                Append(output, c, asHtml);
            }

            index++;
        }

        return output.ToString();
    }

    /// <summary>Blanks at the ends of a code span are trimmed, bars may part the cells of a table, controls may break lines.</summary>
    private static bool IsSimpleCode(ReadOnlySpan<char> code) =>
        code.Length > 0 && code[0] != ' ' && code[^1] != ' ' && !code.Contains('|') && code.IndexOfAnyInRange('\0', '\x1F') < 0;

    private static void Append(StringBuilder output, char c, bool asHtml) => _ = c switch
    {
        '&' when asHtml => output.Append("&amp;"),
        '<' when asHtml => output.Append("&lt;"),
        '>' when asHtml => output.Append("&gt;"),
        '"' when asHtml => output.Append("&quot;"),
        _ => output.Append(c),
    };
}
