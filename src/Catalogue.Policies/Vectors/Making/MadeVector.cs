using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>A vector about to be written.</summary>
/// <param name="Arguments">Null where the call carries none.</param>
internal sealed record MadeVector(string Tool, ArgumentTree? Arguments, DateTimeOffset Clock, int Times, DecisionKind Expect, string Why);
