using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Composing;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>
/// A variable of the engine that takes a value from a file. What it does not take is a mistake, reported with the name
/// that its type has in the engine.
/// </summary>
internal abstract class Slot
{
    /// <summary>Where the value was given; the file's start where none was.</summary>
    public Place Place { get; set; }

    public abstract string TypeName { get; }

    /// <summary>The slot that takes this value: another one only behind a pointer.</summary>
    public virtual Slot For(Node node) => this;

    /// <summary>Takes a scalar.</summary>
    /// <returns>Whether the slot has a value now. Null leaves most slots as they are.</returns>
    public bool TakeScalar(Decoder decoder, Node node)
    {
        var value = Scalars.Resolve(node);
        return value.Kind == ScalarKind.Null ? TakeNull() : Accept(value, node) || decoder.Refuse(node, this);
    }

    public virtual bool TakeSequence(Decoder decoder, Node node) => decoder.Refuse(node, this);

    public virtual bool TakeMapping(Decoder decoder, Node node) => decoder.Refuse(node, this);

    protected virtual bool TakeNull() => false;

    protected virtual bool Accept(ScalarValue value, Node node) => false;
}
