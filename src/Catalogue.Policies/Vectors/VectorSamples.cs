using Catalogue.Policies.Vectors.Making;

namespace Catalogue.Policies.Vectors;

/// <summary>
/// The values that vectors are made with. Files of the same server share them: what was found for a condition will do in
/// every format. Not for several threads at once.
/// </summary>
/// <param name="samples">Values that the schema of a tool takes, by the tool's name.</param>
public sealed class VectorSamples(Func<string, IReadOnlyList<SampleInput>> samples)
{
    /// <summary>Values that keep and break conditions.</summary>
    internal ConditionSamples Values { get; } = new();

    internal IReadOnlyList<SampleInput> Of(string tool) => samples(tool);
}
