using Catalogue.Policies.Intercept.EngineYaml.Scanning;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>The document itself: one value, which is null where there is none. What follows it is not looked at.</summary>
internal sealed class DocumentContext(EventParser parser) : Context(parser)
{
    private bool valueRead;

    public override ParserEvent Next()
    {
        var token = Parser.Peek();
        if (valueRead)
        {
            return new ParserEvent(EventKind.DocumentEnd, token.Start);
        }

        valueRead = true;
        var isEmpty = token.Kind is TokenKind.VersionDirective or TokenKind.TagDirective
            or TokenKind.DocumentStart or TokenKind.StreamEnd
            || (token.Kind == TokenKind.DocumentEnd && Explicit);
        return isEmpty ? ParserEvent.EmptyScalar(token.Start) : Parser.ParseNode(block: true);
    }

    /// <summary>Whether the document began with <c>---</c>: only then may its end follow at once.</summary>
    public bool Explicit { get; init; }
}
