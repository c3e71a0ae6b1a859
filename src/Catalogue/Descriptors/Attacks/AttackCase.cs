using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors.Attacks;

/// <summary>An incident, a vulnerability or a research result: a file in <c>catalogue/attacks/cases</c>.</summary>
/// <param name="Date"><c>yyyy-MM-dd</c>, or <c>yyyy-MM</c> where the day is not known.</param>
/// <param name="Kind">One of <see cref="Vocabulary.AttackWords.Kinds"/>.</param>
/// <param name="Ids">CVE and GHSA numbers.</param>
/// <param name="Pattern">The slug of its technique.</param>
/// <param name="Also">Slugs of further techniques.</param>
/// <param name="Categories">Ids of the categories of the tools involved.</param>
/// <param name="Enforcement">One of <see cref="Vocabulary.AttackWords.Enforcements"/>.</param>
/// <param name="Effect">One of <see cref="Vocabulary.AttackWords.Effects"/>.</param>
/// <param name="Confidence">One of <see cref="Vocabulary.AttackWords.Confidences"/>.</param>
/// <param name="Disputed">What is weak or disputed, in a sentence; null where nothing is.</param>
public sealed record AttackCase(
    string Slug,
    SourceLocation Location,
    string Title,
    string Date,
    string Kind,
    IReadOnlyList<string> Ids,
    AffectedProduct Affected,
    string Pattern,
    IReadOnlyList<string> Also,
    IReadOnlyList<FrameworkId> References,
    IReadOnlyList<string> Categories,
    string Enforcement,
    string Effect,
    string Confidence,
    string? Disputed,
    IReadOnlyList<CaseSource> Sources,
    IReadOnlyList<AttackSection> Sections)
{
    public string Year => Date[..4];

    /// <summary>Its technique and the further ones.</summary>
    public IEnumerable<string> Patterns => Also.Prepend(Pattern);
}

/// <summary>What was affected, in words and as packages.</summary>
public sealed record AffectedProduct(string Product, IReadOnlyList<AffectedPackage> Packages);

/// <summary>A package, with as much as is known of it.</summary>
/// <param name="Versions">In words, since sources give them in many forms.</param>
public sealed record AffectedPackage(string? Registry, string? Name, string? Repository, string? Versions, string? Fixed);

/// <summary>Where a fact comes from.</summary>
/// <param name="Read">One of <see cref="Vocabulary.AttackWords.Readings"/>.</param>
public sealed record CaseSource(string Url, string Read);
