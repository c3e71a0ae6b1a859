namespace Catalogue.Yaml.Nodes;

/// <summary>
/// A value of a YAML or JSON text, with the place where it stands. Trees are immutable once read, until a lent
/// <see cref="NodePool"/> that they come from is given back.
/// </summary>
public abstract class YamlNode
{
    // Hardly a value has any, and there are very many values.
    private readonly NodeProperties? properties;

    private protected YamlNode(YamlMark start, YamlMark end, string? tag, string? anchor)
    {
        Start = start;
        End = end;
        properties = tag is null && anchor is null ? null : new NodeProperties(tag, anchor);
    }

    /// <summary>Where the value begins.</summary>
    public YamlMark Start { get; private set; }

    /// <summary>Where the value ends; the character at this place no longer belongs to it.</summary>
    public YamlMark End { get; private set; }

    /// <summary>The tag as written and resolved (<c>tag:yaml.org,2002:str</c>, <c>!x</c>); null where there is none.</summary>
    public string? Tag => properties?.Tag;

    /// <summary>The anchor's name; null where there is none.</summary>
    public string? Anchor => properties?.Anchor;

    /// <summary>What a reader calls this kind of value in a message: "a map", "a list", "text".</summary>
    public abstract string KindInWords { get; }

    /// <summary>Moves a node of a pool to where it stands in the next tree.</summary>
    private protected void Move(YamlMark start, YamlMark end)
    {
        Start = start;
        End = end;
    }

    private sealed record NodeProperties(string? Tag, string? Anchor);
}
