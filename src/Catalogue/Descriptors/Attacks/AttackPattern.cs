using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors.Attacks;

/// <summary>A technique: a file in <c>catalogue/attacks/patterns</c>.</summary>
/// <param name="Summary">Markdown, a sentence or two.</param>
/// <param name="Ids">Where lists of others have it.</param>
/// <param name="Related">Slugs of other patterns.</param>
/// <param name="Fit">When it fits a tool; any of these does.</param>
/// <param name="Prevention">What a policy says against it; null where there is none.</param>
public sealed record AttackPattern(
    string Slug,
    SourceLocation Location,
    string Digest,
    string Name,
    string Summary,
    IReadOnlyList<FrameworkId> Ids,
    IReadOnlyList<string> Related,
    IReadOnlyList<FitAlternative> Fit,
    Prevention? Prevention,
    IReadOnlyList<AttackSection> Sections);

/// <summary>An id of somebody else's list.</summary>
/// <param name="Framework">One of <see cref="Vocabulary.AttackWords.Frameworks"/>.</param>
public sealed record FrameworkId(string Framework, string Id);

/// <summary>A part of a text under its heading.</summary>
public sealed record AttackSection(string Heading, string Markdown);
