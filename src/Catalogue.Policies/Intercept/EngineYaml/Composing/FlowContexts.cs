using Catalogue.Policies.Intercept.EngineYaml.Scanning;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>A list in brackets.</summary>
internal sealed class FlowSequence(EventParser parser) : Context(parser)
{
    public override ParserEvent Next()
    {
        var first = Begin();
        var token = Parser.Peek();
        if (token.Kind != TokenKind.FlowSequenceEnd && !first)
        {
            if (token.Kind != TokenKind.FlowEntry)
            {
                throw Expected("',' or ']'", token);
            }

            Parser.Skip();
            token = Parser.Peek();
        }

        switch (token.Kind)
        {
            case TokenKind.FlowSequenceEnd:
                return End(token);
            case TokenKind.Key:
                Parser.Skip();
                Parser.Open(new FlowPair(Parser));
                return new ParserEvent(EventKind.MappingStart, token.Start);
            default:
                return Parser.ParseNode(block: false);
        }
    }
}

/// <summary>A key with its value in brackets, <c>[a: b]</c>: a mapping of one entry.</summary>
internal sealed class FlowPair(EventParser parser) : Context(parser)
{
    private int part;

    public override ParserEvent Next()
    {
        var token = Parser.Peek();
        switch (part++)
        {
            case 0 when token.Kind is TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowSequenceEnd:
                // The engine passes over the indicator here, and so loses the value of "[? : b]". Faithfully repeated.
                Parser.Skip();
                return ParserEvent.EmptyScalar(token.End);
            case 0:
                return Parser.ParseNode(block: false);
            case 1:
                return ParseValue(token);
            default:
                Parser.Close();
                return new ParserEvent(EventKind.CollectionEnd, token.Start);
        }
    }

    private ParserEvent ParseValue(Token token)
    {
        if (token.Kind != TokenKind.Value)
        {
            return ParserEvent.EmptyScalar(token.Start);
        }

        Parser.Skip();
        return Parser.Peek().Kind is TokenKind.FlowEntry or TokenKind.FlowSequenceEnd
            ? ParserEvent.EmptyScalar(token.Start)
            : Parser.ParseNode(block: false);
    }
}

/// <summary>A mapping in braces.</summary>
internal sealed class FlowMapping(EventParser parser) : Context(parser)
{
    private Part next;

    private enum Part
    {
        Key,
        Value,
        EmptyValue,
    }

    public override ParserEvent Next()
    {
        var first = Begin();
        var token = Parser.Peek();
        if (next != Part.Key)
        {
            var part = next;
            next = Part.Key;
            return part == Part.Value && token.Kind == TokenKind.Value ? ParseValue() : ParserEvent.EmptyScalar(token.Start);
        }

        if (token.Kind != TokenKind.FlowMappingEnd && !first)
        {
            if (token.Kind != TokenKind.FlowEntry)
            {
                throw Expected("',' or '}'", token);
            }

            Parser.Skip();
            token = Parser.Peek();
        }

        if (token.Kind == TokenKind.FlowMappingEnd)
        {
            return End(token);
        }

        next = token.Kind == TokenKind.Key ? Part.Value : Part.EmptyValue;
        return token.Kind == TokenKind.Key ? ParseKey() : Parser.ParseNode(block: false);
    }

    private ParserEvent ParseKey()
    {
        Parser.Skip();
        var token = Parser.Peek();
        return token.Kind is TokenKind.Value or TokenKind.FlowEntry or TokenKind.FlowMappingEnd
            ? ParserEvent.EmptyScalar(token.Start)
            : Parser.ParseNode(block: false);
    }

    private ParserEvent ParseValue()
    {
        Parser.Skip();
        var token = Parser.Peek();
        return token.Kind is TokenKind.FlowEntry or TokenKind.FlowMappingEnd
            ? ParserEvent.EmptyScalar(token.Start)
            : Parser.ParseNode(block: false);
    }
}
