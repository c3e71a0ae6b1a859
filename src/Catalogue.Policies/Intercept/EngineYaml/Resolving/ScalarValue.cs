namespace Catalogue.Policies.Intercept.EngineYaml.Resolving;

internal enum ScalarKind
{
    Null,
    Boolean,
    Integer,
    Unsigned,
    Float,
    Timestamp,
    Text,
}

/// <summary>What a scalar means to the engine.</summary>
/// <param name="Tag">The tag that goes with the meaning, in its short form.</param>
/// <param name="Number">The bits of a whole number, truth value or fraction.</param>
/// <param name="Text">The text, where the meaning is text; else empty.</param>
internal readonly record struct ScalarValue(ScalarKind Kind, string Tag, long Number = 0, string Text = "")
{
    public bool Boolean => Number != 0;

    public ulong Unsigned => (ulong)Number;

    public double Float => BitConverter.Int64BitsToDouble(Number);
}
