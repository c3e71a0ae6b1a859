using Catalogue.Policies.Intercept.EngineYaml.Composing;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>Text. A number or a truth value is taken as it was written.</summary>
internal sealed class TextSlot : Slot
{
    public override string TypeName => "string";

    /// <summary>Stands for the value of a key that is not written. Nothing is ever decoded into it.</summary>
    public static readonly TextSlot NotGiven = new();

    public string Value { get; private set; } = "";

    protected override bool Accept(ScalarValue value, Node node)
    {
        Value = value.Kind == ScalarKind.Text ? value.Text : node.Value;
        return true;
    }
}

/// <summary>A whole number. A fraction is cut.</summary>
internal sealed class IntegerSlot : Slot
{
    private const double BeyondLargest = 9223372036854775808.0;

    public override string TypeName => "int";

    public long Value { get; private set; }

    protected override bool Accept(ScalarValue value, Node node)
    {
        if (value.Kind == ScalarKind.Integer)
        {
            Value = value.Number;
            return true;
        }

        if (value.Kind != ScalarKind.Float || !(value.Float <= BeyondLargest))
        {
            return false;
        }

        Value = GoText.GoNumbers.ToInteger(value.Float);
        return true;
    }
}
