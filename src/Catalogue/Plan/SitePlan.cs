using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Plan;

/// <summary>Everything that will be written, by its route. Made whole, and refused whole, before a byte is written.</summary>
public sealed class SitePlan
{
    private readonly HashSet<string> routes;

    private SitePlan(IReadOnlyList<PagePlan> pages, IReadOnlyList<RedirectPlan> redirects, HashSet<string> routes)
    {
        Pages = pages;
        Redirects = redirects;
        this.routes = routes;
    }

    public IReadOnlyList<PagePlan> Pages { get; }

    public IReadOnlyList<RedirectPlan> Redirects { get; }

    /// <summary>Whether something is written there.</summary>
    public bool Contains(string route) => routes.Contains(route);

    /// <summary>
    /// Puts the plan together and reports routes that meet. Paths that differ only in case meet too: on some disks they
    /// are one file.
    /// </summary>
    /// <param name="files">Routes of files that are no pages, each with what it comes from.</param>
    public static SitePlan Create(
        IReadOnlyList<PagePlan> pages,
        IReadOnlyList<RedirectPlan> redirects,
        IReadOnlyList<KeyValuePair<string, string>> files,
        DiagnosticBag diagnostics)
    {
        var count = pages.Count + redirects.Count + files.Count;
        var entered = new HashSet<string>(count, StringComparer.Ordinal);
        var places = new HashSet<string>(count, StringComparer.OrdinalIgnoreCase);
        foreach (var (route, origin) in Entries(pages, redirects, files))
        {
            entered.Add(route);
            if (!places.Add(PlaceOf(route)))
            {
                var first = Entries(pages, redirects, files).First(entry => string.Equals(PlaceOf(entry.Route), PlaceOf(route), StringComparison.OrdinalIgnoreCase));
                diagnostics.Add(DiagnosticKinds.RouteCollision, new SourceLocation(origin.ToString()),
                    $"the route /{route} is taken already, by {first.Origin}; change the slug or alias of one of them");
            }
        }

        var plan = new SitePlan(pages, redirects, entered);
        foreach (var redirect in redirects.Where(redirect => !plan.Contains(redirect.Target)))
        {
            diagnostics.Add(DiagnosticKinds.DeadLink, new SourceLocation(redirect.Origin), $"the redirect /{redirect.Route} leads to /{redirect.Target}, which no page has");
        }

        return plan;
    }

    /// <summary>Every route, with what it comes from.</summary>
    private static IEnumerable<(string Route, SourceLocation Origin)> Entries(
        IReadOnlyList<PagePlan> pages, IReadOnlyList<RedirectPlan> redirects, IReadOnlyList<KeyValuePair<string, string>> files)
    {
        foreach (var page in pages)
        {
            yield return (page.Route, page.Origin);
        }

        foreach (var redirect in redirects)
        {
            yield return (redirect.Route, new SourceLocation(redirect.Origin));
        }

        foreach (var (route, origin) in files)
        {
            yield return (route, new SourceLocation(origin));
        }
    }

    /// <summary>The route, but the same for all routes that are written to one file: <c>x/index.html</c> is where <c>x/</c> goes.</summary>
    private static string PlaceOf(string route)
    {
        var folder = route.Length - Routes.Index.Length;
        return folder >= 0 && route.EndsWith(Routes.Index, StringComparison.OrdinalIgnoreCase) && (folder == 0 || route[folder - 1] == '/') ? route[..folder] : route;
    }
}
