using System.Runtime.InteropServices;

namespace Catalogue.Yaml.Nodes;

/// <summary>
/// What trees are made of. Most trees stay, and their nodes are new. A caller that looks at a tree and forgets it, file
/// after file, lends the pool of its thread: then nodes are used again, and trees cost no memory.
/// </summary>
public sealed class NodePool
{
    /// <summary>Larger lists are not kept for the next node.</summary>
    private const int LargestKept = 4096;

    private static readonly NodePool New = new(isKept: false);

    [ThreadStatic]
    private static NodePool? ofThread;

    private readonly Shelf<YamlScalar>? scalars;
    private readonly Shelf<YamlMapping>? mappings;
    private readonly Shelf<YamlSequence>? sequences;
    private bool isLent;

    private NodePool(bool isKept)
    {
        if (isKept)
        {
            scalars = new(static () => new YamlScalar());
            mappings = new(static () => new YamlMapping());
            sequences = new(static () => new YamlSequence());
        }
    }

    /// <summary>Where this thread's trees come from: its pool while that is lent.</summary>
    internal static NodePool Current => ofThread is { isLent: true } pool ? pool : New;

    /// <summary>Lends this thread's pool. No node that was read in the meantime may be looked at once it is given back.</summary>
    public static Loan Lend()
    {
        var pool = ofThread ??= new NodePool(isKept: true);
        var isFirst = !pool.isLent;
        pool.isLent = true;
        return new Loan(isFirst ? pool : null);
    }

    internal YamlScalar Scalar(string value, YamlScalarStyle style, YamlMark start, YamlMark end)
    {
        if (scalars is null)
        {
            return new YamlScalar(value, style, start, end);
        }

        var scalar = scalars.Take();
        scalar.Become(value, style, start, end);
        return scalar;
    }

    /// <summary>Makes a map of the entries at the end of a list, which are taken off it.</summary>
    internal YamlMapping Mapping(List<YamlEntry> entries, int from, YamlMark start, YamlMark end)
    {
        var mapping = mappings is null
            ? new YamlMapping(CollectionsMarshal.AsSpan(entries)[from..], start, end)
            : mappings.Take().Become(CollectionsMarshal.AsSpan(entries)[from..], start, end);
        entries.RemoveRange(from, entries.Count - from);
        return mapping;
    }

    /// <summary>Makes a list of the items at the end of a list, which are taken off it.</summary>
    internal YamlSequence Sequence(List<YamlNode> items, int from, YamlMark start, YamlMark end)
    {
        var sequence = sequences is null
            ? new YamlSequence(CollectionsMarshal.AsSpan(items)[from..], start, end)
            : sequences.Take().Become(CollectionsMarshal.AsSpan(items)[from..], start, end);
        items.RemoveRange(from, items.Count - from);
        return sequence;
    }

    /// <summary>Gives the list of a node that is used again its next content.</summary>
    internal static void Refill<T>(List<T> list, ReadOnlySpan<T> next)
    {
        list.Clear();
        list.Capacity = list.Capacity > LargestKept ? 0 : list.Capacity;
        list.AddRange(next);
    }

    private void GiveBack()
    {
        isLent = false;
        scalars?.GiveBack();
        mappings?.GiveBack();
        sequences?.GiveBack();
    }

    /// <summary>The time for which a pool is lent.</summary>
    public readonly ref struct Loan
    {
        private readonly NodePool? pool;

        internal Loan(NodePool? pool) => this.pool = pool;

        public void Dispose() => pool?.GiveBack();
    }
}
