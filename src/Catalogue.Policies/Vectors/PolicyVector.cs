using System.Text.Json;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors;

/// <summary>A call and what a policy must do with it.</summary>
/// <param name="Line">Where it stands in its file, from 1.</param>
/// <param name="Times">How often the call is made; each must turn out as expected.</param>
public sealed record PolicyVector(
    int Line, string Tool, JsonElement Arguments, DateTimeOffset Clock, int Times, DecisionKind Expect, string Why);

/// <summary>A file of test vectors.</summary>
/// <param name="Format">The id of the format of the policy file.</param>
/// <param name="Required">The inputs that calls must carry, by tool.</param>
public sealed record VectorFile(
    string Format,
    IReadOnlyDictionary<string, IReadOnlyList<InputPath>> Required,
    IReadOnlyList<PolicyVector> Vectors);
