using Catalogue.Plan;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Frames;

/// <summary>What the layout prints of one page.</summary>
/// <param name="Title">Up to 70 characters.</param>
/// <param name="Description">50 to 160 characters.</param>
/// <param name="Canonical">The full address; null where the site's own is unknown.</param>
/// <param name="Indexed">Whether search engines may list the page.</param>
/// <param name="StructuredHtml">JSON-LD, safe inside a script element; null where there is none.</param>
public sealed record PageFrame(
    string Title,
    string Description,
    string? Canonical,
    string Type,
    bool Indexed,
    IReadOnlyList<Crumb> Crumbs,
    IReadOnlyList<NavigationItem> Navigation,
    PrintedHtml? StructuredHtml)
{
    private const int LongestTitle = 70;
    private const int ShortestDescription = 50;
    internal const int LongestDescription = 160;

    /// <summary>Completes a description that says too little; as long as the shortest one by itself.</summary>
    private const string Completion = "Risk ratings of MCP tools with their evidence, and policy files that work.";

    /// <summary>Makes the frame of a page.</summary>
    /// <param name="section">The route of the section that the page belongs to; empty for none.</param>
    /// <param name="trail">The pages above this one, from the home page down, without either end.</param>
    public static PageFrame Create(
        PageContext context,
        PagePlan plan,
        string section,
        string title,
        string description,
        IReadOnlyList<Crumb> trail,
        string label,
        StructuredData? data = null)
    {
        var crumbs = plan.Route == Routes.Home ? [] : CrumbsOf(context, plan, trail, label);
        var suffix = context.Frame.TitleSuffix;
        return new PageFrame(
            title.Length + suffix.Length <= LongestTitle ? title + suffix : DistinctLabels.Cut(title, LongestTitle),
            Describe(description),
            plan.IsIndexed ? context.Absolute(plan.Route) : null,
            plan.Kind.Name == "tool" ? "article" : "website",
            plan.IsIndexed,
            crumbs,
            context.Frame.NavigationFor(section),
            plan.IsIndexed ? (data ?? StructuredData.None).For(crumbs, context) : null);
    }

    private static Crumb[] CrumbsOf(PageContext context, PagePlan plan, IReadOnlyList<Crumb> trail, string label)
    {
        var crumbs = new Crumb[trail.Count + 2];
        crumbs[0] = Step(context, context.Frame.Title, Routes.Home);
        for (var index = 0; index < trail.Count; index++)
        {
            crumbs[index + 1] = trail[index];
        }

        crumbs[^1] = new Crumb(label, plan.Route, null);
        return crumbs;
    }

    /// <summary>
    /// A description of the length that search engines show. What comes first tells pages apart, so neither a cut nor
    /// what is added to a short one can make two alike.
    /// </summary>
    public static string Describe(string description)
    {
        var text = VisibleText.Of(description);
        return DistinctLabels.Cut(text.Length < ShortestDescription ? $"{Grammar.Sentence(text)} {Completion}".TrimStart() : text, LongestDescription);
    }

    /// <summary>A link to a page above, for the breadcrumbs.</summary>
    public static Crumb Step(PageContext context, string label, string route) => new(label, route, context.Href(route));
}

/// <summary>A step of the breadcrumbs.</summary>
/// <param name="Href">Null for the page itself.</param>
public sealed record Crumb(string Label, string Route, string? Href);
