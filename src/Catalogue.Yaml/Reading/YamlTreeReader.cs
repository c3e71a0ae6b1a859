using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Catalogue.Yaml.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Catalogue.Yaml.Reading;

/// <summary>
/// Reads YAML into a tree of positioned nodes, from the parser's events and with every limit checked on the way: the
/// parser itself knows none. Nothing is thrown for what a text may contain.
/// </summary>
public sealed class YamlTreeReader
{
    private readonly YamlReadOptions options;
    private readonly Parser parser;
    private readonly Stack<OpenCollection> open = new();

    private YamlTreeReader(string text, YamlReadOptions options)
    {
        this.options = options;
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <returns>The root, or null with the problem that stopped the reading.</returns>
    public static YamlNode? Read(ReadOnlySpan<byte> bytes, YamlReadOptions options, out YamlProblem? problem) =>
        ReadCommon(bytes, options) is { } root ? Found(root, out problem)
        : SourceText.TryDecode(bytes, options.MaximumBytes, out var text, out problem) ? Parse(text, options, out problem)
        : null;

    /// <summary>Reads a text that <see cref="SourceText"/> has passed.</summary>
    /// <returns>The root, or null with the problem that stopped the reading.</returns>
    public static YamlNode? Read(string text, YamlReadOptions options, out YamlProblem? problem)
    {
        problem = null;
        return CommonYamlReader.Read(text, options) ?? Parse(text, options, out problem);
    }

    /// <summary>Reads what is written as nearly all files are, without a text that would only live so long.</summary>
    private static YamlNode? ReadCommon(ReadOnlySpan<byte> bytes, YamlReadOptions options)
    {
        if (bytes.Length > options.MaximumBytes)
        {
            return null;
        }

        var buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            return SourceText.TryDecode(bytes, buffer, out var length) ? CommonYamlReader.Read(buffer.AsSpan(0, length), options) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static YamlNode Found(YamlNode root, out YamlProblem? problem)
    {
        problem = null;
        return root;
    }

    /// <summary>Reads a text with the parser alone, which <see cref="CommonYamlReader"/> is held to.</summary>
    public static YamlNode? Parse(string text, YamlReadOptions options, out YamlProblem? problem)
    {
        var reader = new YamlTreeReader(text, options);
        try
        {
            var root = reader.ReadDocument();
            problem = null;
            return root;
        }
        catch (RefusedException refused)
        {
            problem = refused.Problem;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            problem = reader.ProblemOf(exception);
        }

        return null;
    }

    private YamlNode ReadDocument()
    {
        Next();
        if (Next() is StreamEnd)
        {
            throw new RefusedException(YamlProblemKind.Empty, YamlMark.Start, "the file holds no value");
        }

        var root = ReadNode();
        Next();
        if (!options.IgnoreFurtherDocuments && Next() is DocumentStart second)
        {
            throw new RefusedException(
                YamlProblemKind.Documents, Mark(second.Start), "a second document begins here; a file holds one");
        }

        return root;
    }

    private ParsingEvent Next() =>
        parser.MoveNext() && parser.Current is { } current ? current : throw new InvalidOperationException("the text stops before the end of its value");

    /// <summary>Reads one value with everything inside it, on a stack of our own: depth is the text's, not the machine's.</summary>
    private YamlNode ReadNode()
    {
        while (true)
        {
            YamlNode done;
            switch (Next())
            {
                case NodeEvent start and (SequenceStart or MappingStart):
                    open.Push(Enter(start, open.Count + 1));
                    continue;
                case var end and (SequenceEnd or MappingEnd):
                    done = open.Pop().Close(Mark(end.End));
                    break;
                case Scalar scalar:
                    done = ReadScalar(scalar);
                    break;
                case AnchorAlias alias:
                    done = ReadAlias(alias);
                    break;
                default:
                    throw new InvalidOperationException("the text stops where a value is due");
            }

            if (open.Count == 0)
            {
                return done;
            }

            open.Peek().Add(done);
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        RefuseReferences(scalar);
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
        return new YamlScalar(scalar.Value, style, Mark(scalar.Start), Mark(scalar.End), Tag(scalar), Anchor(scalar));
    }

    private YamlAlias ReadAlias(AnchorAlias alias) => options.AllowReferences
        ? new YamlAlias(alias.Value.Value, Mark(alias.Start), Mark(alias.End))
        : throw new RefusedException(
            YamlProblemKind.Reference, Mark(alias.Start), $"the alias *{alias.Value.Value} is not allowed; write the value out");

    private OpenCollection Enter(NodeEvent start, int depth)
    {
        RefuseReferences(start);
        if (depth > options.MaximumDepth)
        {
            throw new RefusedException(YamlProblemKind.Depth, Mark(start.Start), string.Create(
                CultureInfo.InvariantCulture, $"nested deeper than {options.MaximumDepth} levels"));
        }

        return new OpenCollection(start is MappingStart, IsFlow(start), Mark(start.Start), Tag(start), Anchor(start));
    }

    private void RefuseReferences(NodeEvent node)
    {
        if (options.AllowReferences)
        {
            return;
        }

        if (!node.Anchor.IsEmpty)
        {
            throw new RefusedException(
                YamlProblemKind.Reference, Mark(node.Start), $"the anchor &{node.Anchor.Value} is not allowed; remove it");
        }

        if (!node.Tag.IsEmpty)
        {
            throw new RefusedException(
                YamlProblemKind.Reference, Mark(node.Start), $"the tag {node.Tag.Value} is not allowed; remove it");
        }
    }

    private static bool IsFlow(NodeEvent start) =>
        start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };

    private static string? Tag(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    private static string? Anchor(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static YamlMark Mark(Mark mark) =>
        new((int)mark.Index, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    /// <summary>
    /// The parser's errors, some of them slips without a place: a bracket that is never closed is then said where it
    /// opens, which is where the user has to look.
    /// </summary>
    private YamlProblem ProblemOf(Exception exception)
    {
        var bracket = open.FirstOrDefault(collection => collection.IsFlow);
        var isPlaced = exception is YamlException { Start.Line: > 0 };
        if (bracket is not null && (!isPlaced || exception.Message.Contains("did not find expected ','", StringComparison.Ordinal)))
        {
            return new YamlProblem(YamlProblemKind.Syntax, bracket.Start, "the bracket that opens here is never closed, or a comma is missing after it");
        }

        var mark = exception is YamlException placed ? Mark(placed.Start) : open.TryPeek(out var inner) ? inner.Start : YamlMark.Start;
        return new YamlProblem(YamlProblemKind.Syntax, mark, SyntaxWords.OfYaml(exception.Message));
    }

    /// <summary>A list or map whose end has not been read yet.</summary>
    private sealed class OpenCollection(bool isMapping, bool isFlow, YamlMark start, string? tag, string? anchor)
    {
        private readonly List<YamlNode> items = isMapping ? None : [];
        private readonly List<YamlEntry> entries = isMapping ? [] : NoEntries;
        private YamlNode? key;

        private static List<YamlNode> None { get; } = [];

        private static List<YamlEntry> NoEntries { get; } = [];

        public bool IsFlow { get; } = isFlow;

        public YamlMark Start { get; } = start;

        public void Add(YamlNode node)
        {
            if (!isMapping)
            {
                items.Add(node);
            }
            else if (key is null)
            {
                key = node;
            }
            else
            {
                entries.Add(new YamlEntry(key, node));
                key = null;
            }
        }

        public YamlNode Close(YamlMark end) => isMapping
            ? new YamlMapping(CollectionsMarshal.AsSpan(entries), Start, end, tag, anchor)
            : new YamlSequence(CollectionsMarshal.AsSpan(items), Start, end, tag, anchor);
    }

    private sealed class RefusedException(YamlProblemKind kind, YamlMark mark, string text) : Exception(text)
    {
        public YamlProblem Problem { get; } = new(kind, mark, text);
    }
}
