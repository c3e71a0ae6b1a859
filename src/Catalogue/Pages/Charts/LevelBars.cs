using System.Globalization;
using Catalogue.Model;
using Catalogue.Plan;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Charts;

/// <summary>How many tools there are at each level, as bars.</summary>
/// <param name="Href">The list of them; null where there are none.</param>
/// <param name="Width">Of the longest bar, in per cent.</param>
/// <param name="IsCurrent">Whether the page that shows it is that list.</param>
public sealed record LevelBar(string Id, string Name, string? Href, string Count, string Width, bool IsCurrent)
{
    /// <summary>Worst first.</summary>
    /// <param name="href">Where a level with tools leads.</param>
    public static IReadOnlyList<LevelBar> Create(IEnumerable<Tool> tools, PageContext context, Func<RiskLevel, string> href, RiskLevel? current = null)
    {
        var counts = tools.GroupBy(tool => tool.Rating.Level).ToDictionary(group => group.Key, group => group.Count());
        var longest = Math.Max(1, counts.Values.DefaultIfEmpty(0).Max());
        return [.. RiskLevels.WorstFirst.Select(level =>
        {
            var count = counts.GetValueOrDefault(level);
            return new LevelBar(
                level.Id(),
                context.Site.Level(level).Name,
                count > 0 ? href(level) : null,
                count.ToString("N0", CultureInfo.InvariantCulture),
                (100.0 * count / longest).ToString("0.#", CultureInfo.InvariantCulture),
                level == current);
        })];
    }

    /// <summary>"37 of 128 tools are high or critical."</summary>
    public static string Dangerous(IReadOnlyList<Tool> tools)
    {
        var dangerous = tools.Count(tool => tool.Rating.Level >= RiskLevel.High);
        var verb = dangerous == 1 ? "is" : "are";
        return dangerous == 0
            ? "No tool is high or critical."
            : string.Create(CultureInfo.InvariantCulture, $"{dangerous:N0} of {Text.Grammar.Count(tools.Count, "tool")} {verb} high or critical.");
    }

    /// <summary>"2 critical, 10 high": levels with tools, worst first.</summary>
    public static string InWords(IEnumerable<Tool> tools, Site site) => string.Join(", ", tools
        .GroupBy(tool => tool.Rating.Level)
        .OrderByDescending(group => group.Key)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count():N0} {site.Level(group.Key).Name.ToLowerInvariant()}")));
}

/// <summary>The share of each level in one bar.</summary>
public sealed record LevelShare(string Id, string Start, string Width)
{
    public static IReadOnlyList<LevelShare> Create(IReadOnlyList<Tool> tools)
    {
        var shares = new List<LevelShare>();
        var before = 0;
        foreach (var level in RiskLevels.WorstFirst)
        {
            var count = tools.Count(tool => tool.Rating.Level == level);
            if (count > 0)
            {
                shares.Add(new LevelShare(level.Id(), Percent(before, tools.Count), Percent(count, tools.Count)));
                before += count;
            }
        }

        return shares;
    }

    private static string Percent(int part, int whole) => (100.0 * part / whole).ToString("0.#", CultureInfo.InvariantCulture);
}
