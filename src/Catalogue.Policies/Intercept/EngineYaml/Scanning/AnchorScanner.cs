using System.Text;
using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Scans <c>&amp;name</c> and <c>*name</c>.</summary>
internal static class AnchorScanner
{
    public static Token Scan(Cursor cursor, TokenKind kind)
    {
        var start = cursor.Place;
        cursor.Step();
        var name = ReadWord(cursor);
        var end = cursor.Place;
        if (name.Length == 0 || !(CharacterKinds.IsBlankOrEnd(cursor.Current) || cursor.Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`'))
        {
            throw YamlFailure.Scanning(start, end, "did not find expected alphabetic or numeric character");
        }

        return new Token(kind, start, end, name);
    }

    /// <summary>Reads letters, digits, <c>_</c> and <c>-</c>.</summary>
    public static string ReadWord(Cursor cursor)
    {
        var word = new StringBuilder();
        cursor.Need(1);
        while (CharacterKinds.IsWord(cursor.Current))
        {
            word.Append((char)cursor.Current);
            cursor.Step();
            cursor.Need(1);
        }

        return word.ToString();
    }
}
