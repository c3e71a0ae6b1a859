using System.Globalization;
using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Lists;
using Catalogue.Plan;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Attacks;

/// <summary>What a list of cases shows.</summary>
public sealed record AttacksView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string CaseCount { get; init; }
    public required string PatternCount { get; init; }
    public required string PatternsHref { get; init; }
    public required string Seen { get; init; }
    public required string SeenHref { get; init; }
    public required string Stopped { get; init; }
    public required string StoppedHref { get; init; }
    public required EffectTable? Effects { get; init; }
    public required CaseTimeline? Timeline { get; init; }
    public required IReadOnlyList<ChoiceGroup> Choices { get; init; }
    public required string Caption { get; init; }
    public required IReadOnlyList<CaseRow> Cases { get; init; }
    public required IReadOnlyList<AttackLink> Frameworks { get; init; }
    public required string AllHref { get; init; }
    public required bool IsWhole { get; init; }
    public required Pager Pager { get; init; }
}

/// <summary>Choices of one kind.</summary>
public sealed record ChoiceGroup(string Name, IReadOnlyList<Choice> Choices);

/// <summary>A list of cases, and how many it has.</summary>
public sealed record Choice(string Name, string Href, string Count, bool IsCurrent);

/// <summary>All cases with what they teach, and the cases of one year, category or effect.</summary>
public sealed class AttacksPage : PageKind
{
    public override string Name => "attacks";

    public override IEnumerable<PagePlan> Plan(Site site) => AttackLists.Pages(site).Select(entry =>
        new PagePlan(this, Routes.Page(entry.List.Route, entry.Page.Number), entry, "the attack database"));

    public override object View(PagePlan plan, PageContext context)
    {
        var (list, page) = ((AttackList, ListPage<AttackCase>))plan.Subject;
        var isWhole = list.By.Length == 0;
        var all = context.Site.Attacks.Cases;
        var title = page.Titled(list.Title);
        return new AttacksView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Attacks,
            isWhole ? page.Titled("Attacks on agents and MCP tools") : title,
            Description(list, page),
            isWhole && page.Number == 1 ? [] : [PageFrame.Step(context, "Attacks", Routes.Attacks)],
            page.Number == 1 ? list.Label is "All" ? "Attacks" : list.Label : string.Create(CultureInfo.InvariantCulture, $"{(isWhole ? "" : list.Label + ", ")}page {page.Number}"),
            new StructuredData { Items = [.. page.Items.Select(entry => (entry.Title, Routes.AttackCase(entry.Slug)))] }))
        {
            Title = title,
            Lead = list.Lead,
            CaseCount = Number(all.Count),
            PatternCount = Number(context.Site.Attacks.Patterns.Count),
            PatternsHref = context.Href(Routes.AttackPatterns),
            Seen = string.Create(CultureInfo.InvariantCulture, $"{all.Count(entry => entry.Enforcement == AttackWords.Gateway):N0} of {all.Count:N0}"),
            SeenHref = HrefOf("place", AttackWords.Gateway, context),
            Stopped = string.Create(CultureInfo.InvariantCulture, $"{all.Count(entry => entry.Effect == "stops"):N0} of {all.Count:N0}"),
            StoppedHref = HrefOf("effect", "stops", context),
            Effects = isWhole && page.Number == 1 && all.Count > 0 ? EffectTable.Create(all) : null,
            Timeline = isWhole && page.Number == 1 && all.Count > 0 ? CaseTimeline.Create(all) : null,
            Choices = Groups(list, context),
            Caption = page.Pages == 1 ? $"{Grammar.Count(page.All.Count, "case")}, the newest first" : $"Cases {page.Range}, the newest first",
            Cases = [.. page.Items.Select(entry => CaseRow.Create(entry, context))],
            Frameworks = [.. context.Site.Attacks.Descriptors.Frameworks.Select(framework => new AttackLink(framework.Name, context.Href(Routes.AttackFramework(framework.Slug))))],
            AllHref = context.Href(Routes.Attacks),
            IsWhole = isWhole,
            Pager = Pager.Create(page, context),
        };
    }

    /// <summary>The list of a choice; all cases where none has it.</summary>
    private static string HrefOf(string by, string id, PageContext context) =>
        context.Plan.Contains(Routes.AttackChoice(by, id)) ? context.Href(Routes.AttackChoice(by, id)) : context.Href(Routes.Attacks);

    private static string Description(AttackList list, ListPage<AttackCase> page) => list.By.Length == 0
        ? $"Attacks on AI agents and MCP servers, cases {page.Range}: what happened, the technique, and whether a policy on tool calls would have stopped it."
        : $"{list.Title}, cases {page.Range}. {list.Lead} Each with its sources and with what a rule on tool calls would have done.";

    private static IReadOnlyList<ChoiceGroup> Groups(AttackList current, PageContext context) =>
    [
        .. AttackLists.Choices(context.Site)
            .GroupBy(list => list.By, StringComparer.Ordinal)
            .Select(group => new ChoiceGroup(
                group.Key switch
                {
                    "effect" => "What a policy does",
                    "place" => "Where it happened",
                    "year" => "Year",
                    _ => "Category of tool",
                },
                [.. group.Select(list => new Choice(list.Label, context.Href(list.Route), Number(list.Cases.Count), list.Route == current.Route))])),
        new ChoiceGroup("Pattern", [.. context.Site.Attacks.Patterns.Select(pattern => new Choice(
            pattern.Name, $"{context.Href(Routes.AttackPattern(pattern.Slug))}#cases", Number(context.Site.Attacks.CasesOf(pattern.Slug).Count), false))]),
    ];

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
