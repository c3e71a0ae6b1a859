using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Scans <c>|</c> and <c>&gt;</c> with the lines beneath them.</summary>
internal sealed class BlockScalarScanner(Cursor cursor, CommentSkipper comments, int outerIndent)
{
    private readonly Place start = cursor.Place;
    private readonly bool literal = cursor.Current == '|';
    private readonly CharacterText text = new();
    private readonly CharacterText breaks = new();
    private Place end;
    private int indent;

    private enum Chomping
    {
        Strip,
        Clip,
        Keep,
    }

    public Token Scan()
    {
        cursor.Step();
        var chomping = ScanHeader();
        SkipRestOfLine();
        end = cursor.Place;
        ScanBreaks();
        var lineEnd = ScanLines();
        if (chomping != Chomping.Strip && lineEnd != 0)
        {
            text.Append(lineEnd);
        }

        if (chomping == Chomping.Keep)
        {
            text.Append(breaks);
        }

        return new Token(TokenKind.Scalar, start, end, text.ToString());
    }

    /// <summary>Reads the sign and the digit, in either order.</summary>
    private Chomping ScanHeader()
    {
        cursor.Need(1);
        var chomping = ScanSign();
        cursor.Need(1);
        if (CharacterKinds.IsDigit(cursor.Current))
        {
            if (cursor.Current == '0')
            {
                throw Failure("found an indentation indicator equal to 0");
            }

            indent = Math.Max(outerIndent, 0) + cursor.Current - '0';
            cursor.Step();
            cursor.Need(1);
            chomping ??= ScanSign();
        }

        return chomping ?? Chomping.Clip;
    }

    private Chomping? ScanSign()
    {
        Chomping? sign = cursor.Current switch { '+' => Chomping.Keep, '-' => Chomping.Strip, _ => null };
        cursor.Step(sign is null ? 0 : 1);
        return sign;
    }

    private void SkipRestOfLine()
    {
        cursor.Need(1);
        while (CharacterKinds.IsBlank(cursor.Current))
        {
            cursor.Step();
            cursor.Need(1);
        }

        if (cursor.Current == '#')
        {
            comments.SkipBehindToken();
            while (!CharacterKinds.IsBreakOrEnd(cursor.Current))
            {
                cursor.Step();
                cursor.Need(1);
            }
        }

        if (!CharacterKinds.IsBreakOrEnd(cursor.Current))
        {
            throw Failure("did not find expected comment or line break");
        }

        if (cursor.Current != 0)
        {
            cursor.Need(2);
            cursor.StepLine();
        }
    }

    /// <summary>Reads the lines that are indented far enough.</summary>
    /// <returns>The line end of the last one; 0 where there is none.</returns>
    private int ScanLines()
    {
        var lineEnd = 0;
        var afterBlank = false;
        cursor.Need(1);
        while (cursor.Column == indent && cursor.Current != 0)
        {
            var blank = CharacterKinds.IsBlank(cursor.Current);
            if (!literal && !afterBlank && !blank && lineEnd == '\n')
            {
                if (breaks.Length == 0)
                {
                    text.Append(' ');
                }
            }
            else if (lineEnd != 0)
            {
                text.Append(lineEnd);
            }

            text.Append(breaks);
            breaks.Clear();
            afterBlank = blank;
            while (!CharacterKinds.IsBreakOrEnd(cursor.Current))
            {
                text.Append(cursor.Current);
                cursor.Step();
                cursor.Need(1);
            }

            cursor.Need(2);
            lineEnd = cursor.StepLine();
            ScanBreaks();
        }

        return lineEnd;
    }

    /// <summary>Passes over indentation and empty lines; the first time, unless the header told, learns how far in the text stands.</summary>
    private void ScanBreaks()
    {
        end = cursor.Place;
        var furthest = 0;
        while (true)
        {
            cursor.Need(1);
            while (IsIndentation() && cursor.Current == ' ')
            {
                cursor.Step();
                cursor.Need(1);
            }

            furthest = Math.Max(furthest, cursor.Column);
            if (IsIndentation() && cursor.Current == '\t')
            {
                throw Failure("found a tab character where an indentation space is expected");
            }

            if (!CharacterKinds.IsBreak(cursor.Current))
            {
                break;
            }

            cursor.Need(2);
            breaks.Append(cursor.StepLine());
            end = cursor.Place;
        }

        if (indent == 0)
        {
            indent = Math.Max(furthest, Math.Max(outerIndent + 1, 1));
        }
    }

    private bool IsIndentation() => indent == 0 || cursor.Column < indent;

    private YamlFailure Failure(string words) => YamlFailure.Scanning(start, cursor.Place, words);
}
