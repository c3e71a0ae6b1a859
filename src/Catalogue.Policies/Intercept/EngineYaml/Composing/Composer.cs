using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Policies.Intercept.EngineYaml.Scanning;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>A document as a tree.</summary>
/// <param name="Root">Null where the file holds no document.</param>
/// <param name="Depth">The deepest nesting of lists and maps that is written out.</param>
/// <param name="Aliases">How many aliases there are, each of which may nest as deeply again.</param>
internal sealed record ComposedDocument(Node? Root, int Depth, int Aliases);

/// <summary>Builds the tree of a file's first document; what follows that is not read.</summary>
internal sealed class Composer : IDisposable
{
    [ThreadStatic]
    private static Shelf<Node>? nodesOfThread;

    private readonly Shelf<Node> nodes;
    private readonly Scanner scanner;
    private readonly EventParser parser;
    private readonly Dictionary<string, Node> anchors = new(StringComparer.Ordinal);
    private readonly Stack<Node> open = new();
    private int depth;
    private int aliases;

    private Composer(ReadOnlySpan<byte> file, Shelf<Node> nodes)
    {
        this.nodes = nodes;
        scanner = new Scanner(file);
        parser = new EventParser(scanner);
    }

    /// <summary>Reads a file's first document. Its nodes may be looked at until this thread reads the next.</summary>
    /// <exception cref="YamlFailure">The file is not the engine's YAML.</exception>
    public static ComposedDocument Compose(ReadOnlySpan<byte> file)
    {
        var shelf = nodesOfThread ??= new(static () => new Node());
        shelf.GiveBack();
        if (CommonComposer.Compose(file, shelf) is { } common)
        {
            return common;
        }

        using var composer = new Composer(file, shelf);
        var root = composer.ComposeDocument();
        return new ComposedDocument(root, composer.depth, composer.aliases);
    }

    public void Dispose() => scanner.Dispose();

    private Node? ComposeDocument()
    {
        var exists = parser.Begin();
        ThrowPending();
        if (!exists)
        {
            return null;
        }

        Node? root = null;
        while (true)
        {
            var step = parser.Next();
            ThrowPending();
            switch (step.Kind)
            {
                case EventKind.DocumentEnd:
                    return root;
                case EventKind.CollectionEnd:
                    open.Pop();
                    continue;
            }

            var node = ComposeNode(step);
            root ??= node;
            if (open.TryPeek(out var parent))
            {
                parent.Add(node);
            }

            if (step.Kind is EventKind.SequenceStart or EventKind.MappingStart)
            {
                open.Push(node);
                depth = Math.Max(depth, open.Count);
            }
        }
    }

    private Node ComposeNode(ParserEvent step)
    {
        if (step.Kind == EventKind.Alias)
        {
            aliases++;
            return anchors.TryGetValue(step.Text, out var target)
                ? nodes.Take().Become(NodeKind.Alias, "", step.Text, step.Place, target)
                : throw YamlFailure.At(step.Place, $"unknown anchor '{step.Text}' referenced");
        }

        var node = step.Kind switch
        {
            EventKind.SequenceStart => nodes.Take().Become(NodeKind.Sequence, TagOf(step, Tags.Sequence), "", step.Place),
            EventKind.MappingStart => nodes.Take().Become(NodeKind.Mapping, TagOf(step, Tags.Mapping), "", step.Place),
            _ => nodes.Take().Become(NodeKind.Scalar, TagOf(step, null), step.Text, step.Place),
        };
        if (step.Anchor.Length > 0)
        {
            anchors[step.Anchor] = node;
        }

        return node;
    }

    private static string TagOf(ParserEvent step, string? collection)
    {
        if (step.Tag.Length > 0 && step.Tag != "!")
        {
            return Tags.Shorten(step.Tag);
        }

        return collection ?? (!step.Plain ? Tags.Text : step.Text == "<<" ? Tags.Merge : PlainScalars.TagOf(step.Text));
    }

    private void ThrowPending()
    {
        if (scanner.Pending is not null)
        {
            throw scanner.Pending;
        }
    }
}
