using System.Runtime.InteropServices;

namespace Catalogue.Yaml.Nodes;

/// <summary>A list.</summary>
public sealed class YamlSequence(ReadOnlySpan<YamlNode> items, YamlMark start, YamlMark end, string? tag = null, string? anchor = null)
    : YamlNode(start, end, tag, anchor)
{
    /// <summary>A list of a pool, before it becomes one.</summary>
    internal YamlSequence()
        : this([], default, default) => Items = new List<YamlNode>();

    /// <summary>An array; of a pool, which gives the node one content after another, a list.</summary>
    public IReadOnlyList<YamlNode> Items { get; } = items.ToArray();

    /// <summary>The items for loops that run for every value of a file: going through a span makes nothing.</summary>
    public ReadOnlySpan<YamlNode> ItemSpan => Items is List<YamlNode> list ? CollectionsMarshal.AsSpan(list) : (YamlNode[])Items;

    public override string KindInWords => "a list";

    internal YamlSequence Become(ReadOnlySpan<YamlNode> next, YamlMark start, YamlMark end)
    {
        NodePool.Refill((List<YamlNode>)Items, next);
        Move(start, end);
        return this;
    }
}

/// <summary>One line of a map. Keys are nodes, because YAML allows any; duplicate keys are kept for the reader to refuse.</summary>
public readonly record struct YamlEntry(YamlNode Key, YamlNode Value);

/// <summary>A map, in the order written.</summary>
public sealed class YamlMapping(ReadOnlySpan<YamlEntry> entries, YamlMark start, YamlMark end, string? tag = null, string? anchor = null)
    : YamlNode(start, end, tag, anchor)
{
    /// <summary>A map of a pool, before it becomes one.</summary>
    internal YamlMapping()
        : this([], default, default) => Entries = new List<YamlEntry>();

    /// <summary>An array; of a pool, which gives the node one content after another, a list.</summary>
    public IReadOnlyList<YamlEntry> Entries { get; } = entries.ToArray();

    /// <summary>The entries for loops that run for every map of a file: going through a span makes nothing.</summary>
    public ReadOnlySpan<YamlEntry> EntrySpan => Entries is List<YamlEntry> list ? CollectionsMarshal.AsSpan(list) : (YamlEntry[])Entries;

    public override string KindInWords => "a map";

    internal YamlMapping Become(ReadOnlySpan<YamlEntry> next, YamlMark start, YamlMark end)
    {
        NodePool.Refill((List<YamlEntry>)Entries, next);
        Move(start, end);
        return this;
    }

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
    public bool Has(string key) => Has(key, Entries.Count);

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
