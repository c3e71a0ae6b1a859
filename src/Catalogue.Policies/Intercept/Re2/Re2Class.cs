namespace Catalogue.Policies.Intercept.Re2;

/// <summary>Reads character classes: in brackets, by a letter, by a Unicode name.</summary>
internal static class Re2Class
{
    private static readonly HashSet<string> PosixNames = new(StringComparer.Ordinal)
    {
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit",
    };

    /// <summary>Moves past <c>[...]</c>.</summary>
    public static void Parse(Re2Reader reader)
    {
        var start = reader.Position;
        reader.Position++;
        reader.Position += reader.Peek() == '^' ? 1 : 0;
        var isFirst = true;
        while (reader.AtEnd || reader.Peek() != ']' || isFirst)
        {
            isFirst = false;
            if (!TrySkipPosix(reader) && !TrySkipEscape(reader))
            {
                ParseRange(reader, start);
            }
        }

        reader.Position++;
    }

    /// <summary>Moves past <c>\d</c> and its like, or <c>\p{...}</c>.</summary>
    public static bool TrySkipEscape(Re2Reader reader)
    {
        if (!reader.Has(2) || reader.Peek() != '\\')
        {
            return false;
        }

        if (reader.Peek(1) is 'd' or 'D' or 's' or 'S' or 'w' or 'W')
        {
            reader.Position += 2;
            return true;
        }

        if (reader.Peek(1) is not ('p' or 'P'))
        {
            return false;
        }

        ParseUnicode(reader);
        return true;
    }

    private static void ParseRange(Re2Reader reader, int classStart)
    {
        var start = reader.Position;
        var low = ParseCharacter(reader, classStart);
        if (reader.Has(2) && reader.Peek() == '-' && reader.Peek(1) != ']')
        {
            reader.Position++;
            if (ParseCharacter(reader, classStart) < low)
            {
                throw new Re2Exception(Re2Error.InvalidCharacterRange, reader.Since(start));
            }
        }
    }

    private static int ParseCharacter(Re2Reader reader, int classStart) =>
        reader.AtEnd ? throw new Re2Exception(Re2Error.MissingBracket, reader.Rest(classStart))
        : reader.Peek() == '\\' ? Re2Escapes.Parse(reader)
        : reader.Next().Value;

    /// <summary>Moves past <c>[:alpha:]</c>; a name that there is none of is an error, a lone <c>[:</c> is plain text.</summary>
    private static bool TrySkipPosix(Re2Reader reader)
    {
        if (!reader.Has(3) || !reader.StartsWith("[:"))
        {
            return false;
        }

        var end = reader.Pattern.IndexOf(":]", reader.Position + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var start = reader.Position;
        reader.Position = end + 2;
        var name = reader.Pattern[(start + 2)..end];
        return PosixNames.Contains(name.StartsWith('^') ? name[1..] : name)
            ? true
            : throw new Re2Exception(Re2Error.InvalidCharacterRange, reader.Since(start));
    }

    private static void ParseUnicode(Re2Reader reader)
    {
        var start = reader.Position;
        reader.Position += 2;
        string name;
        if (reader.Peek() == '{')
        {
            var end = reader.Pattern.IndexOf('}', start);
            if (end < 0)
            {
                throw new Re2Exception(Re2Error.InvalidCharacterRange, reader.Rest(start));
            }

            name = reader.Pattern[(start + 3)..end];
            reader.Position = end + 1;
        }
        else
        {
            reader.Next();
            name = reader.Pattern[(start + 2)..reader.Position];
        }

        if (!UnicodeNames.Contains(name.StartsWith('^') ? name[1..] : name))
        {
            throw new Re2Exception(Re2Error.InvalidCharacterRange, reader.Since(start));
        }
    }
}
