using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors.Attacks;

/// <summary>A list of techniques or risks by others.</summary>
/// <param name="Id">One of <see cref="Vocabulary.AttackWords.Frameworks"/>.</param>
/// <param name="Edition">Which state of the list the names are from.</param>
/// <param name="Note">What a reader should know of the mapping; Markdown.</param>
public sealed record Framework(SourceLocation Location, string Id, string Name, string Edition, string Url, string? Note, IReadOnlyList<FrameworkEntry> Entries)
{
    /// <summary>The word in routes.</summary>
    public string Slug => Id.Replace('_', '-');
}

/// <summary>An entry of such a list.</summary>
public sealed record FrameworkEntry(SourceLocation Location, string Id, string Name, string? Url);
