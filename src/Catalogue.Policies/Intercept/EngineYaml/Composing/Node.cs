using Catalogue.Policies.Intercept.EngineYaml.Characters;

namespace Catalogue.Policies.Intercept.EngineYaml.Composing;

internal enum NodeKind
{
    Scalar,
    Sequence,
    Mapping,
    Alias,
}

/// <summary>A value of a file as the engine's decoder meets it.</summary>
/// <param name="tag">The tag in its short form, resolved where none was written; empty for an alias.</param>
/// <param name="value">A scalar's text or an alias's name; empty for collections.</param>
internal sealed class Node(NodeKind kind, string tag, string value, Place place)
{
    private static readonly List<Node> Nothing = [];

    public NodeKind Kind { get; } = kind;

    public string Tag { get; } = tag;

    public string Value { get; } = value;

    public Place Place { get; } = place;

    /// <summary>The line as the engine's messages count it, from 1.</summary>
    public int Line => Place.Line + 1;

    /// <summary>What an alias stands for.</summary>
    public Node? Target { get; init; }

    /// <summary>Items of a sequence; keys and values of a mapping, in turn.</summary>
    public List<Node> Children { get; } = kind is NodeKind.Scalar or NodeKind.Alias ? Nothing : [];

    /// <summary>The tag, of the target where this is an alias.</summary>
    public string ResolvedTag => Kind == NodeKind.Alias && Target is not null ? Target.Tag : Tag;

    public bool IsNull => ResolvedTag == Tags.Null;

    /// <summary>Whether this is the key <c>&lt;&lt;</c>, whose value is merged in.</summary>
    public bool IsMerge => Kind == NodeKind.Scalar && Value == "<<" && Tag == Tags.Merge;
}
