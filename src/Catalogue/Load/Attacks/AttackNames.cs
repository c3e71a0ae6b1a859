namespace Catalogue.Load.Attacks;

/// <summary>The vocabularies of one catalogue that its attack database speaks of.</summary>
/// <param name="Techniques">Ids by framework.</param>
public sealed record AttackNames(
    IReadOnlyList<string> Patterns,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Signals,
    IReadOnlyList<string> Traits,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Techniques);
