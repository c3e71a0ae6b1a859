using System.Globalization;
using Catalogue.Descriptors;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Load;

/// <summary>
/// Takes values out of a map whose shape has been checked. A value that did not pass the check is reported already, so
/// here it counts as absent: one mistake must not hide the next.
/// </summary>
public readonly struct NodeMap(YamlNode? node, string file)
{
    private readonly YamlMapping? mapping = node as YamlMapping;

    public bool IsPresent => mapping is not null;

    public SourceLocation Location => LocationOf(mapping);

    public string? Text(string key) => (Find(key) as YamlScalar)?.Value;

    /// <summary>The text, or nothing at all where it is absent.</summary>
    public string TextOrEmpty(string key) => Text(key) ?? "";

    public Located<string>? LocatedText(string key) =>
        Find(key) is YamlScalar scalar ? new Located<string>(scalar.Value, LocationOf(scalar)) : null;

    public long? Integer(string key) =>
        Find(key) is YamlScalar scalar && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    public bool? Truth(string key) => Text(key) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    public NodeMap Map(string key) => new(Find(key), file);

    public YamlMapping? Raw(string key) => Find(key) as YamlMapping;

    /// <summary>The texts of a list; nothing where it is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => Read(key, static (node, _) => (node as YamlScalar)?.Value);

    public IReadOnlyList<Located<string>> LocatedTexts(string key) =>
        Read(key, static (node, map) => node is YamlScalar scalar ? new Located<string>(scalar.Value, map.LocationOf(scalar)) : null);

    /// <summary>The maps of a list, or the one map that stands in its place.</summary>
    public IReadOnlyList<NodeMap> Maps(string key)
    {
        if (Find(key) is YamlMapping single)
        {
            return [new NodeMap(single, file)];
        }

        var items = ItemsOf(key);
        if (items.IsEmpty)
        {
            return [];
        }

        var maps = new List<NodeMap>(items.Length);
        foreach (var item in items)
        {
            if (item is YamlMapping)
            {
                maps.Add(new NodeMap(item, file));
            }
        }

        return maps;
    }

    /// <summary>
    /// What is read out of the maps of a list, or of the one map that stands in its place; what turns out to be nothing is
    /// left out. Most lists are absent, and then nothing is made.
    /// </summary>
    public IReadOnlyList<T> Read<T>(string key, Func<NodeMap, T?> read)
        where T : class
    {
        if (Find(key) is YamlMapping single)
        {
            return read(new NodeMap(single, file)) is { } value ? [value] : [];
        }

        var path = file;
        return ItemsOf(key).IsEmpty ? [] : Read(key, (node, _) => node is YamlMapping ? read(new NodeMap(node, path)) : null);
    }

    /// <summary>The entries of a map with keys of the user's choosing.</summary>
    public IReadOnlyList<T> ReadEntries<T>(string key, Func<Located<string>, NodeMap, T> read)
        where T : class
    {
        if (Find(key) is not YamlMapping entries)
        {
            return [];
        }

        var values = new List<T>(entries.EntrySpan.Length);
        foreach (ref readonly var entry in entries.EntrySpan)
        {
            if (entry.Key is YamlScalar name)
            {
                values.Add(read(new Located<string>(name.Value, LocationOf(name)), new NodeMap(entry.Value, file)));
            }
        }

        return values;
    }

    /// <summary>The value as a list of one; nothing where it is absent.</summary>
    public IReadOnlyList<YamlNode> Nodes(string key) => Find(key) is { } node ? [node] : [];

    /// <summary>The items of a list; nothing where it is absent.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Find(key) is YamlSequence sequence ? sequence.Items : [];

    private T[] Read<T>(string key, Func<YamlNode, NodeMap, T?> read)
        where T : class
    {
        var items = ItemsOf(key);
        if (items.IsEmpty)
        {
            return [];
        }

        var values = new List<T>(items.Length);
        foreach (var item in items)
        {
            if (read(item, this) is { } value)
            {
                values.Add(value);
            }
        }

        return [.. values];
    }

    private ReadOnlySpan<YamlNode> ItemsOf(string key) => Find(key) is YamlSequence sequence ? sequence.ItemSpan : [];

    private YamlNode? Find(string key) => mapping?.Find(key);

    private SourceLocation LocationOf(YamlNode? at) => new(file, at?.Start.Line ?? 0, at?.Start.Column ?? 0);
}
