using Catalogue.Policies.Intercept.EngineYaml.Composing;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>A value of any type.</summary>
internal sealed class AnySlot : Slot
{
    public override string TypeName => "interface {}";

    /// <summary>The value, where it is neither list nor map; null where none was given.</summary>
    public ScalarValue Scalar { get; private set; }

    public List<AnySlot>? Items { get; private set; }

    public AnyMapSlot? Map { get; private set; }

    public bool IsScalar(ScalarKind kind) => Items is null && Map is null && Scalar.Kind == kind;

    public override bool TakeSequence(Decoder decoder, Node node)
    {
        var list = new ListSlot<AnySlot>(TypeName);
        list.TakeSequence(decoder, node);
        Set(default, list.Items, null);
        return true;
    }

    public override bool TakeMapping(Decoder decoder, Node node)
    {
        Set(default, null, new AnyMapSlot { HasTextKeys = AnyMapSlot.HasOnlyTextKeys(node) });
        return Map!.TakeMapping(decoder, node);
    }

    protected override bool TakeNull()
    {
        Set(default, null, null);
        return true;
    }

    protected override bool Accept(ScalarValue value, Node node)
    {
        Set(value, null, null);
        return true;
    }

    private void Set(ScalarValue scalar, List<AnySlot>? items, AnyMapSlot? map)
    {
        Scalar = scalar;
        Items = items;
        Map = map;
    }
}
