using System.Globalization;
using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Lists;
using Catalogue.Plan;
using Catalogue.Text;

namespace Catalogue.Pages.Attacks;

/// <summary>What the list of tools that a pattern fits shows.</summary>
public sealed record AttackToolsView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Pattern { get; init; }
    public required string PatternHref { get; init; }
    public required string Share { get; init; }
    public required string Caption { get; init; }
    public required IReadOnlyList<FittingRow> Tools { get; init; }
    public required Pager Pager { get; init; }
}

/// <summary>Every tool that a pattern fits, with the reason.</summary>
public sealed class AttackToolsPage : PageKind
{
    public override string Name => "attack-tools";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        from pattern in site.Attacks.Patterns
        let tools = site.Attacks.ToolsOf(pattern.Slug)
        where tools.Count > 0
        from page in ListPages.Of(Routes.AttackTools(pattern.Slug), tools, site.Settings.PageSize)
        select new PagePlan(this, Routes.Page(page.Route, page.Number), (pattern, page), pattern.Location);

    public override object View(PagePlan plan, PageContext context)
    {
        var (pattern, page) = ((AttackPattern, ListPage<FittingTool>))plan.Subject;
        var name = context.Names.Pattern(pattern.Slug);
        var title = page.Titled($"Tools that {Grammar.InsideSentence(name)} fits");
        return new AttackToolsView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Attacks,
            title,
            $"{title}: {page.Range}, each with the reason: which inputs, words or fellow tools make the attack pattern fit.",
            [
                PageFrame.Step(context, "Attacks", Routes.Attacks),
                PageFrame.Step(context, "Patterns", Routes.AttackPatterns),
                PageFrame.Step(context, pattern.Name, Routes.AttackPattern(pattern.Slug)),
            ],
            page.Number == 1 ? "Tools" : string.Create(CultureInfo.InvariantCulture, $"Tools, page {page.Number}"),
            new StructuredData { Items = [.. page.Items.Select(entry => (entry.Listed.Tool.Name, Routes.Tool(entry.Listed.Server, entry.Listed.Tool)))] }))
        {
            Title = title,
            Pattern = pattern.Name,
            PatternHref = context.Href(Routes.AttackPattern(pattern.Slug)),
            Share = $"It fits {Grammar.Count(page.All.Count, "tool")} of {context.Site.Tools.Count.ToString("N0", CultureInfo.InvariantCulture)}.",
            Caption = $"Tools {page.Range}, the strongest reason first, then the riskiest",
            Tools = [.. page.Items.Select(entry => FittingRow.Create(entry, context))],
            Pager = Pager.Create(page, context),
        };
    }
}
