using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Scanning;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>Turns tokens into the events of the first document. Open collections stand on a stack of our own.</summary>
internal sealed class EventParser(Scanner scanner)
{
    private readonly Stack<Context> contexts = new();
    private readonly TagDirectives tags = new();

    /// <summary>Reads up to where the document's value begins.</summary>
    /// <returns>Whether there is a document.</returns>
    public bool Begin()
    {
        Peek();
        Skip();
        var token = Peek();
        if (token.Kind == TokenKind.StreamEnd)
        {
            return false;
        }

        var isExplicit = token.Kind is TokenKind.VersionDirective or TokenKind.TagDirective or TokenKind.DocumentStart;
        contexts.Push(new DocumentContext(this) { Explicit = isExplicit });
        if (!isExplicit)
        {
            tags.AddDefaults();
            return true;
        }

        tags.Read(this);
        token = Peek();
        if (token.Kind != TokenKind.DocumentStart)
        {
            throw YamlFailure.Parsing(default, token.Start, "did not find expected <document start>");
        }

        Skip();
        return true;
    }

    public ParserEvent Next() => contexts.Peek().Next();

    /// <summary>The next token; a copy of what has to outlast the next call.</summary>
    public ref readonly Token Peek() => ref scanner.Peek();

    public void Skip() => scanner.Skip();

    public void Open(Context context) => contexts.Push(context);

    public void Close() => contexts.Pop();

    /// <summary>Reads a value, or the start of one.</summary>
    /// <param name="block">Whether block collections may begin here.</param>
    /// <param name="indentlessSequence">Whether dashes may follow without indentation.</param>
    public ParserEvent ParseNode(bool block, bool indentlessSequence = false)
    {
        var token = Peek();
        if (token.Kind == TokenKind.Alias)
        {
            Skip();
            return new ParserEvent(EventKind.Alias, token.Start, token.Text);
        }

        var start = token.Start;
        var (tag, anchor) = ParseProperties();
        token = Peek();
        Context? collection = token.Kind switch
        {
            TokenKind.BlockEntry when indentlessSequence => new IndentlessSequence(this),
            TokenKind.FlowSequenceStart => new FlowSequence(this),
            TokenKind.FlowMappingStart => new FlowMapping(this),
            TokenKind.BlockSequenceStart when block => new BlockSequence(this),
            TokenKind.BlockMappingStart when block => new BlockMapping(this),
            _ => null,
        };
        if (collection is not null)
        {
            Open(collection);
            var isMapping = collection is FlowMapping or BlockMapping;
            return new ParserEvent(isMapping ? EventKind.MappingStart : EventKind.SequenceStart, start, Tag: tag, Anchor: anchor);
        }

        if (token.Kind == TokenKind.Scalar)
        {
            Skip();
            return new ParserEvent(EventKind.Scalar, start, token.Text, token.Plain, tag, anchor);
        }

        return tag.Length > 0 || anchor.Length > 0
            ? new ParserEvent(EventKind.Scalar, start, Plain: true, Tag: tag, Anchor: anchor)
            : throw YamlFailure.Parsing(start, token.Start, "did not find expected node content");
    }

    /// <summary>Reads a tag and an anchor, in either order.</summary>
    private (string Tag, string Anchor) ParseProperties()
    {
        var start = Peek().Start;
        Token? tag = null;
        var anchor = "";
        for (var token = Peek(); ; token = Peek())
        {
            if (token.Kind == TokenKind.Tag && tag is null)
            {
                tag = token;
            }
            else if (token.Kind == TokenKind.Anchor && anchor.Length == 0)
            {
                anchor = token.Text;
            }
            else
            {
                return (tag is { } found ? tags.Expand(found, start) : "", anchor);
            }

            Skip();
        }
    }
}
