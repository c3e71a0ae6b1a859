using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors.Attacks;

/// <summary>One way in which a pattern fits a tool: everything that is said here must hold.</summary>
/// <param name="Strength">1 to 5; a tool's page lists the strongest.</param>
/// <param name="Why">Why it fits, as a sentence with places.</param>
/// <param name="Categories">Ids of which the tool must have one; empty for any.</param>
/// <param name="Signals">Signals of which one must have fired; empty for any or none.</param>
/// <param name="Traits">Traits of which the tool must have one; empty for any or none.</param>
/// <param name="Server">Traits that other tools of its server must have, each a different one.</param>
/// <param name="Look">Predicates of which one must hold; empty for no such question.</param>
/// <param name="Hints">Hints that the server must give, all of them.</param>
/// <param name="Without">Traits and signals of which the tool may have none.</param>
/// <param name="Namesakes">On how many other servers a tool of this very name must be; 0 for no such question.</param>
/// <param name="Orders">Whether the server's own words must give the model orders.</param>
public sealed record FitAlternative(
    SourceLocation Location,
    int Strength,
    PhraseTemplate Why,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Signals,
    IReadOnlyList<string> Traits,
    IReadOnlyList<string> Server,
    IReadOnlyList<SignalPredicate> Look,
    IReadOnlyList<string> Hints,
    IReadOnlyList<string> Without,
    int Namesakes,
    bool Orders);

/// <summary>What a tool brings into a session: private data, text of strangers, a way out.</summary>
/// <param name="Says">What a tool with the trait does, to follow its name: "returns what strangers wrote".</param>
/// <param name="When">Any of these gives a tool the trait.</param>
/// <param name="Signals">Signals of which one gives a tool the trait as well, within the categories.</param>
/// <param name="Categories">Categories in which a signal does so; empty for any.</param>
/// <param name="Except">Words of which none may stand in the tool's name or description.</param>
public sealed record TraitDefinition(
    SourceLocation Location,
    string Id,
    string Name,
    string Says,
    IReadOnlyList<SignalPredicate> When,
    IReadOnlyList<string> Signals,
    IReadOnlyList<string> Categories,
    IReadOnlyList<string> Except);

/// <summary>Traits that are dangerous together.</summary>
/// <param name="Explanation">What the combination means; Markdown.</param>
/// <param name="Traits">Ids; a server has the combination where it has a tool for each.</param>
/// <param name="Pattern">The slug of the pattern that it opens the door to.</param>
public sealed record TraitCombination(string Id, string Name, string Explanation, IReadOnlyList<Located<string>> Traits, string Pattern);

/// <summary>The content of <c>traits.yaml</c>.</summary>
public sealed record TraitTable(IReadOnlyList<TraitDefinition> Traits, IReadOnlyList<TraitCombination> Combinations)
{
    public static readonly TraitTable Empty = new([], []);
}
