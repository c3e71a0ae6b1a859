using System.Globalization;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors;

/// <summary>A call that a policy did not decide on as expected.</summary>
/// <param name="Call">Which of the vector's calls, from 1.</param>
public sealed record VectorDifference(PolicyVector Vector, int Call, PolicyDecision Got)
{
    /// <summary>The difference in a sentence. It holds other people's text; whoever prints it escapes it.</summary>
    public string InWords()
    {
        var call = Vector.Times > 1 ? string.Create(CultureInfo.InvariantCulture, $" (call {Call} of {Vector.Times})") : "";
        var why = Vector.Why.Length > 0 ? $" ({Vector.Why})" : "";
        return $"{Vector.Tool}{call}: expected {VectorWords.Of(Vector.Expect)}{why}, got {VectorWords.Of(Got.Kind)} by {Got.Rule}"
            + (Got.Message is null ? "" : $": {Got.Message}");
    }
}

/// <summary>Makes the calls of vectors, in their order, to one opened file.</summary>
public static class VectorRunner
{
    /// <summary>Opens a policy file and runs all vectors.</summary>
    /// <returns>One difference at most for each vector; null where the policy file is refused.</returns>
    public static IReadOnlyList<VectorDifference>? Run(PolicyFormat format, ReadOnlySpan<byte> policy, VectorFile file) =>
        format.Open(policy, tool => file.Required.GetValueOrDefault(tool)) is { } evaluator ? Run(evaluator, file) : null;

    /// <summary>Runs all vectors.</summary>
    /// <returns>One difference at most for each vector.</returns>
    public static IReadOnlyList<VectorDifference> Run(IPolicyEvaluator evaluator, VectorFile file)
    {
        var differences = new List<VectorDifference>();
        foreach (var vector in file.Vectors)
        {
            var call = new ToolCall(vector.Tool, vector.Arguments, vector.Clock);
            for (var time = 1; time <= vector.Times; time++)
            {
                var decision = evaluator.Decide(call);
                if (decision.Kind != vector.Expect)
                {
                    differences.Add(new VectorDifference(vector, time, decision));
                    break;
                }
            }
        }

        return differences;
    }
}
