using System.Globalization;
using System.Text;
using Catalogue.Yaml.Reading;

namespace Catalogue.Yaml.Toml;

/// <summary>Reads the four kinds of string.</summary>
internal static class TomlStrings
{
    /// <summary>Reads a string on one line, as keys and values may be.</summary>
    public static string ReadLine(TomlCursor cursor)
    {
        var quote = cursor.Current;
        var start = cursor.Mark;
        cursor.Move();

        // Nearly all strings end on their line and hold no escape: then the text is there as it is.
        var rest = cursor.Rest;
        var length = rest.IndexOfAny("\"'\\\r\n");
        if (length >= 0 && rest[length] == quote)
        {
            cursor.MoveOnLine(length + 1);
            return WordTable.OfThread.Of(rest[..length]);
        }

        var text = new StringBuilder();
        while (!cursor.Take(quote))
        {
            if (cursor.IsAtEnd || cursor.Current is '\n' or '\r')
            {
                throw new TomlException(start, "the quote that opens here is not closed on its line; add the closing quote");
            }

            ReadCharacter(cursor, text, hasEscapes: quote == '"');
        }

        return text.ToString();
    }

    /// <summary>Reads any string that is a value.</summary>
    public static string Read(TomlCursor cursor)
    {
        var quote = cursor.Current;
        return cursor.Ahead(1) == quote && cursor.Ahead(2) == quote ? ReadLines(cursor, quote) : ReadLine(cursor);
    }

    private static string ReadLines(TomlCursor cursor, char quote)
    {
        var start = cursor.Mark;
        cursor.Move(3);
        SkipLineEnd(cursor);
        var text = new StringBuilder();
        while (true)
        {
            if (cursor.IsAtEnd)
            {
                throw new TomlException(start, "the three quotes that open here are never closed; add three closing quotes");
            }

            if (cursor.Current == quote && cursor.Ahead(1) == quote && cursor.Ahead(2) == quote)
            {
                cursor.Move(3);

                // Up to two quotes right before the closing three belong to the text.
                for (var more = 0; more < 2 && cursor.Take(quote); more++)
                {
                    text.Append(quote);
                }

                return text.ToString();
            }

            if (quote == '"' && cursor.Current == '\\' && IsLineContinuation(cursor))
            {
                cursor.Move();
                while (cursor.Current is ' ' or '\t' or '\n' or '\r')
                {
                    cursor.Move();
                }

                continue;
            }

            ReadCharacter(cursor, text, hasEscapes: quote == '"');
        }
    }

    private static bool IsLineContinuation(TomlCursor cursor)
    {
        var ahead = 1;
        while (cursor.Ahead(ahead) is ' ' or '\t')
        {
            ahead++;
        }

        return cursor.Ahead(ahead) is '\n' or '\r';
    }

    private static void SkipLineEnd(TomlCursor cursor)
    {
        if (cursor.Current == '\r' && cursor.Ahead(1) == '\n')
        {
            cursor.Move();
        }

        cursor.Take('\n');
    }

    private static void ReadCharacter(TomlCursor cursor, StringBuilder text, bool hasEscapes)
    {
        if (!hasEscapes || cursor.Current != '\\')
        {
            text.Append(cursor.Current);
            cursor.Move();
            return;
        }

        var start = cursor.Mark;
        cursor.Move();
        var kind = cursor.Current;
        cursor.Move();
        _ = kind switch
        {
            'b' => text.Append('\b'),
            't' => text.Append('\t'),
            'n' => text.Append('\n'),
            'f' => text.Append('\f'),
            'r' => text.Append('\r'),
            '"' => text.Append('"'),
            '\\' => text.Append('\\'),
            'u' => text.Append(ReadCode(cursor, 4, start)),
            'U' => text.Append(ReadCode(cursor, 8, start)),
            _ => throw new TomlException(start, "a backslash in this text begins no escape; write \\\\ for a backslash, or put the text in single quotes"),
        };
    }

    private static string ReadCode(TomlCursor cursor, int digits, Nodes.YamlMark start)
    {
        var length = 0;
        while (length < digits && char.IsAsciiHexDigit(cursor.Ahead(length)))
        {
            length++;
        }

        if (length == digits
            && int.TryParse(cursor.Rest[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.IsValid(code))
        {
            cursor.Move(digits);
            return new Rune(code).ToString();
        }

        throw new TomlException(start, "this escape names no character; write \\u and four hexadecimal digits, or \\U and eight");
    }
}
