using System.Buffers;
using Catalogue.Text;

namespace Catalogue.Prose;

/// <summary>
/// Renders the commonest Markdown without a parser: one line of words, code spans and escaped marks, perhaps with its first
/// words bold, as the catalogue's own sentences about tools are. What it gives is what the parser would give.
/// </summary>
internal static class CodeSentence
{
    private const string Controls =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    private const string Strong = "**";

    /// <summary>What ends a run of words: code spans and escapes are known here, the rest is the parser's.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("`\\*_[]<&!#|~{+>" + Controls);

    /// <summary>Appends the inside of the paragraph as HTML, or the words alone.</summary>
    /// <returns>False where the text holds anything else: then nothing is appended, and it is the parser's.</returns>
    public static bool TryRender(ReadOnlySpan<char> text, bool asHtml, ref TextBuilder output)
    {
        var bold = BoldBeginning(text);
        if (text.Length == 0 || !(char.IsAsciiLetter(text[0]) || text[0] == '`' || bold > 0) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        var before = output.Written.Length;
        var rest = text;
        if (bold > 0)
        {
            output.Append(asHtml ? "<strong>" : "");
            Append(ref output, text[Strong.Length..^(text.Length - bold + Strong.Length)], asHtml);
            output.Append(asHtml ? "</strong>" : "");
            rest = text[bold..];
        }

        while (rest.IndexOfAny(Marks) is >= 0 and var mark)
        {
            Append(ref output, rest[..mark], asHtml);
            var taken = rest[mark] switch
            {
                '`' => AppendCode(ref output, rest[(mark + 1)..], asHtml),
                '\\' => AppendEscaped(ref output, rest[(mark + 1)..], asHtml),
                _ => 0,
            };
            if (taken == 0)
            {
                output.CutTo(before);
                return false;
            }

            rest = rest[(mark + 1 + taken)..];
        }

        Append(ref output, rest, asHtml);
        return true;
    }

    /// <summary>The length of the bold words that a text begins with, their marks included; 0 where there are none for certain.</summary>
    private static int BoldBeginning(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith(Strong))
        {
            return 0;
        }

        var words = text[Strong.Length..];
        var end = words.IndexOfAny(Marks);
        return end > 0 && char.IsAsciiLetter(words[0]) && words[end - 1] != ' ' && words[end..].StartsWith("** ")
            ? Strong.Length + end + Strong.Length
            : 0;
    }

    /// <summary>Appends a code span.</summary>
    /// <returns>How many characters belong to the code span after its first mark; 0 where it is the parser's.</returns>
    private static int AppendCode(ref TextBuilder output, ReadOnlySpan<char> text, bool asHtml)
    {
        var end = text.IndexOf('`');
        if (end < 0 || !IsSimpleCode(text[..end]) || (end + 1 < text.Length && text[end + 1] == '`'))
        {
            return 0;
        }

        output.Append(asHtml ? "<code>" : "");
        Append(ref output, text[..end], asHtml);
        output.Append(asHtml ? "</code>" : "");
        return end + 1;
    }

    /// <summary>Appends what a backslash stands before.</summary>
    /// <returns>1 where a mark stands after the backslash; 0 where the backslash means something else.</returns>
    private static int AppendEscaped(ref TextBuilder output, ReadOnlySpan<char> text, bool asHtml)
    {
        if (text.Length == 0 || char.IsAsciiLetterOrDigit(text[0]) || text[0] is <= ' ' or > '~')
        {
            return 0;
        }

        Append(ref output, text[..1], asHtml);
        return 1;
    }

    /// <summary>Blanks at the ends of a code span are trimmed, bars may part the cells of a table, controls may break lines.</summary>
    private static bool IsSimpleCode(ReadOnlySpan<char> code) =>
        code.Length > 0 && code[0] != ' ' && code[^1] != ' ' && !code.Contains('|') && code.IndexOfAnyInRange('\0', '\x1F') < 0;

    private static void Append(ref TextBuilder output, ReadOnlySpan<char> text, bool asHtml)
    {
        while (asHtml && text.IndexOfAny("&<>\"") is >= 0 and var index)
        {
            output.Append(text[..index]);
            output.Append(text[index] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                _ => "&quot;",
            });
            text = text[(index + 1)..];
        }

        output.Append(text);
    }
}
