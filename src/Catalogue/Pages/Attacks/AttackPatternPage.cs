using System.Globalization;
using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Attacks;

/// <summary>What the page of a pattern shows.</summary>
public sealed record AttackPatternView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Name { get; init; }
    public required string LeadHtml { get; init; }
    public required string CaseCount { get; init; }
    public required string Stopped { get; init; }
    public required string Seen { get; init; }
    public required string ToolCount { get; init; }
    public required IReadOnlyList<TextSection> Sections { get; init; }
    public required PreventionParts? Prevention { get; init; }
    public required string? AskNote { get; init; }
    public required string CasesCaption { get; init; }
    public required IReadOnlyList<CaseRow> Cases { get; init; }
    public required string ToolsLead { get; init; }
    public required string ToolsCaption { get; init; }
    public required IReadOnlyList<FittingRow> Tools { get; init; }
    public required string? AllToolsHref { get; init; }
    public required IReadOnlyList<AttackLink> Related { get; init; }
    public required IReadOnlyList<TechniqueGroup> Techniques { get; init; }
    public required string PatternsHref { get; init; }
    public required string AttacksHref { get; init; }
}

/// <summary>A part of a text with its heading.</summary>
/// <param name="Anchor">The id of the part on its page.</param>
public sealed record TextSection(string Anchor, string Heading, string TextHtml);

/// <summary>One technique: how it works, what a policy does about it, its cases, and the tools that it fits.</summary>
public sealed class AttackPatternPage : PageKind
{
    /// <summary>Tools on the page itself; all of them have a list of their own.</summary>
    private const int ToolsShown = 10;

    public override string Name => "attack-pattern";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        site.Attacks.Patterns.Select(pattern => new PagePlan(this, Routes.AttackPattern(pattern.Slug), pattern, pattern.Location));

    public override object View(PagePlan plan, PageContext context)
    {
        var pattern = (AttackPattern)plan.Subject;
        var cases = context.Site.Attacks.CasesOf(pattern.Slug);
        var tools = context.Site.Attacks.ToolsOf(pattern.Slug);
        var name = context.Names.Pattern(pattern.Slug);
        return new AttackPatternView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Attacks,
            $"{name}: how it works and what stops it",
            $"{name}: {ProseRenderer.PlainText(pattern.Summary)}",
            [PageFrame.Step(context, "Attacks", Routes.Attacks), PageFrame.Step(context, "Patterns", Routes.AttackPatterns)],
            pattern.Name,
            new StructuredData { Items = [.. cases.Select(entry => (entry.Title, Routes.AttackCase(entry.Slug)))] }))
        {
            Name = pattern.Name,
            LeadHtml = ProseRenderer.Inline(pattern.Summary),
            CaseCount = Number(cases.Count),
            Stopped = Of(cases.Count(entry => entry.Effect == "stops"), cases.Count),
            Seen = Of(cases.Count(entry => entry.Enforcement == AttackWords.Gateway), cases.Count),
            ToolCount = Number(tools.Count),
            Sections = Sections(pattern.Sections, context),
            Prevention = PreventionParts.Create(pattern, context),
            AskNote = context.Site.RecommendedFormat.Facts.Ask == Support.No
                ? $"Where a person is to decide, {context.Site.Settings.Proxy.Name} refuses: it has no way to ask."
                : null,
            CasesCaption = $"{Grammar.Count(cases.Count, "case")}, the newest first",
            Cases = [.. cases.Select(entry => CaseRow.Create(entry, context))],
            ToolsLead = tools.Count == 0
                ? "Nothing about the tools of this catalogue supports it: what it needs is in the client, the package or the transport, where no tool shows it."
                : $"It fits {Grammar.Count(tools.Count, "tool")} of {Number(context.Site.Tools.Count)} in this catalogue.",
            ToolsCaption = tools.Count > ToolsShown
                ? $"{Number(ToolsShown)} of {Number(tools.Count)}: the strongest reason first, then the riskiest"
                : $"{Grammar.Count(tools.Count, "tool")}: the strongest reason first, then the riskiest",
            Tools = [.. tools.Take(ToolsShown).Select(entry => FittingRow.Create(entry, context))],
            AllToolsHref = tools.Count > 0 ? context.Href(Routes.AttackTools(pattern.Slug)) : null,
            Related = [.. pattern.Related.Select(slug => AttackTexts.PatternLink(slug, context))],
            Techniques = AttackTexts.Techniques(pattern.Ids, context),
            PatternsHref = context.Href(Routes.AttackPatterns),
            AttacksHref = context.Href(Routes.Attacks),
        };
    }

    internal static IReadOnlyList<TextSection> Sections(IReadOnlyList<AttackSection> sections, PageContext context) =>
        [.. sections.Select(section => new TextSection(section.Heading.ToLowerInvariant().Replace(' ', '-'), section.Heading, AttackTexts.Html(section.Markdown, context)))];

    private static string Of(int part, int all) => string.Create(CultureInfo.InvariantCulture, $"{part:N0} of {all:N0}");

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
