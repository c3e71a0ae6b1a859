using Catalogue.Descriptors.Attacks;
using Catalogue.Risk;

namespace Catalogue.Fit;

/// <summary>A trait that a tool has.</summary>
/// <param name="Causes">What gave it, in the order found.</param>
public sealed record FoundTrait(TraitDefinition Trait, IReadOnlyList<SignalCause> Causes);
