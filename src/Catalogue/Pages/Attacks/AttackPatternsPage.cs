using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Attacks;

/// <summary>What the list of patterns shows.</summary>
public sealed record AttackPatternsView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Lead { get; init; }
    public required string Caption { get; init; }
    public required IReadOnlyList<PatternRow> Patterns { get; init; }
    public required string CasesHref { get; init; }
    public required IReadOnlyList<AttackLink> Frameworks { get; init; }
}

/// <summary>A pattern in a table.</summary>
public sealed record PatternRow(string Name, string Href, string SummaryHtml, string Cases, string Stopped, string Tools);

/// <summary>Every pattern with how many cases there are of it and how many tools it fits.</summary>
public sealed class AttackPatternsPage : PageKind
{
    public override string Name => "attack-patterns";

    public override IEnumerable<PagePlan> Plan(Site site) => site.Attacks.IsEmpty ? [] : [new PagePlan(this, Routes.AttackPatterns, site, "the list of attack patterns")];

    public override object View(PagePlan plan, PageContext context)
    {
        var attacks = context.Site.Attacks;
        var count = Grammar.Count(attacks.Patterns.Count, "attack pattern");
        return new AttackPatternsView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Attacks,
            "Attack patterns against agents and MCP tools",
            $"{count}: how each works, how to notice it, what a policy on tool calls does about it and what it cannot do, with the tools that each fits.",
            [PageFrame.Step(context, "Attacks", Routes.Attacks)],
            "Patterns",
            new StructuredData { Items = [.. attacks.Patterns.Select(pattern => (pattern.Name, Routes.AttackPattern(pattern.Slug)))] }))
        {
            Lead = "The techniques behind the cases: how each works, what a policy does about it, and what it cannot do.",
            Caption = $"{count}, by name",
            Patterns = [.. attacks.Patterns.OrderBy(pattern => pattern.Name, StringComparer.Ordinal).Select(pattern => new PatternRow(
                pattern.Name,
                context.Href(Routes.AttackPattern(pattern.Slug)),
                ProseRenderer.Inline(pattern.Summary),
                Number(attacks.CasesOf(pattern.Slug).Count),
                Number(attacks.CasesOf(pattern.Slug).Count(entry => entry.Effect == "stops")),
                Number(attacks.ToolsOf(pattern.Slug).Count)))],
            CasesHref = context.Href(Routes.Attacks),
            Frameworks = [.. attacks.Descriptors.Frameworks.Select(framework => new AttackLink(framework.Name, context.Href(Routes.AttackFramework(framework.Slug))))],
        };
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
