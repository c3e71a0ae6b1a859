using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>A map with known keys. Other keys are passed over, and their values not looked at.</summary>
internal abstract class RecordSlot : Slot
{
    /// <summary>What messages call the map.</summary>
    public abstract string Title { get; }

    /// <summary>The keys that the engine knows, at most 32.</summary>
    public abstract string[] Keys { get; }

    /// <summary>The slot of a key; null where the engine does not know it.</summary>
    protected abstract Slot? Field(string key);

    public sealed override bool TakeMapping(Decoder decoder, Node node)
    {
        var merged = decoder.SuspendMerge();
        var key = new TextSlot();
        var done = 0;
        Node? mergeValue = null;
        for (var index = 0; index < node.Children.Count; index += 2)
        {
            var keyNode = node.Children[index];
            if (keyNode.IsMerge)
            {
                mergeValue = node.Children[index + 1];
            }
            else if (decoder.Decode(keyNode, key) && merged?.Add(ValueIdentity.OfText(key.Value)) != false)
            {
                if (Field(key.Value) is not { } field)
                {
                    decoder.PassOver(new IgnoredKey(keyNode.Place, key.Value, this));
                    continue;
                }

                var bit = 1 << Array.IndexOf(Keys, key.Value);
                if ((done & bit) != 0)
                {
                    decoder.Report(keyNode, $"field {key.Value} already set in type {TypeName}");
                    continue;
                }

                done |= bit;
                decoder.Decode(node.Children[index + 1], field);
            }
        }

        decoder.ResumeMerge(merged);
        if (mergeValue is not null)
        {
            decoder.Merge(node, mergeValue, this);
        }

        return true;
    }
}
