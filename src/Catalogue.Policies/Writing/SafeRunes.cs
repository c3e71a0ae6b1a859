using System.Buffers;
using System.Globalization;
using System.Text;

namespace Catalogue.Policies.Writing;

/// <summary>
/// Which characters of other people's text may stand in a file as they are. What has no shape of its own (controls,
/// bidirectional marks, zero-width and private characters, line ends of any kind) never does: a reader must see the
/// text that the engine sees.
/// </summary>
internal static class SafeRunes
{
    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code)]);

    private static readonly SearchValues<char> Plain =
        SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(c => c is not ('"' or '\\'))]);

    /// <summary>
    /// True for ASCII that every language here takes within double quotes as it is. Nearly all texts are, and need not be
    /// looked at character by character.
    /// </summary>
    public static bool ArePlain(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    /// <summary>True for ASCII that has a shape.</summary>
    public static bool ArePrintable(string text) => !text.AsSpan().ContainsAnyExcept(Printable);

    /// <summary>True where the character has a shape: letters, marks, digits, punctuation, symbols, the ASCII space.</summary>
    public static bool IsVisible(Rune rune)
    {
        if (rune.Value < 0x7F)
        {
            return rune.Value >= ' ';
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
            UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator => false,
            _ => true,
        };
    }

    /// <summary>True where the text is well-formed, so that UTF-8 can hold it: no half of a surrogate pair stands alone.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var index = ArePrintable(text) ? text.Length : 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
            {
                continue;
            }

            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
            {
                return false;
            }

            index++;
        }

        return true;
    }
}
