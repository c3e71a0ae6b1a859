using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>
/// What is open around the cursor, and where a key may begin: the part of scanning that remembers. Indicators change it
/// and become tokens here.
/// </summary>
internal sealed class Layout(Cursor cursor, TokenQueue queue)
{
    private const int Deepest = 10000;

    private readonly SimpleKeys keys = new();
    private readonly Indentation indentation = new();
    private int flowLevel;

    public bool InFlow => flowLevel > 0;

    /// <summary>The column of the innermost block collection; -1 outside of all.</summary>
    public int Column => indentation.Column;

    /// <summary>Whether a key may begin at the cursor.</summary>
    public bool KeyAllowed { get; private set; } = true;

    /// <summary>Whether the token at the head of the queue may still turn out to be a key.</summary>
    public bool IsHeadUndecided => keys.IsCandidate(queue.HeadNumber, cursor.Place);

    /// <summary>Notes that a new line has begun: outside of flow collections a key may stand there.</summary>
    public void BeginLine() => KeyAllowed |= flowLevel == 0;

    /// <summary>Notes that a key may begin at the cursor whatever was before.</summary>
    public void AllowKey() => KeyAllowed = true;

    /// <summary>Passes over a comma, or prepares for a block scalar: no key is pending, one may follow.</summary>
    public void EndKey()
    {
        keys.Drop(cursor.Place);
        KeyAllowed = true;
    }

    /// <summary>Notes that a key may begin here; behind what begins here none may.</summary>
    public void NoteKey()
    {
        if (KeyAllowed)
        {
            keys.Note(queue.NextNumber, cursor.Place, flowLevel == 0 && indentation.Column == cursor.Column);
        }

        KeyAllowed = false;
    }

    /// <summary>Opens a list in brackets or a map in braces, which may itself be a key.</summary>
    public void OpenFlow(TokenKind kind)
    {
        NoteKey();
        keys.Enter(queue.NextNumber, cursor.Place);
        if (++flowLevel > Deepest)
        {
            throw YamlFailure.Scanning(cursor.Place, cursor.Place, "exceeded max depth of 10000");
        }

        KeyAllowed = true;
        AddIndicator(kind);
    }

    /// <summary>Closes the innermost flow collection. A closing bracket too many is the parser's to report.</summary>
    public void CloseFlow(TokenKind kind)
    {
        keys.Drop(cursor.Place);
        if (flowLevel > 0)
        {
            flowLevel--;
            keys.Leave();
        }

        KeyAllowed = false;
        AddIndicator(kind);
    }

    /// <summary>Takes a dash, which opens a list where it stands further in than what is open.</summary>
    public void AddBlockEntry()
    {
        if (flowLevel == 0)
        {
            RequireKeyAllowed("block sequence entries are not allowed in this context");
            OpenBlock(cursor.Place, queue.NextNumber, TokenKind.BlockSequenceStart);
        }

        keys.Drop(cursor.Place);
        KeyAllowed = true;
        AddIndicator(TokenKind.BlockEntry);
    }

    /// <summary>Takes a question mark, which announces a key of any kind.</summary>
    public void AddKey()
    {
        if (flowLevel == 0)
        {
            RequireKeyAllowed("mapping keys are not allowed in this context");
            OpenBlock(cursor.Place, queue.NextNumber, TokenKind.BlockMappingStart);
        }

        keys.Drop(cursor.Place);
        KeyAllowed = flowLevel == 0;
        AddIndicator(TokenKind.Key);
    }

    /// <summary>Takes a colon: what stands before it is a key, if it still can be one.</summary>
    public void AddValue()
    {
        if (keys.Take(cursor.Place) is var (number, place))
        {
            queue.Insert(number, new Token(TokenKind.Key, place, place));
            OpenBlock(place, number, TokenKind.BlockMappingStart);
            KeyAllowed = false;
        }
        else
        {
            if (flowLevel == 0)
            {
                RequireKeyAllowed("mapping values are not allowed in this context");
                OpenBlock(cursor.Place, queue.NextNumber, TokenKind.BlockMappingStart);
            }

            KeyAllowed = flowLevel == 0;
        }

        AddIndicator(TokenKind.Value);
    }

    /// <summary>Closes all blocks: what follows belongs to no collection.</summary>
    public void LeaveDocument()
    {
        CloseBlocks(-1);
        keys.Drop(cursor.Place);
        KeyAllowed = false;
    }

    /// <summary>Closes the block collections that stand further in than the column.</summary>
    public void CloseBlocks(int column)
    {
        while (flowLevel == 0 && indentation.Close(column))
        {
            queue.Add(new Token(TokenKind.BlockEnd, cursor.Place, cursor.Place));
        }
    }

    /// <summary>Takes a single character as a token.</summary>
    public void AddIndicator(TokenKind kind)
    {
        var start = cursor.Place;
        cursor.Step();
        queue.Add(new Token(kind, start, cursor.Place));
    }

    private void RequireKeyAllowed(string otherwise)
    {
        if (!KeyAllowed)
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
}
