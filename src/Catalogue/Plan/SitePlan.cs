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
        var entered = new EnteredRoutes(pages.Count + redirects.Count + files.Count, diagnostics);
        foreach (var page in pages)
        {
            entered.Add(page.Route, page.Origin);
        }

        foreach (var redirect in redirects)
        {
            entered.Add(redirect.Route, redirect.Origin);
        }

        foreach (var (route, origin) in files)
        {
            entered.Add(route, origin);
        }

        var plan = new SitePlan(pages, redirects, entered.Routes);

        foreach (var redirect in redirects.Where(redirect => !plan.Contains(redirect.Target)))
        {
            diagnostics.Add(DiagnosticKinds.DeadLink, new SourceLocation(redirect.Origin), $"the redirect /{redirect.Route} leads to /{redirect.Target}, which no page has");
        }

        return plan;
    }

    /// <summary>What is entered so far. Where each came from is known until all are in, and then no longer needed.</summary>
    private sealed class EnteredRoutes(int count, DiagnosticBag diagnostics)
    {
        private readonly Dictionary<string, string> originByOutputPath = new(count, StringComparer.OrdinalIgnoreCase);

        public HashSet<string> Routes { get; } = new(count, StringComparer.Ordinal);

        public void Add(string route, string origin)
        {
            Routes.Add(route);
            var path = Plan.Routes.OutputPath(route);
            if (!originByOutputPath.TryAdd(path, origin))
            {
                diagnostics.Add(DiagnosticKinds.RouteCollision, new SourceLocation(origin),
                    $"the route /{route} is taken already, by {originByOutputPath[path]}; change the slug or alias of one of them");
            }
        }
    }
}
