using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Lists;

/// <summary>What the index of risk levels shows.</summary>
public sealed record LevelsView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Lead { get; init; }
    public required IReadOnlyList<LevelRow> Levels { get; init; }
    public required RiskGrid Grid { get; init; }
}

/// <summary>A level in the index.</summary>
public sealed record LevelRow(string Id, string Name, string Href, string Numbers, string Summary, string Advice, string Count);

/// <summary>The four risk levels.</summary>
public sealed class LevelsPage : PageKind
{
    public override string Name => "levels";

    public override IEnumerable<PagePlan> Plan(Site site) => [new PagePlan(this, Routes.Levels, site, "the index of risk levels")];

    public override object View(PagePlan plan, PageContext context)
    {
        var site = context.Site;
        var tools = site.Tools.Select(listed => listed.Tool).ToList();
        return new LevelsView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Levels,
            "Risk levels of MCP tools",
            $"Low, medium, high, critical: what each risk level means, what to do about it, and all {Grammar.Count(tools.Count, "tool")} of the catalogue by level.",
            [],
            "Risk"))
        {
            Lead = $"{Grammar.Count(tools.Count, "tool")}, each rated from 1 to 5.",
            Levels = [.. RiskLevels.WorstFirst.Select(level => Row(level, tools, context))],
            Grid = RiskGrid.Create(site, tools, "Tools"),
        };
    }

    private static LevelRow Row(RiskLevel level, List<Tool> tools, PageContext context)
    {
        var definition = context.Site.Level(level);
        var numbers = Enumerable.Range(1, RiskLevels.Highest).Where(sum => RiskLevels.FromSum(sum) == level);
        return new LevelRow(
            level.Id(),
            definition.Name,
            context.Href(Routes.Level(level)),
            Grammar.List([.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]),
            definition.Summary,
            definition.Advice,
            tools.Count(tool => tool.Rating.Level == level).ToString("N0", CultureInfo.InvariantCulture));
    }
}

/// <summary>What a list of tools by level or category shows.</summary>
public sealed record ToolListView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Range { get; init; }
    public required IReadOnlyList<FactRow> Facts { get; init; }
    public required IReadOnlyList<LevelBar> Levels { get; init; }
    public required IReadOnlyList<ToolRow> Tools { get; init; }
    public required bool ShowCategory { get; init; }
    public required Pager Pager { get; init; }
}

/// <summary>A fact in a strip at the head of a page.</summary>
public sealed record FactRow(string Name, string Value);

/// <summary>Every tool at one level, complete and paged.</summary>
public sealed class LevelPage : PageKind
{
    public override string Name => "level";

    public override IEnumerable<PagePlan> Plan(Site site)
    {
        var byLevel = ToolOrder.ByRisk(site.Tools).ToLookup(listed => listed.Tool.Rating.Level);
        return
            from level in RiskLevels.WorstFirst
            from page in ListPages.Of(Routes.Level(level), [.. byLevel[level]], site.Settings.PageSize)
            select new PagePlan(this, Routes.Page(page.Route, page.Number), (level, page), "the list of a risk level");
    }

    public override object View(PagePlan plan, PageContext context)
    {
        var (level, page) = ((RiskLevel, ListPage<ListedTool>))plan.Subject;
        var definition = context.Site.Level(level);
        var title = page.Titled($"{definition.Name}-risk tools");
        return ToolLists.View(plan, context, page, new ToolListTexts(
            title,
            page.Titled($"{context.Names.Level(level)}-risk MCP tools"),
            definition.Summary,
            $"{context.Names.Level(level)}-risk MCP tools, {page.Range}, across all servers of the catalogue: category, evidence and recommended policy of each.",
            Routes.Levels,
            "Risk",
            definition.Name,
            [new FactRow("Tools", page.All.Count.ToString("N0", CultureInfo.InvariantCulture)), new FactRow("What to do", definition.Advice)],
            ShowCategory: true,
            Levels: []));
    }
}
