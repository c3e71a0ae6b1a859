namespace Catalogue.Yaml.Nodes;

/// <summary>A list.</summary>
public sealed class YamlSequence(IReadOnlyList<YamlNode> items, YamlMark start, YamlMark end, string? tag = null, string? anchor = null)
    : YamlNode(start, end, tag, anchor)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string KindInWords => "a list";
}

/// <summary>One line of a map. Keys are nodes, because YAML allows any; duplicate keys are kept for the reader to refuse.</summary>
public readonly record struct YamlEntry(YamlNode Key, YamlNode Value);

/// <summary>A map, in the order written.</summary>
public sealed class YamlMapping(IReadOnlyList<YamlEntry> entries, YamlMark start, YamlMark end, string? tag = null, string? anchor = null)
    : YamlNode(start, end, tag, anchor)
{
    public IReadOnlyList<YamlEntry> Entries { get; } = entries;

    public override string KindInWords => "a map";

    /// <summary>The value under the first key with this text; null where there is none.</summary>
    public YamlNode? Find(string key)
    {
        for (var index = 0; index < Entries.Count; index++)
        {
            if (Entries[index].Key is YamlScalar scalar && scalar.Value == key)
            {
                return Entries[index].Value;
            }
        }

        return null;
    }

    /// <summary>Whether a key has this text.</summary>
    public bool Has(string key) => Has(key, Entries.Count);

    /// <summary>Whether one of the first keys has this text.</summary>
    public bool Has(string key, int amongFirst)
    {
        for (var index = 0; index < amongFirst; index++)
        {
            if (Entries[index].Key is YamlScalar scalar && scalar.Value == key)
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
