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
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).OfType<YamlScalar>().Select(scalar => scalar.Value)];

    public IReadOnlyList<Located<string>> LocatedTexts(string key)
    {
        var map = this;
        return [.. Items(key).OfType<YamlScalar>().Select(scalar => new Located<string>(scalar.Value, map.LocationOf(scalar)))];
    }

    /// <summary>The maps of a list, or the one map that stands in its place.</summary>
    public IReadOnlyList<NodeMap> Maps(string key)
    {
        var path = file;
        return Find(key) is YamlMapping single
            ? [new NodeMap(single, path)]
            : [.. Items(key).OfType<YamlMapping>().Select(item => new NodeMap(item, path))];
    }

    /// <summary>The entries of a map with keys of the user's choosing.</summary>
    public IEnumerable<(Located<string> Key, NodeMap Value)> Entries(string key)
    {
        var path = file;
        var map = this;
        return Find(key) is YamlMapping entries
            ? entries.Entries
                .Where(entry => entry.Key is YamlScalar)
                .Select(entry => (new Located<string>(((YamlScalar)entry.Key).Value, map.LocationOf(entry.Key)), new NodeMap(entry.Value, path)))
            : [];
    }

    /// <summary>The value as a list of one; nothing where it is absent.</summary>
    public IReadOnlyList<YamlNode> Nodes(string key) => Find(key) is { } node ? [node] : [];

    /// <summary>The items of a list; nothing where it is absent.</summary>
    public IReadOnlyList<YamlNode> Items(string key) => Find(key) is YamlSequence sequence ? sequence.Items : [];

    private YamlNode? Find(string key) => mapping?.Find(key);

    private SourceLocation LocationOf(YamlNode? at) => new(file, at?.Start.Line ?? 0, at?.Start.Column ?? 0);
}
