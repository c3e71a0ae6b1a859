using System.Text;
using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Scans text without quotes.</summary>
/// <param name="indent">The column that further lines must reach outside of flow collections.</param>
internal sealed class PlainScalarScanner(Cursor cursor, int indent, bool inFlow)
{
    private readonly Place start = cursor.Place;
    private readonly StringBuilder text = new();
    private readonly LineFold fold = new(cursor);

    /// <summary>Scans up to where the text ends, which may be behind white space that is no longer part of it.</summary>
    /// <param name="endedLine">Whether the scalar was found to end only on a later line.</param>
    public Token Scan(out bool endedLine)
    {
        var end = start;
        while (true)
        {
            cursor.Need(4);
            if (LineMarks.IsAnyDocumentMark(cursor) || cursor.Current == '#')
            {
                break;
            }

            if (ScanWord())
            {
                end = cursor.Place;
            }

            if (!CharacterKinds.IsBlank(cursor.Current) && !CharacterKinds.IsBreak(cursor.Current))
            {
                break;
            }

            ScanSpace();
            if (!inFlow && cursor.Column < indent)
            {
                break;
            }
        }

        endedLine = fold.HasBreak;
        return new Token(TokenKind.Scalar, start, end, text.ToString(), Plain: true);
    }

    private bool ScanWord()
    {
        var any = false;
        for (; !CharacterKinds.IsBlankOrEnd(cursor.Current) && !IsEnd(); any = true)
        {
            if (!any)
            {
                fold.AppendTo(text);
            }

            text.AppendCharacter(cursor.Current);
            cursor.Step();
            cursor.Need(2);
        }

        return any;
    }

    private bool IsEnd() =>
        (cursor.Current == ':' && CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)))
        || (inFlow && cursor.Current is ',' or '?' or '[' or ']' or '{' or '}');

    private void ScanSpace()
    {
        cursor.Need(1);
        while (true)
        {
            if (CharacterKinds.IsBreak(cursor.Current))
            {
                fold.TakeBreak();
            }
            else if (!CharacterKinds.IsBlank(cursor.Current))
            {
                return;
            }
            else if (fold.HasBreak && cursor.Column < indent && cursor.Current == '\t')
            {
                throw YamlFailure.Scanning(start, cursor.Place, "found a tab character that violates indentation");
            }
            else
            {
                fold.TakeBlank();
            }

            cursor.Need(1);
        }
    }
}
