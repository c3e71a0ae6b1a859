using System.Globalization;
using Catalogue.Descriptors;
using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Lists;

/// <summary>What the index of categories shows.</summary>
public sealed record CategoriesView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Lead { get; init; }
    public required IReadOnlyList<CategoryRow> Categories { get; init; }
    public required RiskGrid Grid { get; init; }
}

/// <summary>A category in the index.</summary>
public sealed record CategoryRow(string Name, string Href, string Summary, string Base, string Rule, string Count);

/// <summary>The categories.</summary>
public sealed class CategoriesPage : PageKind
{
    public override string Name => "categories";

    public override IEnumerable<PagePlan> Plan(Site site) => [new PagePlan(this, Routes.Categories, site, "the index of categories")];

    public override object View(PagePlan plan, PageContext context)
    {
        var tools = context.Site.Tools.Select(listed => listed.Tool).ToList();
        var categories = context.Site.Tables.Categories;
        return new CategoriesView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Categories,
            "Categories of MCP tools",
            $"{Grammar.List([.. categories.Select(category => category.Name)])}: what each category of MCP tool means, where its risk starts, and every tool in it.",
            [],
            "Categories"))
        {
            Lead = $"{Grammar.Count(tools.Count, "tool")} by what {(tools.Count == 1 ? "it does" : "they do")}. The category sets where a tool's risk starts.",
            Categories = [.. categories.Select(category => new CategoryRow(
                category.Name,
                context.Href(Routes.Category(category.Id)),
                category.Summary.TrimEnd('.'),
                category.Base.ToString(CultureInfo.InvariantCulture),
                category.Rule,
                tools.Count(tool => tool.Category.Id == category.Id).ToString("N0", CultureInfo.InvariantCulture)))],
            Grid = RiskGrid.Create(context.Site, tools, "Tools"),
        };
    }
}

/// <summary>Every tool of one category, complete and paged.</summary>
public sealed class CategoryPage : PageKind
{
    public override string Name => "category";

    public override IEnumerable<PagePlan> Plan(Site site)
    {
        var byCategory = ToolOrder.ByRisk(site.Tools).ToLookup(listed => listed.Tool.Category.Id, StringComparer.Ordinal);
        return
            from category in site.Tables.Categories
            from page in ListPages.Of(Routes.Category(category.Id), [.. byCategory[category.Id]], site.Settings.PageSize)
            select new PagePlan(this, Routes.Page(page.Route, page.Number), (category, page), "the list of a category");
    }

    public override object View(PagePlan plan, PageContext context)
    {
        var (category, page) = ((CategoryDefinition, ListPage<ListedTool>))plan.Subject;
        return ToolLists.View(plan, context, page, new ToolListTexts(
            page.Titled($"{category.Name} tools"),
            page.Titled($"{context.Names.Category(category.Id)} tools of MCP servers"),
            Grammar.BeginSentence($"{Grammar.WithArticle(category.Name)} tool {category.Summary.TrimEnd('.')}."),
            $"{context.Names.Category(category.Id)} tools of MCP servers, {page.Range}, with risk level, evidence and recommended policy. Worst first, then by name.",
            Routes.Categories,
            "Categories",
            category.Name,
            [
                new FactRow("Tools", page.All.Count.ToString("N0", CultureInfo.InvariantCulture)),
                new FactRow("Risk starts at", string.Create(CultureInfo.InvariantCulture, $"{category.Base} of {RiskLevels.Highest}")),
                new FactRow("Rule of thumb", category.Rule),
            ],
            ShowCategory: false,
            page.Number == 1 ? LevelBar.Create(page.All.Select(listed => listed.Tool), context, level => context.Href(Routes.Level(level))) : []));
    }
}
