using Catalogue.Policies.Intercept.EngineYaml.Scanning;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>A list of lines that begin with <c>-</c>.</summary>
internal sealed class BlockSequence(EventParser parser) : Context(parser)
{
    public override ParserEvent Next()
    {
        Begin();
        var token = Parser.Peek();
        if (token.Kind == TokenKind.BlockEnd)
        {
            return End(token);
        }

        if (token.Kind != TokenKind.BlockEntry)
        {
            throw Expected("'-' indicator", token);
        }

        Parser.Skip();
        return Parser.Peek().Kind is TokenKind.BlockEntry or TokenKind.BlockEnd
            ? ParserEvent.EmptyScalar(token.End)
            : Parser.ParseNode(block: true);
    }
}

/// <summary>A list in a mapping whose dashes stand no further in than the mapping's keys. Nothing marks its end.</summary>
internal sealed class IndentlessSequence(EventParser parser) : Context(parser)
{
    public override ParserEvent Next()
    {
        var token = Parser.Peek();
        if (token.Kind != TokenKind.BlockEntry)
        {
            Parser.Close();
            return new ParserEvent(EventKind.CollectionEnd, token.Start);
        }

        Parser.Skip();
        return Parser.Peek().Kind is TokenKind.BlockEntry or TokenKind.Key or TokenKind.Value or TokenKind.BlockEnd
            ? ParserEvent.EmptyScalar(token.End)
            : Parser.ParseNode(block: true);
    }
}

/// <summary>A mapping whose keys stand on lines of their own.</summary>
internal sealed class BlockMapping(EventParser parser) : Context(parser)
{
    private bool valueIsNext;

    public override ParserEvent Next()
    {
        Begin();
        var token = Parser.Peek();
        if (valueIsNext)
        {
            valueIsNext = false;
            return token.Kind == TokenKind.Value ? ParseSide(token) : ParserEvent.EmptyScalar(token.Start);
        }

        if (token.Kind == TokenKind.BlockEnd)
        {
            return End(token);
        }

        valueIsNext = true;
        return token.Kind == TokenKind.Key ? ParseSide(token) : throw Expected("key", token);
    }

    private ParserEvent ParseSide(Token indicator)
    {
        Parser.Skip();
        return Parser.Peek().Kind is TokenKind.Key or TokenKind.Value or TokenKind.BlockEnd
            ? ParserEvent.EmptyScalar(indicator.End)
            : Parser.ParseNode(block: true, indentlessSequence: true);
    }
}
