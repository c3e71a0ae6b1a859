using System.Collections.Concurrent;
using Catalogue.Model;

namespace Catalogue.Plan;

/// <summary>What a page may know while it is made: the site, and where everything is.</summary>
public sealed class PageContext
{
    /// <summary>Makes what all pages share.</summary>
    /// <param name="basePath">Begins and ends with a slash.</param>
    /// <param name="assets">Mark of each asset's content, by path: <c>assets/site.css</c>.</param>
    public PageContext(Site site, SitePlan plan, string basePath, RelatedTools related, IReadOnlyDictionary<string, string> assets)
    {
        Site = site;
        Plan = plan;
        BasePath = basePath;
        Related = related;
        Names = PageNames.Create(site);
        Frame = SiteFrame.Create(site, Href, assets.ToDictionary(
            asset => asset.Key, asset => $"{Href(asset.Key)}?v={asset.Value}", StringComparer.Ordinal));
    }

    private readonly ConcurrentDictionary<Type, object> shared = [];

    public Site Site { get; }

    public SitePlan Plan { get; }

    public string BasePath { get; }

    public RelatedTools Related { get; }

    /// <summary>Sizes of what is written before the pages.</summary>
    public FileSizes Sizes { get; } = new();

    public SiteFrame Frame { get; }

    /// <summary>How titles and descriptions name things.</summary>
    public PageNames Names { get; }

    /// <summary>The address of a planned route.</summary>
    /// <exception cref="DeadLinkException">Nothing has the route.</exception>
    public string Href(string route) => Plan.Contains(route) ? BasePath + route : throw new DeadLinkException(route);

    /// <summary>What pages make of the site once and share.</summary>
    public T Shared<T>(Func<PageContext, T> make)
        where T : class =>
        (T)(shared.TryGetValue(typeof(T), out var made) ? made : shared.GetOrAdd(typeof(T), make(this)));

    /// <summary>The full address, for canonical links; null where the site's own is not known.</summary>
    public string? Absolute(string route) => Site.Settings.Url is { } url ? url + route : null;
}

/// <summary>A page tried to link to what is not planned: a fault of the generator.</summary>
public sealed class DeadLinkException(string route) : Exception($"no page has the route /{route}")
{
    public string Route { get; } = route;
}
