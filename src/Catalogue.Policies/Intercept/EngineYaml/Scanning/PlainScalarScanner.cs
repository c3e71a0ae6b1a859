using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Scans text without quotes.</summary>
internal sealed class PlainScalarScanner(Cursor cursor)
{
    private readonly CharacterText text = new();
    private readonly LineFold fold = new(cursor);
    private Place start;
    private int indent;
    private bool inFlow;

    /// <summary>Scans up to where the text ends, which may be behind white space that is no longer part of it.</summary>
    /// <param name="outerIndent">The column of the block collection around it; further lines must stand further in.</param>
    /// <param name="withinFlow">Whether a flow collection is around it.</param>
    /// <param name="endedLine">Whether the scalar was found to end only on a later line.</param>
    public Token Scan(int outerIndent, bool withinFlow, out bool endedLine)
    {
        Begin(outerIndent, withinFlow);
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

    private void Begin(int outerIndent, bool withinFlow)
    {
        start = cursor.Place;
        indent = outerIndent + 1;
        inFlow = withinFlow;
        text.Clear();
        fold.Clear();
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

            if (!cursor.TakeLetters(text))
            {
                text.Append(cursor.Current);
                cursor.Step();
            }

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
