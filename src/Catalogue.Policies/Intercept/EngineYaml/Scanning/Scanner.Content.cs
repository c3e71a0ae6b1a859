using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>The part of the scanner that knows indicators and scalars: everything that is neither space nor a mark of a document.</summary>
internal sealed partial class Scanner
{
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
}
