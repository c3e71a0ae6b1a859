using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>
/// Cuts a file into tokens as the engine does, with its order of mistakes: it always scans two tokens further than the
/// parser has come, and as far as it takes to know whether the next one is a key.
/// </summary>
internal sealed class Scanner : IDisposable
{
    private const int TokensAhead = 2;

    private readonly CharacterSource source;
    private readonly Cursor cursor;
    private readonly CommentSkipper comments;
    private readonly PlainScalarScanner plainScalars;
    private readonly QuotedScalarScanner quotedScalars;
    private readonly TokenQueue queue = new();
    private readonly Layout layout;
    private bool headReady;

    public Scanner(ReadOnlySpan<byte> file)
    {
        source = new CharacterSource(file);
        cursor = new Cursor(source);
        layout = new Layout(cursor, queue);
        comments = new CommentSkipper(cursor);
        plainScalars = new PlainScalarScanner(cursor);
        quotedScalars = new QuotedScalarScanner(cursor);
    }

    /// <summary>A bad byte that only looking ahead has met so far.</summary>
    public YamlFailure? Pending => cursor.Pending;

    /// <summary>The next token, which stays until <see cref="Skip"/>. Look at it no longer than until the next call.</summary>
    public ref readonly Token Peek()
    {
        if (!headReady)
        {
            FetchAhead();
            headReady = true;
        }

        return ref queue.Head;
    }

    public void Dispose() => source.Dispose();

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

        while (queue.Count <= TokensAhead || layout.IsHeadUndecided)
        {
            cursor.Need(1);
            Fetch();
        }
    }

    private void Fetch()
    {
        SkipToToken();
        layout.CloseBlocks(cursor.Column);
        cursor.Need(4);
        if (cursor.Current == 0)
        {
            FetchStreamEnd();
        }
        else if (cursor.Column == 0 && cursor.Current == '%')
        {
            layout.LeaveDocument();
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
            while (cursor.Current == ' ' || (cursor.Current == '\t' && (layout.InFlow || !layout.KeyAllowed)))
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
            layout.BeginLine();
        }
    }

    private void FetchContent()
    {
        switch (cursor.Current)
        {
            case '[':
                layout.OpenFlow(TokenKind.FlowSequenceStart);
                break;
            case '{':
                layout.OpenFlow(TokenKind.FlowMappingStart);
                break;
            case ']':
                layout.CloseFlow(TokenKind.FlowSequenceEnd);
                break;
            case '}':
                layout.CloseFlow(TokenKind.FlowMappingEnd);
                break;
            case ',':
                layout.EndKey();
                layout.AddIndicator(TokenKind.FlowEntry);
                break;
            case '-' when CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)):
                layout.AddBlockEntry();
                break;
            case '?' when layout.InFlow || CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)):
                layout.AddKey();
                break;
            case ':' when layout.InFlow || CharacterKinds.IsBlankOrEnd(cursor.Ahead(1)):
                layout.AddValue();
                break;
            case '*':
                layout.NoteKey();
                queue.Add(AnchorScanner.Scan(cursor, TokenKind.Alias));
                break;
            case '&':
                layout.NoteKey();
                queue.Add(AnchorScanner.Scan(cursor, TokenKind.Anchor));
                break;
            case '!':
                layout.NoteKey();
                queue.Add(new TagScanner(cursor, cursor.Place).Scan());
                break;
            case '|' or '>' when !layout.InFlow:
                layout.EndKey();
                queue.Add(new BlockScalarScanner(cursor, comments, layout.Column).Scan());
                break;
            case '\'' or '"':
                layout.NoteKey();
                queue.Add(quotedScalars.Scan());
                break;
            default:
                FetchPlain();
                break;
        }
    }

    private void FetchPlain()
    {
        if (!LineMarks.BeginsPlainScalar(cursor, layout.InFlow))
        {
            throw YamlFailure.Scanning(cursor.Place, cursor.Place, "found character that cannot start any token");
        }

        layout.NoteKey();
        queue.Add(plainScalars.Scan(layout.Column, layout.InFlow, out var endedLine));
        if (endedLine)
        {
            layout.AllowKey();
        }
    }

    private void FetchStreamEnd()
    {
        cursor.CloseLine();
        layout.LeaveDocument();
        queue.Add(new Token(TokenKind.StreamEnd, cursor.Place, cursor.Place));
    }

    private void FetchDocumentMark(TokenKind kind)
    {
        layout.LeaveDocument();
        var start = cursor.Place;
        cursor.Step(3);
        queue.Add(new Token(kind, start, cursor.Place));
    }
}
