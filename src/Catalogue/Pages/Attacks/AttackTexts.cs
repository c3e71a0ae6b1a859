using System.Globalization;
using Catalogue.Descriptors.Attacks;
using Catalogue.Fit;
using Catalogue.Model;
using Catalogue.Plan;
using Catalogue.Prose;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Attacks;

/// <summary>Small texts that the pages of the attack database share.</summary>
public static class AttackTexts
{
    private const int CausesShown = 3;

    /// <summary>"26 May 2025", or "May 2025" where the day is not known.</summary>
    public static string Date(string date) => date.Length == 7
        ? DateOnly.ParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : Texts.PageTexts.Date(date);

    /// <summary>The class that gives an effect its shape and colour: what a policy stops is the least to worry about.</summary>
    public static string ClassOf(string effect) => effect switch
    {
        "stops" => "low",
        "limits" => "medium",
        "marginal" => "high",
        _ => "critical",
    };

    /// <summary>A text of the database as HTML, its links to patterns and cases led to their pages.</summary>
    public static string Html(string markdown, PageContext context) => ProseRenderer.Blocks(markdown, url =>
        url.StartsWith("case:", StringComparison.Ordinal) ? context.Href(Routes.AttackCase(url["case:".Length..]))
        : url.StartsWith("pattern:", StringComparison.Ordinal) ? context.Href(Routes.AttackPattern(url["pattern:".Length..]))
        : null);

    /// <summary>Why a pattern fits a tool, as HTML: names of tools and inputs are taken literally.</summary>
    public static string ReasonHtml(PatternFit fit, Server server, Tool tool) => ProseRenderer.Inline(Grammar.BeginSentence(fit.Alternative.Why.Fill(place => place switch
    {
        PhrasePlaces.Cause => Causes(fit),
        "tool" => MarkdownText.Code(tool.Name),
        "server" => MarkdownText.Escape(server.Name),
        "namesakes" => Grammar.Count(fit.Namesakes, "other server"),
        _ => MarkdownText.Code(VisibleText.Of(fit.Partners[place])),
    })));

    private static string Causes(PatternFit fit)
    {
        var texts = fit.Causes
            .Select(cause => cause.Pointer is null
                ? cause.Text == Risk.SignalCause.ByHand ? "the tool as a whole" : MarkdownText.Escape(VisibleText.Of(cause.Text))
                : MarkdownText.Code(VisibleText.Of(cause.Text)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return texts.Count > CausesShown
            ? string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", texts.Take(CausesShown))} or {texts.Count - CausesShown} more")
            : Grammar.List(texts, "or");
    }

    /// <summary>Ids of other lists, each with its name and a link to our page of the list.</summary>
    public static IReadOnlyList<TechniqueGroup> Techniques(IReadOnlyList<FrameworkId> ids, PageContext context) =>
    [
        .. ids.Select(id => context.Site.Attacks.Find(id))
            .OfType<(Framework Framework, FrameworkEntry Entry)>()
            .GroupBy(found => found.Framework)
            .Select(group => new TechniqueGroup(group.Key.Name, [.. group.Select(found => new AttackLink(
                $"{found.Entry.Id} {found.Entry.Name}", $"{context.Href(Routes.AttackFramework(group.Key.Slug))}#{Anchor(found.Entry.Id)}"))])),
    ];

    public static string Anchor(string id) => id.ToLowerInvariant().Replace('.', '-');

    public static AttackLink PatternLink(string slug, PageContext context) =>
        new(context.Site.Attacks.Pattern(slug).Name, context.Href(Routes.AttackPattern(slug)));
}

/// <summary>A link to a pattern or a case.</summary>
public sealed record AttackLink(string Name, string Href);

/// <summary>Entries of somebody else's list.</summary>
public sealed record TechniqueGroup(string Framework, IReadOnlyList<AttackLink> Entries);
