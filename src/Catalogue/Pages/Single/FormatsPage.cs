using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Prose;

namespace Catalogue.Pages.Single;

/// <summary>What the page on formats shows.</summary>
public sealed record FormatsView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required IReadOnlyList<FormatRow> Formats { get; init; }
    public required string Proxy { get; init; }
    public required string ProxyUrl { get; init; }
    public required string CheckedAgainst { get; init; }
    public required string ProxyCommand { get; init; }
}

/// <summary>A format.</summary>
/// <param name="Ending">The ending of its files, behind the server's slug.</param>
/// <param name="Source">The document that its grammar was read from; null for a form of our own.</param>
/// <param name="Alias">What to do about the name that your configuration gives the server; null where it does not matter.</param>
/// <param name="Losses">What it makes of all that a policy can say.</param>
public sealed record FormatRow(
    string Id,
    string Title,
    string Ending,
    SupportMark Ask,
    SupportMark Hide,
    SupportMark RateLimit,
    SupportMark Arguments,
    string PurposeHtml,
    string PlaceHtml,
    string ToolNamesHtml,
    string? Alias,
    string CheckedWithHtml,
    string? Source,
    IReadOnlyList<FormatLossRow> Losses);

/// <summary>Whether a format can say something.</summary>
/// <param name="Style">How the word is marked: <c>yes</c>, <c>part</c> or <c>no</c>.</param>
public sealed record SupportMark(string Word, string Style);

/// <summary>What is said, and what stands in its place; <paramref name="InsteadHtml"/> is null where it means the same.</summary>
public sealed record FormatLossRow(string SaidHtml, string? InsteadHtml);

/// <summary>What each format can say, where its files go and what it loses, printed from the formats themselves.</summary>
public sealed class FormatsPage : PageKind
{
    public override string Name => "formats";

    public override IEnumerable<PagePlan> Plan(Site site) => [new PagePlan(this, Routes.Formats, site, "the page on formats")];

    public override object View(PagePlan plan, PageContext context)
    {
        var proxy = context.Site.Settings.Proxy;
        return new FormatsView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Formats,
            "Policy formats and their limits",
            "What the portable form of a policy can say, what each proxy, gateway and client can express of it, how each names tools, and what is lost on the way.",
            [],
            "Formats"))
        {
            Formats = [.. context.Site.Settings.Formats.Select(id => Row(PolicyFormats.Find(id)!))],
            Proxy = proxy.Name,
            ProxyUrl = proxy.Repository,
            CheckedAgainst = proxy.CheckedAgainst,
            ProxyCommand = PageTexts.Command(proxy.Command),
        };
    }

    private static FormatRow Row(PolicyFormat format)
    {
        var facts = format.Facts;
        return new FormatRow(
            format.Id,
            format.Title,
            format.FileName("", PolicyPreset.Recommended),
            Mark(facts.Ask),
            Mark(facts.Hide),
            Mark(facts.RateLimit),
            Mark(facts.Arguments),
            ProseRenderer.Inline(facts.Purpose),
            ProseRenderer.Inline(facts.Place),
            ProseRenderer.Inline(facts.ToolNames),
            facts.UsesAlias ? $"catalogue policy show <server> --format {format.Id} --alias <name>" : null,
            ProseRenderer.Inline(facts.CheckedWith),
            facts.Source,
            [.. FormatLosses.Of(format).Select(loss => new FormatLossRow(ProseRenderer.Inline(loss.Said), loss.Losses.Count == 0 ? null : ProseRenderer.Inline(string.Join(' ', loss.Losses))))]);
    }

    private static SupportMark Mark(Support support) => support switch
    {
        Support.Yes => new SupportMark("yes", "yes"),
        Support.Partly => new SupportMark("in part", "part"),
        _ => new SupportMark("no", "no"),
    };
}
