using Catalogue.Model;

namespace Catalogue.Plan;

/// <summary>What a page may know while it is made: the site, and where everything is.</summary>
/// <param name="BasePath">Begins and ends with a slash.</param>
/// <param name="Assets">Address of each asset with a mark of its content, by path: <c>assets/site.css</c>.</param>
public sealed record PageContext(Site Site, SitePlan Plan, string BasePath, IReadOnlyDictionary<string, string> Assets)
{
    /// <summary>The address of a planned route.</summary>
    /// <exception cref="DeadLinkException">No page has the route.</exception>
    public string Href(string route) => Plan.Contains(route) ? BasePath + route : throw new DeadLinkException(route);

    /// <summary>The full address, for canonical links; null where the site's own is not known.</summary>
    public string? Absolute(string route) => Site.Settings.Url is { } url ? url + route : null;
}

/// <summary>A page tried to link to what is not planned: a fault of a template or of the generator.</summary>
public sealed class DeadLinkException(string route) : Exception($"no page has the route /{route}")
{
    public string Route { get; } = route;
}
