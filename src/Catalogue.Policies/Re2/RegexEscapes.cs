using Catalogue.Policies.GoText;

namespace Catalogue.Policies.Re2;

/// <summary>Reads what begins with a backslash, inside of brackets and outside.</summary>
internal sealed class RegexEscapes(RegexText text)
{
    /// <summary>Takes <c>\d</c>, <c>\W</c> and their like.</summary>
    /// <returns>What it matches; null where there is none.</returns>
    public CharacterSet? TakePerlClass(bool foldCase)
    {
        if (text.Current != '\\' || PerlClasses.Find(text.Ahead(1)) is not { } set)
        {
            return null;
        }

        var negated = char.IsAsciiLetterUpper(text.Ahead(1));
        text.Position += 2;
        return Signed(set, negated, foldCase);
    }

    /// <summary>Takes <c>\pL</c>, <c>\p{Greek}</c>, <c>\P{^Greek}</c>.</summary>
    /// <returns>What it matches; null where there is none.</returns>
    public CharacterSet? TakeUnicodeClass(bool foldCase)
    {
        if (text.Current != '\\' || text.Ahead(1) is not ('p' or 'P'))
        {
            return null;
        }

        var negated = text.Ahead(1) == 'P';

        var start = text.Position;
        text.Position += 2;
        if (text.AtEnd)
        {
            // Nothing behind it is nothing at all, which the engine then looks up as a name.
            throw RegexFailure.InvalidRange(text.From(start));
        }

        var name = text.Take() == '{' ? TakeBracedName(start) : text.Expression[(start + 2)..text.Position];
        negated ^= name.StartsWith('^');
        name = name.StartsWith('^') ? name[1..] : name;
        return UnicodeTables.Find(name) is { } set
            ? Signed(set, negated, foldCase)
            : throw RegexFailure.InvalidRange(text.From(start));
    }

    /// <summary>What lies outside a set must also differ from it in more than case.</summary>
    public static CharacterSet Signed(CharacterSet set, bool negated, bool foldCase) =>
        !negated ? set : foldCase ? set.Folded().Negated() : set.Negated();

    /// <summary>Takes an escape that means one character.</summary>
    public int TakeCharacter()
    {
        var start = text.Position;
        text.Position++;
        if (text.AtEnd)
        {
            throw RegexFailure.Of("trailing backslash at end of expression", "");
        }

        var c = text.Take();
        return c switch
        {
            '0' => TakeOctal(0),
            >= '1' and <= '7' when text.Current is >= '0' and <= '7' => TakeOctal(c - '0'),
            'x' when !text.AtEnd => TakeHexadecimal(start),
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            < 0x80 when !char.IsAsciiLetterOrDigit((char)c) => c,
            _ => throw Invalid(start),
        };
    }

    private string TakeBracedName(int start)
    {
        var end = text.Expression.IndexOf('}', start);
        if (end < 0)
        {
            text.RequireWellFormed(start, text.Expression.Length);
            throw RegexFailure.InvalidRange(text.Expression[start..]);
        }

        text.RequireWellFormed(start + 3, end);
        text.Position = end + 1;
        return text.Expression[(start + 3)..end];
    }

    /// <summary>Takes up to two more digits.</summary>
    private int TakeOctal(int value)
    {
        for (var taken = 0; taken < 2 && text.Current is >= '0' and <= '7'; taken++)
        {
            value = (value * 8) + text.Current - '0';
            text.Position++;
        }

        return value;
    }

    private int TakeHexadecimal(int start)
    {
        var first = text.Take();
        if (first == '{')
        {
            return TakeBracedNumber(start);
        }

        // The engine reads a second character even where the first is no digit, and there must be one.
        var high = HexDigit.Value(first);
        var low = text.AtEnd ? -1 : HexDigit.Value(text.Take());
        return high >= 0 && low >= 0 ? (high * 16) + low : throw Invalid(start);
    }

    private int TakeBracedNumber(int start)
    {
        var value = 0;
        var digits = 0;
        while (!text.AtEnd)
        {
            var c = text.Take();
            if (c == '}' && digits > 0)
            {
                return value;
            }

            var digit = HexDigit.Value(c);
            value = (value * 16) + digit;
            if (digit < 0 || value > 0x10FFFF)
            {
                break;
            }

            digits++;
        }

        throw Invalid(start);
    }

    private RegexFailure Invalid(int start) => RegexFailure.InvalidEscape(text.From(start));
}
