namespace Catalogue.Descriptors.Attacks;

/// <summary>The attack database as its files describe it; empty where a catalogue has none.</summary>
/// <param name="Patterns">By slug, ordinally.</param>
/// <param name="Cases">By slug, ordinally.</param>
public sealed record AttackCatalogue(
    TraitTable Traits, IReadOnlyList<Framework> Frameworks, IReadOnlyList<AttackPattern> Patterns, IReadOnlyList<AttackCase> Cases)
{
    public static readonly AttackCatalogue Empty = new(TraitTable.Empty, [], [], []);
}
