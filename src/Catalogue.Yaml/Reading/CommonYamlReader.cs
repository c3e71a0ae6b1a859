using System.Buffers;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>
/// Reads the YAML that nearly all files are written in (maps and lists by indentation, or in brackets on one line; text
/// that ends on its line, or folded with <c>&gt;-</c>) into the tree that the parser would make of it, in a fraction of
/// the time. Whatever it does not know for certain, mistakes above all, it leaves to the parser, by returning null.
/// </summary>
public ref struct CommonYamlReader
{
    /// <summary>What can mean something else than it seems: other line ends, tabs, marks of byte order.</summary>
    private static readonly SearchValues<char> Uncommon = SearchValues.Create("\t\r\u0085\u2028\u2029\uFEFF");

    private readonly NodePool pool = NodePool.Current;
    private readonly CommonYamlScalars scalars = new();
    private readonly int maximumDepth;
    private CommonYamlCursor cursor;

    /// <summary>Entries and items of everything that is open, the innermost last: each list is made once, in its size.</summary>
    private readonly List<YamlEntry> entries = [];
    private readonly List<YamlNode> items = [];

    private CommonYamlReader(ReadOnlySpan<char> text, int maximumDepth)
    {
        cursor = new CommonYamlCursor(text);
        this.maximumDepth = maximumDepth;
    }

    /// <summary>Reads a text that <see cref="SourceText"/> has passed.</summary>
    /// <returns>The root; null where the parser has to say what the text is.</returns>
    public static YamlNode? Read(ReadOnlySpan<char> text, YamlReadOptions options)
    {
        if (!text.EndsWith('\n') || text.ContainsAny(Uncommon))
        {
            return null;
        }

        var reader = new CommonYamlReader(text, options.MaximumDepth);
        return reader.cursor.FindFirstLine() && reader.cursor.Column == 0 && reader.ReadBlock(1) is { } root && reader.cursor.IsAtEnd ? root : null;
    }

    private YamlNode? ReadBlock(int depth) => cursor.IsDash ? ReadList(depth, isIndented: true) : ReadMap(depth, null);

    /// <summary>Reads the lines of a map, from a key on.</summary>
    /// <param name="first">The first key, where it was read already.</param>
    private YamlMapping? ReadMap(int depth, YamlScalar? first)
    {
        var start = first?.Start ?? cursor.Mark;
        var column = start.Column - 1;
        var from = entries.Count;
        do
        {
            if (depth > maximumDepth
                || cursor.IsDash
                || (first ?? scalars.Read(ref cursor, inFlow: false)) is not { } key
                || !cursor.TakeColon(key)
                || ReadValue(column, depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new YamlEntry(key, value));
            first = null;
        }
        while (cursor.Column == column);

        return cursor.Column > column ? null : pool.Mapping(entries, from, start, cursor.Mark);
    }

    /// <summary>Reads what a key stands for, and goes to the line behind it.</summary>
    private YamlNode? ReadValue(int column, int depth)
    {
        if (!cursor.IsLineOver)
        {
            return ReadOnLine(column, depth, isItem: false);
        }

        // A key without a value is left to the parser.
        return !cursor.EndLine() ? null
            : cursor.Column > column ? ReadBlock(depth)
            : cursor.Column == column && cursor.IsDash ? ReadList(depth, isIndented: false)
            : null;
    }

    /// <summary>Reads the lines of a list, from a dash on.</summary>
    /// <param name="isIndented">Whether the dashes stand further in than the key above; else a key may follow in their column.</param>
    private YamlSequence? ReadList(int depth, bool isIndented)
    {
        var start = cursor.Mark;
        var column = cursor.Column;
        var from = items.Count;
        do
        {
            cursor.TakeDash();
            if (depth > maximumDepth || cursor.IsLineOver || cursor.IsDash || ReadOnLine(column, depth + 1, isItem: true) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (cursor.Column == column && cursor.IsDash);

        return cursor.Column > column || (isIndented && cursor.Column == column) ? null : pool.Sequence(items, from, start, cursor.Mark);
    }

    /// <summary>Reads a value that begins on this line, and goes to the line behind it.</summary>
    /// <param name="column">Of the collection around it: text that goes on further in than this is left to the parser.</param>
    private YamlNode? ReadOnLine(int column, int depth, bool isItem)
    {
        switch (cursor.Current)
        {
            case '[' or '{':
                return ReadFlow(depth) is { } flow && cursor.EndLine() ? flow : null;
            case '>':
                return scalars.ReadFolded(ref cursor, column);
            default:
                if (scalars.Read(ref cursor, inFlow: false) is not { } scalar)
                {
                    return null;
                }

                return isItem && cursor.Current == ':' ? ReadMap(depth, scalar)
                    : cursor.EndLine() ? scalar
                    : null;
        }
    }

    private YamlNode? ReadFlow(int depth) =>
        depth > maximumDepth ? null
        : cursor.Current == '[' ? ReadFlowList(depth)
        : cursor.Current == '{' ? ReadFlowMap(depth)
        : scalars.Read(ref cursor, inFlow: true);

    private YamlSequence? ReadFlowList(int depth)
    {
        var start = cursor.Mark;
        var from = items.Count;
        cursor.Step();
        if (!cursor.Take(']'))
        {
            do
            {
                if (ReadFlow(depth + (cursor.Current is '[' or '{' ? 1 : 0)) is not { } item)
                {
                    return null;
                }

                items.Add(item);
            }
            while (cursor.Take(','));
            if (!cursor.Take(']'))
            {
                return null;
            }
        }

        return pool.Sequence(items, from, start, cursor.Taken);
    }

    private YamlMapping? ReadFlowMap(int depth)
    {
        var start = cursor.Mark;
        var from = entries.Count;
        cursor.Step();
        if (!cursor.Take('}'))
        {
            do
            {
                if (scalars.Read(ref cursor, inFlow: true) is not { } key
                    || !cursor.TakeColon(key)
                    || ReadFlow(depth + (cursor.Current is '[' or '{' ? 1 : 0)) is not { } value)
                {
                    return null;
                }

                entries.Add(new YamlEntry(key, value));
            }
            while (cursor.Take(','));
            if (!cursor.Take('}'))
            {
                return null;
            }
        }

        return pool.Mapping(entries, from, start, cursor.Taken);
    }
}
