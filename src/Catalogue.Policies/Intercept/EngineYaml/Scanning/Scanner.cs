using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>
/// Cuts a file into tokens as the engine does, with its order of mistakes: it always scans two tokens further than the
/// parser has come, and as far as it takes to know whether the next one is a key.
/// </summary>
internal sealed class Scanner
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

    private void FetchContent()
    {
        switch (cursor.Current)
        {
            case '[':
                OpenFlow(TokenKind.FlowSequenceStart);
                break;
            case '{':
                OpenFlow(TokenKind.FlowMappingStart);
                break;
            case ']':
                CloseFlow(TokenKind.FlowSequenceEnd);
                break;
            case '}':
                CloseFlow(TokenKind.FlowMappingEnd);
                break;
            case ',':
                keys.Drop(cursor.Place);
                keyAllowed = true;
                AddIndicator(TokenKind.FlowEntry);
                break;
            case '-' when CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)):
                FetchBlockEntry();
                break;
            case '?' when flowLevel > 0 || CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)):
                FetchKey();
                break;
            case ':' when flowLevel > 0 || CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)):
                FetchValue();
                break;
            case '*':
                NoteKey();
                queue.Add(AnchorScanner.Scan(cursor, TokenKind.Alias));
                break;
            case '&':
                NoteKey();
                queue.Add(AnchorScanner.Scan(cursor, TokenKind.Anchor));
                break;
            case '!':
                NoteKey();
                queue.Add(new TagScanner(cursor, cursor.Place).Scan());
                break;
            case '|' or '>' when flowLevel == 0:
                keys.Drop(cursor.Place);
                keyAllowed = true;
                queue.Add(new BlockScalarScanner(cursor, comments, indentation.Column).Scan());
                break;
            case '\'' or '"':
                NoteKey();
                queue.Add(quotedScalars.Scan());
                break;
            default:
                FetchPlain();
                break;
        }
    }

    private void FetchPlain()
    {
        if (!LineMarks.BeginsPlainScalar(cursor, flowLevel > 0))
        {
            throw YamlFailure.Scanning(cursor.Place, cursor.Place, "found character that cannot start any token");
        }

        NoteKey();
        queue.Add(plainScalars.Scan(indentation.Column, flowLevel > 0, out var endedLine));
        keyAllowed |= endedLine;
    }

    /// <summary>Notes that a key may begin here; behind what begins here none may.</summary>
    private void NoteKey()
    {
        if (keyAllowed)
        {
            keys.Note(queue.NextNumber, cursor.Place, flowLevel == 0 && indentation.Column == cursor.Column);
        }

        keyAllowed = false;
    }

    private void OpenFlow(TokenKind kind)
    {
        if (keyAllowed)
        {
            keys.Note(queue.NextNumber, cursor.Place, flowLevel == 0 && indentation.Column == cursor.Column);
        }

        keys.Enter(queue.NextNumber, cursor.Place);
        if (++flowLevel > Deepest)
        {
            throw YamlFailure.Scanning(cursor.Place, cursor.Place, "exceeded max depth of 10000");
        }

        keyAllowed = true;
        AddIndicator(kind);
    }

    private void CloseFlow(TokenKind kind)
    {
        keys.Drop(cursor.Place);
        if (flowLevel > 0)
        {
            flowLevel--;
            keys.Leave();
        }

        keyAllowed = false;
        AddIndicator(kind);
    }

    private void FetchBlockEntry()
    {
        if (flowLevel == 0)
        {
            RequireKeyAllowed("block sequence entries are not allowed in this context");
            OpenBlock(cursor.Place, queue.NextNumber, TokenKind.BlockSequenceStart);
        }

        keys.Drop(cursor.Place);
        keyAllowed = true;
        AddIndicator(TokenKind.BlockEntry);
    }

    private void FetchKey()
    {
        if (flowLevel == 0)
        {
            RequireKeyAllowed("mapping keys are not allowed in this context");
            OpenBlock(cursor.Place, queue.NextNumber, TokenKind.BlockMappingStart);
        }

        keys.Drop(cursor.Place);
        keyAllowed = flowLevel == 0;
        AddIndicator(TokenKind.Key);
    }

    private void FetchValue()
    {
        if (keys.Take(cursor.Place) is var (number, place))
        {
            queue.Insert(number, new Token(TokenKind.Key, place, place));
            OpenBlock(place, number, TokenKind.BlockMappingStart);
            keyAllowed = false;
        }
        else
        {
            if (flowLevel == 0)
            {
                RequireKeyAllowed("mapping values are not allowed in this context");
                OpenBlock(cursor.Place, queue.NextNumber, TokenKind.BlockMappingStart);
            }

            keyAllowed = flowLevel == 0;
        }

        AddIndicator(TokenKind.Value);
    }

    private void RequireKeyAllowed(string otherwise)
    {
        if (!keyAllowed)
        {
            throw YamlFailure.Scanning(cursor.Place, cursor.Place, otherwise);
        }
    }

    private void OpenBlock(Place place, int number, TokenKind kind)
    {
        if (flowLevel == 0 && indentation.Open(place.Column, keys.InnermostPlace, cursor.Place))
        {
            queue.Insert(number, new Token(kind, place, place));
        }
    }

    private void CloseBlocks(int column)
    {
        while (flowLevel == 0 && indentation.Close(column))
        {
            queue.Add(new Token(TokenKind.BlockEnd, cursor.Place, cursor.Place));
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
