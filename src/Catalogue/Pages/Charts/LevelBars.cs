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
        var counts = Counts(tools);
        var longest = 1;
        foreach (var count in counts)
        {
            longest = Math.Max(longest, count);
        }

        var bars = new List<LevelBar>(counts.Length);
        foreach (var level in RiskLevels.WorstFirst)
        {
            var count = counts[(int)level];
            bars.Add(new LevelBar(
                level.Id(),
                context.Site.Level(level).Name,
                count > 0 ? href(level) : null,
                count.ToString("N0", CultureInfo.InvariantCulture),
                (100.0 * count / longest).ToString("0.#", CultureInfo.InvariantCulture),
                level == current));
        }

        return bars;
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
    public static string InWords(IEnumerable<Tool> tools, Site site)
    {
        var counts = Counts(tools);
        var words = new List<string>(counts.Length);
        foreach (var level in RiskLevels.WorstFirst)
        {
            if (counts[(int)level] > 0)
            {
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{counts[(int)level]:N0} {site.Level(level).Name.ToLowerInvariant()}"));
            }
        }

        return string.Join(", ", words);
    }

    /// <summary>How many tools there are at each level, by the level's number.</summary>
    private static int[] Counts(IEnumerable<Tool> tools)
    {
        var counts = new int[RiskLevels.WorstFirst.Count];
        foreach (var tool in tools)
        {
            counts[(int)tool.Rating.Level]++;
        }

        return counts;
    }
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
