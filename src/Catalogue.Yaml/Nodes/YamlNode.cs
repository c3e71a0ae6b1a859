namespace Catalogue.Yaml.Nodes;

/// <summary>A value of a YAML or JSON text, with the place where it stands. Trees are immutable once read.</summary>
public abstract class YamlNode
{
    private protected YamlNode(YamlMark start, YamlMark end, string? tag, string? anchor)
    {
        Start = start;
        End = end;
        Tag = tag;
        Anchor = anchor;
    }

    /// <summary>Where the value begins.</summary>
    public YamlMark Start { get; }

    /// <summary>Where the value ends; the character at this place no longer belongs to it.</summary>
    public YamlMark End { get; }

    /// <summary>The tag as written and resolved (<c>tag:yaml.org,2002:str</c>, <c>!x</c>); null where there is none.</summary>
    public string? Tag { get; }

    /// <summary>The anchor's name; null where there is none.</summary>
    public string? Anchor { get; }

    /// <summary>What a reader calls this kind of value in a message: "a map", "a list", "text".</summary>
    public abstract string KindInWords { get; }
}
