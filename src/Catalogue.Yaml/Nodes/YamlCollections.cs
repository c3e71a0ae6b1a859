namespace Catalogue.Yaml.Nodes;

/// <summary>A list.</summary>
public sealed class YamlSequence(ReadOnlySpan<YamlNode> items, YamlMark start, YamlMark end, string? tag = null, string? anchor = null)
    : YamlNode(start, end, tag, anchor)
{
    private readonly YamlNode[] items = items.ToArray();

    public IReadOnlyList<YamlNode> Items => items;

    /// <summary>The items for loops that run for every value of a file: going through a span makes nothing.</summary>
    public ReadOnlySpan<YamlNode> ItemSpan => items;

    public override string KindInWords => "a list";
}

/// <summary>One line of a map. Keys are nodes, because YAML allows any; duplicate keys are kept for the reader to refuse.</summary>
public readonly record struct YamlEntry(YamlNode Key, YamlNode Value);

/// <summary>A map, in the order written.</summary>
public sealed class YamlMapping(ReadOnlySpan<YamlEntry> entries, YamlMark start, YamlMark end, string? tag = null, string? anchor = null)
    : YamlNode(start, end, tag, anchor)
{
    private readonly YamlEntry[] entries = entries.ToArray();

    public IReadOnlyList<YamlEntry> Entries => entries;

    /// <summary>The entries for loops that run for every map of a file: going through a span makes nothing.</summary>
    public ReadOnlySpan<YamlEntry> EntrySpan => entries;

    public override string KindInWords => "a map";

    /// <summary>The value under the first key with this text; null where there is none.</summary>
    public YamlNode? Find(string key)
    {
        foreach (ref readonly var entry in EntrySpan)
        {
            if (entry.Key is YamlScalar scalar && scalar.Value == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>Whether a key has this text.</summary>
    public bool Has(string key) => Has(key, entries.Length);

    /// <summary>Whether one of the first keys has this text.</summary>
    public bool Has(string key, int amongFirst)
    {
        foreach (ref readonly var entry in EntrySpan[..amongFirst])
        {
            if (entry.Key is YamlScalar scalar && scalar.Value == key)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A reference to an anchor (<c>*name</c>). Only readers that ask for aliases ever see one.</summary>
public sealed class YamlAlias(string name, YamlMark start, YamlMark end) : YamlNode(start, end, null, null)
{
    public string Name { get; } = name;

    public override string KindInWords => "an alias";
}
