using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>
/// Cuts a file into tokens as the engine does, with its order of mistakes: it always scans two tokens further than the
/// parser has come, and as far as it takes to know whether the next one is a key.
/// </summary>
internal sealed partial class Scanner
{
    private const int Deepest = 10000;
    private const int TokensAhead = 2;

    private readonly Cursor cursor;
    private readonly CommentSkipper comments;
    private readonly PlainScalarScanner plainScalars;
    private readonly QuotedScalarScanner quotedScalars;
    private readonly SimpleKeys keys = new();
    private readonly Indentation indentation = new();
    private readonly TokenQueue queue = new();
    private int flowLevel;
    private bool keyAllowed = true;
    private bool headReady;

    public Scanner(ReadOnlySpan<byte> file)
    {
        cursor = new Cursor(new CharacterSource(file));
        comments = new CommentSkipper(cursor);
        plainScalars = new PlainScalarScanner(cursor);
        quotedScalars = new QuotedScalarScanner(cursor);
    }

    /// <summary>A bad byte that only looking ahead has met so far.</summary>
    public YamlFailure? Pending => cursor.Pending;

    /// <summary>The next token, which stays until <see cref="Skip"/>.</summary>
    public Token Peek()
    {
        if (!headReady)
        {
            FetchAhead();
            headReady = true;
        }

        return queue.Head;
    }

    public void Skip()
    {
        queue.RemoveHead();
        headReady = false;
    }

    private void FetchAhead()
    {
        if (queue.NextNumber == 0)
        {
            cursor.Need(1);
            queue.Add(new Token(TokenKind.StreamStart, cursor.Place, cursor.Place));
        }

        while (queue.Count <= TokensAhead || keys.IsCandidate(queue.HeadNumber, cursor.Place))
        {
            cursor.Need(1);
            Fetch();
        }
    }

    private void Fetch()
    {
        SkipToToken();
        CloseBlocks(cursor.Column);
        cursor.Need(4);
        if (cursor.Current == 0)
        {
            FetchStreamEnd();
        }
        else if (cursor.Column == 0 && cursor.Current == '%')
        {
            LeaveDocument();
            queue.Add(new DirectiveScanner(cursor).Scan());
        }
        else if (LineMarks.IsDocumentMark(cursor, '-'))
        {
            FetchDocumentMark(TokenKind.DocumentStart);
        }
        else if (LineMarks.IsDocumentMark(cursor, '.'))
        {
            FetchDocumentMark(TokenKind.DocumentEnd);
        }
        else
        {
            FetchContent();
            if (queue.Last.Kind != TokenKind.BlockEntry)
            {
                comments.SkipBehindToken();
            }
        }
    }

    private void SkipToToken()
    {
        while (true)
        {
            cursor.Need(1);
            if (cursor.SeesByteOrderMark)
            {
                cursor.Step();
            }

            cursor.Need(1);
            while (cursor.Current == ' ' || (cursor.Current == '\t' && (flowLevel > 0 || !keyAllowed)))
            {
                cursor.Step();
                cursor.Need(1);
            }

            if (cursor.Current == '#')
            {
                comments.SkipGroup();
            }

            if (!CharacterKinds.IsBreak(cursor.Current))
            {
                return;
            }

            cursor.Need(2);
            cursor.StepLine();
            keyAllowed |= flowLevel == 0;
        }
    }

    private void FetchStreamEnd()
    {
        cursor.CloseLine();
        LeaveDocument();
        queue.Add(new Token(TokenKind.StreamEnd, cursor.Place, cursor.Place));
    }

    private void FetchDocumentMark(TokenKind kind)
    {
        LeaveDocument();
        var start = cursor.Place;
        cursor.Step(3);
        queue.Add(new Token(kind, start, cursor.Place));
    }

    private void LeaveDocument()
    {
        CloseBlocks(-1);
        keys.Drop(cursor.Place);
        keyAllowed = false;
    }

    private void AddIndicator(TokenKind kind)
    {
        var start = cursor.Place;
        cursor.Step();
        queue.Add(new Token(kind, start, cursor.Place));
    }
}
