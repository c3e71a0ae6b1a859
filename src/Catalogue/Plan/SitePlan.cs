using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Plan;

/// <summary>Everything that will be written, by its route. Made whole, and refused whole, before a byte is written.</summary>
public sealed class SitePlan
{
    private readonly Dictionary<string, string> originByOutputPath = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> routes = new(StringComparer.Ordinal);

    private SitePlan(IReadOnlyList<PagePlan> pages, IReadOnlyList<RedirectPlan> redirects)
    {
        Pages = pages;
        Redirects = redirects;
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
        IEnumerable<KeyValuePair<string, string>> files,
        DiagnosticBag diagnostics)
    {
        var plan = new SitePlan(pages, redirects);
        foreach (var page in pages)
        {
            plan.Enter(page.Route, page.Origin, diagnostics);
        }

        foreach (var redirect in redirects)
        {
            plan.Enter(redirect.Route, redirect.Origin, diagnostics);
        }

        foreach (var (route, origin) in files)
        {
            plan.Enter(route, origin, diagnostics);
        }

        foreach (var redirect in redirects.Where(redirect => !plan.Contains(redirect.Target)))
        {
            diagnostics.Add(DiagnosticKinds.DeadLink, new SourceLocation(redirect.Origin), $"the redirect /{redirect.Route} leads to /{redirect.Target}, which no page has");
        }

        return plan;
    }

    private void Enter(string route, string origin, DiagnosticBag diagnostics)
    {
        routes.Add(route);
        if (!originByOutputPath.TryAdd(Routes.OutputPath(route), origin))
        {
            diagnostics.Add(DiagnosticKinds.RouteCollision, new SourceLocation(origin),
                $"the route /{route} is taken already, by {originByOutputPath[Routes.OutputPath(route)]}; change the slug or alias of one of them");
        }
    }
}
