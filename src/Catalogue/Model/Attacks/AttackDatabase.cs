using Catalogue.Descriptors.Attacks;
using Catalogue.Fit;

namespace Catalogue.Model.Attacks;

/// <summary>The attack database as pages see it: what belongs together is found once.</summary>
public sealed class AttackDatabase
{
    private readonly Dictionary<string, AttackPattern> patterns;
    private readonly Dictionary<string, IReadOnlyList<AttackCase>> casesByPattern;
    private readonly Dictionary<string, IReadOnlyList<FittingTool>> toolsByPattern;

    /// <summary>Sorts and groups what the files say.</summary>
    /// <param name="tools">Every tool that is offered.</param>
    public AttackDatabase(AttackCatalogue descriptors, IEnumerable<ListedTool> tools)
    {
        Descriptors = descriptors;
        Cases = [.. descriptors.Cases.OrderByDescending(entry => entry.Date, StringComparer.Ordinal).ThenBy(entry => entry.Slug, StringComparer.Ordinal)];
        patterns = descriptors.Patterns.ToDictionary(pattern => pattern.Slug, StringComparer.Ordinal);
        casesByPattern = Group(Cases.SelectMany(entry => entry.Patterns.Select(pattern => (pattern, entry))));
        toolsByPattern = Group(tools
            .SelectMany(listed => listed.Tool.Fits.Select(fit => (fit.Pattern.Slug, new FittingTool(listed, fit))))
            .OrderByDescending(entry => entry.Item2.Fit.Alternative.Strength)
            .ThenByDescending(entry => entry.Item2.Listed.Tool.Rating.Score));
    }

    public AttackCatalogue Descriptors { get; }

    public bool IsEmpty => Descriptors.Patterns.Count == 0 && Descriptors.Cases.Count == 0;

    public IReadOnlyList<AttackPattern> Patterns => Descriptors.Patterns;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AttackCase> Cases { get; }

    public AttackPattern Pattern(string slug) => patterns[slug];

    /// <summary>Cases of a technique, as their main one or a further one; the newest first.</summary>
    public IReadOnlyList<AttackCase> CasesOf(string pattern) => casesByPattern.GetValueOrDefault(pattern, []);

    /// <summary>Tools that a technique fits, the strongest fit first, then the riskiest.</summary>
    public IReadOnlyList<FittingTool> ToolsOf(string pattern) => toolsByPattern.GetValueOrDefault(pattern, []);

    /// <summary>The entry of a framework; null where its table does not have it.</summary>
    public (Framework Framework, FrameworkEntry Entry)? Find(FrameworkId id)
    {
        foreach (var framework in Descriptors.Frameworks)
        {
            if (framework.Id == id.Framework && framework.Entries.FirstOrDefault(entry => entry.Id == id.Id) is { } found)
            {
                return (framework, found);
            }
        }

        return null;
    }

    private static Dictionary<string, IReadOnlyList<T>> Group<T>(IEnumerable<(string Pattern, T Item)> entries) => entries
        .GroupBy(entry => entry.Pattern, entry => entry.Item, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<T>)[.. group], StringComparer.Ordinal);
}

/// <summary>A tool that a pattern fits.</summary>
public sealed record FittingTool(ListedTool Listed, PatternFit Fit);
