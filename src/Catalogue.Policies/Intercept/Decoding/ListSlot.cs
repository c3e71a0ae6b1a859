using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>A list. Items that take no value, null above all, are dropped.</summary>
/// <param name="itemTypeName">The engine's name for the type of the items.</param>
internal sealed class ListSlot<TItem>(string itemTypeName) : Slot
    where TItem : Slot, new()
{
    public override string TypeName => "[]" + itemTypeName;

    public List<TItem> Items { get; } = [];

    public override bool TakeSequence(Decoder decoder, Node node)
    {
        Items.Clear();
        Items.EnsureCapacity(node.Children.Count);
        foreach (var child in node.Children)
        {
            var item = new TItem();
            if (decoder.Decode(child, item))
            {
                Items.Add(item);
            }
            else if (child.IsNull)
            {
                decoder.PassOver(new IgnoredItem(child.Place));
            }
        }

        return true;
    }

    protected override bool TakeNull()
    {
        Items.Clear();
        return true;
    }
}
