using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Scans text in single or double quotes.</summary>
internal sealed class QuotedScalarScanner(Cursor cursor)
{
    private readonly CharacterText text = new();
    private readonly LineFold fold = new(cursor);
    private Place start;
    private int quote;

    public Token Scan()
    {
        start = cursor.Place;
        quote = cursor.Current;
        text.Clear();
        fold.Clear();
        cursor.Step();
        while (true)
        {
            cursor.Need(4);
            if (LineMarks.IsAnyDocumentMark(cursor))
            {
                throw Failure("found unexpected document indicator");
            }

            if (cursor.Current == 0)
            {
                throw Failure("found unexpected end of stream");
            }

            ScanWord();
            cursor.Need(1);
            if (cursor.Current == quote)
            {
                break;
            }

            ScanSpace();
            fold.AppendTo(text);
        }

        cursor.Step();
        return new Token(TokenKind.Scalar, start, cursor.Place, text.ToString());
    }

    private void ScanWord()
    {
        while (!CharacterKinds.IsBlankOrEnd(cursor.Current))
        {
            if (cursor.TakeLetters(text))
            {
                // Nothing but the text itself.
            }
            else if (cursor.Current == '\'' && quote == '\'' && cursor.Ahead(1) == '\'')
            {
                text.Append('\'');
                cursor.Step(2);
            }
            else if (cursor.Current == quote)
            {
                return;
            }
            else if (cursor.Current == '\\' && quote == '"')
            {
                if (CharacterKinds.IsBreak(cursor.Ahead(1)))
                {
                    cursor.Need(3);
                    cursor.Step();
                    fold.TakeEscapedBreak();
                    return;
                }

                ScanEscape();
            }
            else
            {
                text.Append(cursor.Current);
                cursor.Step();
            }

            cursor.Need(2);
        }
    }

    private void ScanSpace()
    {
        while (true)
        {
            if (CharacterKinds.IsBreak(cursor.Current))
            {
                fold.TakeBreak();
            }
            else if (CharacterKinds.IsBlank(cursor.Current))
            {
                fold.TakeBlank();
            }
            else
            {
                return;
            }

            cursor.Need(1);
        }
    }

    private void ScanEscape()
    {
        var c = cursor.Ahead(1);
        var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        var value = digits > 0 ? 0 : SimpleEscape(c);
        cursor.Step(2);
        if (digits > 0)
        {
            value = ScanNumber(digits);
        }

        text.Append(value);
    }

    private int SimpleEscape(int c) => c switch
    {
        '0' => 0,
        'a' => '\a',
        'b' => '\b',
        't' or '\t' => '\t',
        'n' => '\n',
        'v' => '\v',
        'f' => '\f',
        'r' => '\r',
        'e' => 0x1B,
        ' ' or '"' or '\'' or '\\' => c,
        'N' => 0x85,
        '_' => 0xA0,
        'L' => 0x2028,
        'P' => 0x2029,
        _ => throw Failure("found unknown escape character"),
    };

    private int ScanNumber(int digits)
    {
        cursor.Need(digits);
        long value = 0;
        for (var index = 0; index < digits; index++)
        {
            var digit = HexDigit.Value(cursor.Ahead(index));
            if (digit < 0)
            {
                throw Failure("did not find expected hexdecimal number");
            }

            value = (value << 4) + digit;
        }

        if (value is >= 0xD800 and <= 0xDFFF or > 0x10FFFF)
        {
            throw Failure("found invalid Unicode character escape code");
        }

        cursor.Step(digits);
        return (int)value;
    }

    private YamlFailure Failure(string words) => YamlFailure.Scanning(start, cursor.Place, words);
}
