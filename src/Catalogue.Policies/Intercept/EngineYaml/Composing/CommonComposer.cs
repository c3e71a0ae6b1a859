using System.Buffers;
using System.Text;
using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

/// <summary>
/// Composes files that are written as nearly all are: in characters of ASCII, and in the YAML that
/// <see cref="CommonYamlReader"/> knows for certain. There, the engine and everybody else read the same, and bytes and
/// characters are counted alike. Whatever else a file holds, mistakes above all, is read by the engine's own rules.
/// </summary>
internal sealed class CommonComposer(Shelf<Node> nodes)
{
    private static readonly SearchValues<byte> CommonBytes = SearchValues.Create([(byte)'\n', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (byte)c)]);

    private int deepest;

    /// <summary>Reads a file's document.</summary>
    /// <returns>Null where the engine's own rules have to be asked.</returns>
    public static ComposedDocument? Compose(ReadOnlySpan<byte> file, Shelf<Node> nodes)
    {
        if (file.Length > YamlReadOptions.Descriptor.MaximumBytes || file.IndexOfAnyExcept(CommonBytes) >= 0)
        {
            return null;
        }

        using var loan = NodePool.Lend();
        var text = ArrayPool<char>.Shared.Rent(file.Length);
        try
        {
            var length = Encoding.ASCII.GetChars(file, text);
            var composer = new CommonComposer(nodes);
            return CommonYamlReader.Read(text.AsSpan(0, length), YamlReadOptions.Descriptor) is { } tree && composer.NodeOf(tree, 1) is { } root
                ? new ComposedDocument(root, composer.deepest, Aliases: 0)
                : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private Node? NodeOf(YamlNode tree, int depth)
    {
        var place = new Place(tree.Start.Index, tree.Start.Line - 1, tree.Start.Column - 1);
        switch (tree)
        {
            case YamlScalar { Style: YamlScalarStyle.Plain } plain:
                return nodes.Take().Become(NodeKind.Scalar, PlainScalars.TagOf(plain.Value), plain.Value, place);
            case YamlScalar { Style: YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted } quoted:
                return nodes.Take().Become(NodeKind.Scalar, Tags.Text, quoted.Value, place);
            case YamlSequence list:
                deepest = Math.Max(deepest, depth);
                return AddItems(nodes.Take().Become(NodeKind.Sequence, Tags.Sequence, "", place), list, depth);
            case YamlMapping map:
                deepest = Math.Max(deepest, depth);
                return AddEntries(nodes.Take().Become(NodeKind.Mapping, Tags.Mapping, "", place), map, depth);
            default:
                return null;
        }
    }

    private Node? AddItems(Node node, YamlSequence list, int depth)
    {
        foreach (var item in list.ItemSpan)
        {
            if (NodeOf(item, depth + 1) is not { } child)
            {
                return null;
            }

            node.Add(child);
        }

        return node;
    }

    private Node? AddEntries(Node node, YamlMapping map, int depth)
    {
        foreach (ref readonly var entry in map.EntrySpan)
        {
            if (NodeOf(entry.Key, depth + 1) is not { } key || NodeOf(entry.Value, depth + 1) is not { } value)
            {
                return null;
            }

            node.Add(key);
            node.Add(value);
        }

        return node;
    }
}
