using System.Text;
using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Scans <c>!</c>, <c>!suffix</c>, <c>!handle!suffix</c> and <c>!&lt;uri&gt;</c>.</summary>
internal sealed class TagScanner(Cursor cursor, Place start)
{
    public Token Scan()
    {
        cursor.Need(2);
        var (handle, suffix) = cursor.Ahead(1) == '<' ? ("", ScanVerbatim()) : ScanShorthand();
        cursor.Need(1);
        if (!CharacterKinds.IsBlankOrEnd(cursor.Current))
        {
            throw Failure("did not find expected whitespace or line break");
        }

        return new Token(TokenKind.Tag, start, cursor.Place, handle, suffix);
    }

    /// <summary>Reads <c>!</c> with a word and perhaps another <c>!</c>.</summary>
    public string ScanHandle(bool mustBeClosed)
    {
        cursor.Need(1);
        if (cursor.Current != '!')
        {
            throw Failure("did not find expected '!'");
        }

        cursor.Step();
        var handle = "!" + AnchorScanner.ReadWord(cursor);
        if (cursor.Current == '!')
        {
            cursor.Step();
            return handle + "!";
        }

        return mustBeClosed && handle != "!" ? throw Failure("did not find expected '!'") : handle;
    }

    /// <summary>Reads the characters that a tag may have, after those that were already taken for a handle.</summary>
    public string ScanUri(string taken)
    {
        var uri = new List<byte>(Encoding.ASCII.GetBytes(taken.Length > 1 ? taken[1..] : ""));
        var any = taken.Length > 0;
        cursor.Need(1);
        for (; IsUriCharacter(cursor.Current); any = true)
        {
            if (cursor.Current == '%')
            {
                ScanEscapes(uri);
            }
            else
            {
                uri.Add((byte)cursor.Current);
                cursor.Step();
            }

            cursor.Need(1);
        }

        return any ? GoBytes.ToText([.. uri]) : throw Failure("did not find expected tag URI");
    }

    private string ScanVerbatim()
    {
        cursor.Step(2);
        var uri = ScanUri("");
        if (cursor.Current != '>')
        {
            throw Failure("did not find the expected '>'");
        }

        cursor.Step();
        return uri;
    }

    private (string Handle, string Suffix) ScanShorthand()
    {
        var handle = ScanHandle(mustBeClosed: false);
        if (handle.Length > 1 && handle[^1] == '!')
        {
            return (handle, ScanUri(""));
        }

        var suffix = ScanUri(handle);
        return suffix.Length == 0 ? ("", "!") : ("!", suffix);
    }

    /// <summary>Reads the escaped bytes of one character.</summary>
    private void ScanEscapes(List<byte> uri)
    {
        var remaining = 0;
        do
        {
            cursor.Need(3);
            var high = HexDigit.Value(cursor.Ahead(1));
            var low = HexDigit.Value(cursor.Ahead(2));
            if (cursor.Current != '%' || high < 0 || low < 0)
            {
                throw Failure("did not find URI escaped octet");
            }

            var octet = (high << 4) + low;
            if (remaining == 0)
            {
                remaining = octet switch { < 0x80 => 1, >= 0xC0 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF8 => 4, _ => 0 };
                if (remaining == 0)
                {
                    throw Failure("found an incorrect leading UTF-8 octet");
                }
            }
            else if ((octet & 0xC0) != 0x80)
            {
                throw Failure("found an incorrect trailing UTF-8 octet");
            }

            uri.Add((byte)octet);
            cursor.Step(3);
        }
        while (--remaining > 0);
    }

    private static bool IsUriCharacter(int c) =>
        CharacterKinds.IsWord(c)
        || c is ';' or '/' or '?' or ':' or '@' or '&' or '=' or '+' or '$' or ',' or '.' or '!' or '~' or '*' or '\'' or '(' or ')' or '[' or ']' or '%';

    private YamlFailure Failure(string words) => YamlFailure.Scanning(start, cursor.Place, words);
}
