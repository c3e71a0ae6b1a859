using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Attacks;

/// <summary>What the mapping to a list of others shows.</summary>
public sealed record AttackFrameworkView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Name { get; init; }
    public required string Url { get; init; }
    public required string Edition { get; init; }
    public required string? NoteHtml { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<MappingRow> Entries { get; init; }
    public required IReadOnlyList<AttackLink> Others { get; init; }
    public required string AttacksHref { get; init; }
}

/// <summary>An entry of the list, with our patterns and cases.</summary>
public sealed record MappingRow(
    string Anchor, string Id, string Name, string? Url, IReadOnlyList<AttackLink> Patterns, string CaseCount, IReadOnlyList<AttackLink> Cases);

/// <summary>A list of techniques by others (OWASP, ATLAS), entry by entry with our patterns and cases.</summary>
public sealed class AttackFrameworkPage : PageKind
{
    public override string Name => "attack-framework";

    public override IEnumerable<PagePlan> Plan(Site site) => site.Attacks.IsEmpty
        ? []
        : site.Attacks.Descriptors.Frameworks.Select(framework => new PagePlan(this, Routes.AttackFramework(framework.Slug), framework, framework.Location));

    public override object View(PagePlan plan, PageContext context)
    {
        var framework = (Framework)plan.Subject;
        var attacks = context.Site.Attacks;
        var rows = framework.Entries.Select(entry => Row(framework, entry, context)).ToList();
        return new AttackFrameworkView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Attacks,
            $"{framework.Name} and the attack database",
            $"{framework.Name} ({framework.Edition}): {Grammar.Count(rows.Count, "entry", "entries")}, each with the attack patterns and cases of this catalogue that belong to it.",
            [PageFrame.Step(context, "Attacks", Routes.Attacks)],
            framework.Name))
        {
            Name = framework.Name,
            Url = framework.Url,
            Edition = framework.Edition,
            NoteHtml = framework.Note is { } note ? ProseRenderer.Inline(note) : null,
            Lead = "Each entry with the patterns and cases that belong to it. The mapping is ours.",
            Entries = rows,
            Others = [.. attacks.Descriptors.Frameworks.Where(other => other.Id != framework.Id).Select(other => new AttackLink(other.Name, context.Href(Routes.AttackFramework(other.Slug))))],
            AttacksHref = context.Href(Routes.Attacks),
        };
    }

    private static MappingRow Row(Framework framework, FrameworkEntry entry, PageContext context)
    {
        var id = new FrameworkId(framework.Id, entry.Id);
        var cases = context.Site.Attacks.Cases.Where(found => found.References.Contains(id)).ToList();
        return new MappingRow(
            AttackTexts.Anchor(entry.Id),
            entry.Id,
            entry.Name,
            entry.Url,
            [.. context.Site.Attacks.Patterns.Where(pattern => pattern.Ids.Contains(id)).Select(pattern => AttackTexts.PatternLink(pattern.Slug, context))],
            cases.Count == 0 ? "No case" : Grammar.Count(cases.Count, "case"),
            [.. cases.Select(found => new AttackLink(found.Title, context.Href(Routes.AttackCase(found.Slug))))]);
    }
}
