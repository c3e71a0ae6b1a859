using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>A map with keys of the file's choosing. A key that takes no value is dropped with its entry.</summary>
internal abstract class MapSlot<TKey, TValue> : Slot
    where TKey : Slot, new()
    where TValue : Slot, new()
{
    private bool exists;

    /// <summary>The entries by what makes keys equal.</summary>
    public Dictionary<string, (TKey Key, TValue Value)> Entries { get; } = new(StringComparer.Ordinal);

    public sealed override bool TakeMapping(Decoder decoder, Node node)
    {
        var isNew = !exists;
        exists = true;
        var merged = decoder.SuspendMerge();
        Node? mergeValue = null;
        Entries.EnsureCapacity(node.Children.Count / 2);
        for (var index = 0; index < node.Children.Count; index += 2)
        {
            if (node.Children[index].IsMerge)
            {
                mergeValue = node.Children[index + 1];
            }
            else
            {
                TakeEntry(decoder, node.Children[index], node.Children[index + 1], merged, isNew);
            }
        }

        decoder.ResumeMerge(merged);
        if (mergeValue is not null)
        {
            decoder.Merge(node, mergeValue, this);
        }

        return true;
    }

    /// <summary>What makes a key equal to another; null where a key of its kind cannot be one.</summary>
    protected abstract string? Identify(TKey key);

    /// <summary>How the engine prints a key that cannot be one.</summary>
    protected abstract string Print(TKey key);

    protected override bool TakeNull()
    {
        exists = false;
        Entries.Clear();
        return true;
    }

    private void TakeEntry(Decoder decoder, Node keyNode, Node valueNode, HashSet<string>? merged, bool isNew)
    {
        var key = new TKey();
        if (!decoder.Decode(keyNode, key))
        {
            return;
        }

        var identity = Identify(key);
        if (identity is null)
        {
            throw YamlFailure.At(keyNode.Place, "invalid map key: " + Print(key));
        }

        if (merged?.Add(identity) == false)
        {
            return;
        }

        var value = new TValue();
        if (decoder.Decode(valueNode, value) || (valueNode.IsNull && (isNew || !Entries.ContainsKey(identity))))
        {
            Entries[identity] = (key, value);
        }
    }
}
