using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Toml;

/// <summary>How a table came to be, which says what may still be added to it.</summary>
internal enum TomlTableKind
{
    /// <summary>Named only as a part of a header: a header of its own may follow.</summary>
    Implied,

    /// <summary>Opened by a header.</summary>
    Header,

    /// <summary>Named by a key with dots: more such keys may follow.</summary>
    Dotted,

    /// <summary>Written in braces: complete.</summary>
    Inline,
}

/// <summary>A table while it is read.</summary>
internal sealed class TomlTable(YamlMark start, TomlTableKind kind)
{
    private const int FewKeys = 8;

    private readonly List<(YamlScalar Key, object Value)> entries = [];
    private Dictionary<string, object>? byName;

    public TomlTableKind Kind { get; set; } = kind;

    /// <summary>The table or list of tables under a name; null where there is nothing.</summary>
    public object? Find(string name)
    {
        if (byName is not null)
        {
            return byName.GetValueOrDefault(name);
        }

        foreach (var (key, value) in entries)
        {
            if (key.Value == name)
            {
                return value;
            }
        }

        return null;
    }

    public T Add<T>(YamlScalar key, T value)
        where T : class
    {
        if (Find(key.Value) is not null)
        {
            throw Twice(key);
        }

        // A handful of keys is found one by one faster than a dictionary is made.
        if (entries.Count == FewKeys)
        {
            byName = entries.ToDictionary(entry => entry.Key.Value, entry => entry.Value, StringComparer.Ordinal);
        }

        byName?.Add(key.Value, value);
        entries.Add((key, value));
        return value;
    }

    /// <summary>Sets a value under a key with or without dots.</summary>
    public void Assign(List<YamlScalar> key, YamlNode value)
    {
        var table = this;
        for (var index = 0; index < key.Count - 1; index++)
        {
            var part = key[index];
            table = table.Find(part.Value) switch
            {
                null => table.Add(part, new TomlTable(part.Start, TomlTableKind.Dotted)),
                TomlTable { Kind: TomlTableKind.Dotted } known => known,
                _ => throw new TomlException(part.Start, $"\"{part.Value}\" is complete and cannot be added to; write this key where \"{part.Value}\" is"),
            };
        }

        table.Add(key[^1], value);
    }

    public static TomlException Twice(YamlScalar key) => new(key.Start, $"the key \"{key.Value}\" stands twice; write it once");

    /// <summary>The table as a node.</summary>
    /// <param name="openEntries">Entries of all tables that are open, the innermost last; the same afterwards as before.</param>
    /// <param name="openItems">Likewise of lists.</param>
    public YamlMapping ToNode(NodePool pool, List<YamlEntry> openEntries, List<YamlNode> openItems, YamlMark end)
    {
        var from = openEntries.Count;
        foreach (var (key, value) in entries)
        {
            openEntries.Add(new YamlEntry(key, value switch
            {
                YamlNode node => node,
                TomlTable table => table.ToNode(pool, openEntries, openItems, end),
                List<TomlTable> tables => ToNode(tables, key.Start),
                _ => throw new InvalidOperationException("a table holds values, tables and lists of tables"),
            }));
        }

        return pool.Mapping(openEntries, from, start, end);

        YamlSequence ToNode(List<TomlTable> tables, YamlMark startOfList)
        {
            var fromItem = openItems.Count;
            foreach (var table in tables)
            {
                openItems.Add(table.ToNode(pool, openEntries, openItems, end));
            }

            return pool.Sequence(openItems, fromItem, startOfList, end);
        }
    }
}
