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

    public YamlMapping ToNode(YamlMark end) => new([.. entries.Select(entry => new YamlEntry(entry.Key, entry.Value switch
    {
        YamlNode node => node,
        TomlTable table => table.ToNode(end),
        List<TomlTable> tables => new YamlSequence([.. tables.Select(table => (YamlNode)table.ToNode(end))], entry.Key.Start, end),
        _ => throw new InvalidOperationException("a table holds values, tables and lists of tables"),
    }))], start, end);
}
