using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors.Making;

namespace Catalogue.Policies.Vectors;

/// <summary>
/// The values that vectors are made with, and the calls made of them. Files of the same server share them, whatever their
/// preset and format. Not for several threads at once.
/// </summary>
/// <param name="samples">Values that the schema of a tool takes, by the tool's name.</param>
public sealed class VectorSamples(Func<string, IReadOnlyList<SampleInput>> samples)
{
    /// <summary>Values that keep and break conditions.</summary>
    private readonly ConditionSamples values = new();

    /// <summary>The calls of a tool: once for its conditions, and once for presets that leave them out.</summary>
    private readonly Dictionary<string, List<ToolCalls>> made = new(StringComparer.Ordinal);

    internal ToolCalls CallsOf(MeantTool tool)
    {
        if (!made.TryGetValue(tool.Name, out var ofTool))
        {
            made.Add(tool.Name, ofTool = new(1));
        }

        foreach (var known in ofTool)
        {
            if (known.AreFor(tool.Conditions))
            {
                return known;
            }
        }

        var calls = new ToolCalls(tool.Conditions, samples(tool.Name), values);
        ofTool.Add(calls);
        return calls;
    }
}
