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
internal sealed class Node
{
    /// <summary>Larger lists are not kept for the next node.</summary>
    private const int LargestKept = 4096;

    private static readonly List<Node> Nothing = [];

    private List<Node>? children;

    public NodeKind Kind { get; private set; }

    /// <summary>The tag in its short form, resolved where none was written; empty for an alias.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>A scalar's text or an alias's name; empty for collections.</summary>
    public string Value { get; private set; } = "";

    public Place Place { get; private set; }

    /// <summary>The line as the engine's messages count it, from 1.</summary>
    public int Line => Place.Line + 1;

    /// <summary>What an alias stands for.</summary>
    public Node? Target { get; private set; }

    /// <summary>Items of a sequence; keys and values of a mapping, in turn.</summary>
    public List<Node> Children => children ?? Nothing;

    /// <summary>The tag, of the target where this is an alias.</summary>
    public string ResolvedTag => Kind == NodeKind.Alias && Target is not null ? Target.Tag : Tag;

    public bool IsNull => ResolvedTag == Tags.Null;

    /// <summary>Whether this is the key <c>&lt;&lt;</c>, whose value is merged in.</summary>
    public bool IsMerge => Kind == NodeKind.Scalar && Value == "<<" && Tag == Tags.Merge;

    /// <summary>Makes the node another one: nodes are used again, file after file.</summary>
    public Node Become(NodeKind kind, string tag, string value, Place place, Node? target = null)
    {
        (Kind, Tag, Value, Place, Target) = (kind, tag, value, place, target);
        children?.Clear();
        children = children?.Capacity > LargestKept ? null : children;
        return this;
    }

    /// <summary>Adds the next item, key or value.</summary>
    public void Add(Node child) => (children ??= []).Add(child);
}
