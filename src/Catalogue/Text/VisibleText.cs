using System.Buffers;
using System.Globalization;
using System.Text;

namespace Catalogue.Text;

/// <summary>Makes text of unknown origin safe to read on one line: in a terminal, a log, a comment, or as a name on a page.</summary>
public static class VisibleText
{
    private static readonly SearchValues<char> PlainLines = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), '\n']);

    /// <summary>
    /// The text with everything that moves a cursor, breaks a line or reorders what is read written as an escape
    /// (<c>\u{202E}</c>), cut to a length.
    /// </summary>
    /// <param name="maximumLength">In UTF-16 code units of the result; a cut is marked with an ellipsis.</param>
    public static string Of(string text, int maximumLength = int.MaxValue)
    {
        if (text.Length <= maximumLength && !HasHidden(text))
        {
            return text;
        }

        var builder = new StringBuilder(Math.Min(text.Length, maximumLength) + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length >= maximumLength)
            {
                builder.Append('…');
                break;
            }

            if (HiddenCharacters.IsHidden(rune))
            {
                builder.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
            }
            else
            {
                builder.Append(rune.ToString());
            }
        }

        return builder.ToString();
    }

    /// <summary>The same of a text of many lines, whose breaks stay.</summary>
    public static string OfLines(string text) => text.AsSpan().IndexOfAnyExcept(PlainLines) < 0
        ? text
        : string.Join('\n', text.Split('\n').Select(line => Of(line)));

    private static bool HasHidden(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (HiddenCharacters.IsHidden(rune))
            {
                return true;
            }
        }

        return false;
    }
}
