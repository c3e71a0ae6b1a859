using Catalogue.Plan;
using Catalogue.Text;

namespace Catalogue.Pages.Frames;

/// <summary>What the layout prints of one page.</summary>
/// <param name="Title">Up to 70 characters.</param>
/// <param name="Description">50 to 160 characters.</param>
/// <param name="Canonical">The full address; null where the site's own is unknown.</param>
/// <param name="Indexed">Whether search engines may list the page.</param>
/// <param name="StructuredHtml">JSON-LD, safe inside a script element; empty where there is none.</param>
public sealed record PageFrame(
    string Title,
    string Description,
    string? Canonical,
    string Type,
    bool Indexed,
    IReadOnlyList<Crumb> Crumbs,
    IReadOnlyList<NavigationItem> Navigation,
    string StructuredHtml)
{
    private const int LongestTitle = 70;
    private const int LongestDescription = 160;

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
        var crumbs = plan.Route == Routes.Home
            ? (IReadOnlyList<Crumb>)[]
            : [new Crumb(context.Frame.Title, Routes.Home, context.Href(Routes.Home)), .. trail, new Crumb(label, plan.Route, null)];
        var suffix = $" · {context.Frame.Title}";
        var isIndexed = plan.Route is not (Routes.NotFound or Routes.Sent);
        return new PageFrame(
            title.Length + suffix.Length <= LongestTitle ? title + suffix : Cut(title, LongestTitle),
            Cut(description, LongestDescription),
            isIndexed ? context.Absolute(plan.Route) : null,
            plan.Kind.Name == "tool" ? "article" : "website",
            isIndexed,
            crumbs,
            context.Frame.NavigationFor(section),
            isIndexed ? (data ?? new StructuredData()).Write(crumbs, context) : "");
    }

    /// <summary>The text, cut at a word where it is too long.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', length - 1);
        end = end < length / 2 ? length - 1 : end;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '·') + "…";
    }

    /// <summary>A link to a page above, for the breadcrumbs.</summary>
    public static Crumb Step(PageContext context, string label, string route) => new(label, route, context.Href(route));

    /// <summary>Makes a name fit for a title: titles are one line, and nothing in them is hidden.</summary>
    public static string Name(string name, int length = 40) => Cut(VisibleText.Of(name), length);
}

/// <summary>A step of the breadcrumbs.</summary>
/// <param name="Href">Null for the page itself.</param>
public sealed record Crumb(string Label, string Route, string? Href);
