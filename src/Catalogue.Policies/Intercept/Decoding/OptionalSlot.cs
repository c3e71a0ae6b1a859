using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>A pointer: null until a value is given, be it an empty one.</summary>
internal sealed class OptionalSlot<TValue>(string valueTypeName) : Slot
    where TValue : Slot, new()
{
    public override string TypeName => "*" + valueTypeName;

    public TValue? Value { get; private set; }

    public override Slot For(Node node) => node.IsNull ? this : Value ??= new TValue();

    protected override bool TakeNull()
    {
        Value = null;
        return true;
    }
}
