using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Prose;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Attacks;

/// <summary>What the page of a case shows.</summary>
public sealed record AttackCaseView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Date { get; init; }
    public required string Kind { get; init; }
    public required string KindMeaning { get; init; }
    public required AttackLink Pattern { get; init; }
    public required IReadOnlyList<AttackLink> Also { get; init; }
    public required string Effect { get; init; }
    public required string EffectId { get; init; }
    public required string EffectMeaning { get; init; }
    public required string Where { get; init; }
    public required string WhereMeaning { get; init; }
    public required string Confidence { get; init; }
    public required string ConfidenceMeaning { get; init; }
    public required bool IsWeak { get; init; }
    public required string? DisputedHtml { get; init; }
    public required IReadOnlyList<TextSection> Sections { get; init; }
    public required string Product { get; init; }
    public required IReadOnlyList<PackageRow> Packages { get; init; }
    public required IReadOnlyList<AttackLink> Advisories { get; init; }
    public required IReadOnlyList<AttackLink> Categories { get; init; }
    public required IReadOnlyList<SourceRow> Sources { get; init; }
    public required IReadOnlyList<TechniqueGroup> Techniques { get; init; }
    public required IReadOnlyList<AttackLink> Others { get; init; }
    public required string ToolsInWords { get; init; }
    public required string ToolsHref { get; init; }
    public required string AttacksHref { get; init; }
}

/// <summary>A package that was affected.</summary>
public sealed record PackageRow(string Name, string? Href, string? Versions, string? Fixed);

/// <summary>Where facts come from, and how far it was read.</summary>
public sealed record SourceRow(string Name, string Href, string Read);

/// <summary>One case: what happened, how it worked, what a policy would have done, and the sources of all that.</summary>
public sealed class AttackCasePage : PageKind
{
    private const int OthersShown = 8;

    public override string Name => "attack-case";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        site.Attacks.Cases.Select(entry => new PagePlan(this, Routes.AttackCase(entry.Slug), entry, entry.Location));

    public override object View(PagePlan plan, PageContext context)
    {
        var entry = (AttackCase)plan.Subject;
        var attacks = context.Site.Attacks;
        var effect = AttackWords.Find(AttackWords.Effects, entry.Effect);
        var place = AttackWords.Find(AttackWords.Enforcements, entry.Enforcement);
        var kind = AttackWords.Find(AttackWords.Kinds, entry.Kind);
        var confidence = AttackWords.Find(AttackWords.Confidences, entry.Confidence);
        var pattern = AttackTexts.PatternLink(entry.Pattern, context);
        var date = AttackTexts.Date(entry.Date);
        var tools = attacks.ToolsOf(entry.Pattern).Count;
        return new AttackCaseView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Attacks,
            context.Names.Case(entry.Slug),
            $"{context.Names.Case(entry.Slug)} ({date}). {(entry.Sections.Count > 0 ? ProseRenderer.PlainText(entry.Sections[0].Markdown) : "")}",
            [PageFrame.Step(context, "Attacks", Routes.Attacks)],
            entry.Title))
        {
            Title = entry.Title,
            Lead = $"{kind.Name}, {date}. Affected: {Grammar.Sentence(entry.Affected.Product)}",
            Date = date,
            Kind = kind.Name,
            KindMeaning = kind.Meaning,
            Pattern = pattern,
            Also = [.. entry.Also.Select(slug => AttackTexts.PatternLink(slug, context))],
            Effect = effect.Name,
            EffectId = AttackTexts.ClassOf(entry.Effect),
            EffectMeaning = effect.Meaning,
            Where = place.Name,
            WhereMeaning = place.Meaning,
            Confidence = confidence.Name,
            ConfidenceMeaning = confidence.Meaning,
            IsWeak = entry.Confidence != "high",
            DisputedHtml = entry.Disputed is { } disputed ? ProseRenderer.Inline(disputed) : null,
            Sections = AttackPatternPage.Sections(entry.Sections, context),
            Product = entry.Affected.Product,
            Packages = [.. entry.Affected.Packages.Select(Package)],
            Advisories = [.. entry.Ids.Select(id => new AttackLink(id, Advisory(id)))],
            Categories = [.. context.Site.Tables.Categories.Where(category => entry.Categories.Contains(category.Id, StringComparer.Ordinal)).Select(category => new AttackLink(
                category.Name, context.Href(Routes.Category(category.Id))))],
            Sources = [.. entry.Sources.Select(source => new SourceRow(
                PageTexts.RepositoryName(source.Url), source.Url, AttackWords.Find(AttackWords.Readings, source.Read).Name))],
            Techniques = AttackTexts.Techniques(entry.References, context),
            Others = [.. attacks.CasesOf(entry.Pattern).Where(other => other.Slug != entry.Slug).Take(OthersShown).Select(other => new AttackLink(other.Title, context.Href(Routes.AttackCase(other.Slug))))],
            ToolsInWords = tools == 0
                ? "Nothing about the tools of this catalogue supports the pattern."
                : $"The pattern fits {Grammar.Count(tools, "tool")} of this catalogue.",
            ToolsHref = $"{pattern.Href}#tools",
            AttacksHref = context.Href(Routes.Attacks),
        };
    }

    private static PackageRow Package(AffectedPackage package) => new(
        (package.Name, package.Registry, package.Repository) switch
        {
            ({ } name, { } registry, _) => $"{name} ({registry})",
            ({ } name, null, _) => name,
            (null, _, { } repository) => PageTexts.RepositoryName(repository),
            _ => PageTexts.Unknown,
        },
        package.Repository is { } address ? PageTexts.RepositoryUrl(address) : null,
        package.Versions,
        package.Fixed);

    private static string Advisory(string id) =>
        id.StartsWith("CVE-", StringComparison.Ordinal) ? $"https://www.cve.org/CVERecord?id={id}" : $"https://github.com/advisories/{id}";
}
