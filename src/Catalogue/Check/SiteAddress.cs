namespace Catalogue.Check;

/// <summary>Where a link leads, as a browser on the page would read it.</summary>
/// <param name="Path">Below the site's root, without a slash at the start; null where the link leaves the site.</param>
/// <param name="Fragment">Without the <c>#</c>; empty where there is none.</param>
/// <param name="LeavesBase">Whether it stays on the host but is not below the base path.</param>
internal readonly record struct LinkTarget(string? Path, string Fragment, bool LeavesBase = false);

/// <summary>Where a site stands: what tells its own addresses from others.</summary>
/// <param name="BasePath">Begins and ends with a slash.</param>
/// <param name="Url">The full address, with a slash at the end; null where it is not known.</param>
public sealed record SiteAddress(string BasePath, string? Url)
{
    /// <summary>A host that no link can name: what resolves to it was meant for the site's own.</summary>
    private const string OwnHost = "http://own.invalid";

    /// <summary>Resolves an address as it stands in a page.</summary>
    /// <param name="route">The page's own route.</param>
    /// <returns>Null where the text is no address at all.</returns>
    internal LinkTarget? Resolve(string route, string href)
    {
        if (Url is not null && href.StartsWith(Url, StringComparison.Ordinal))
        {
            return Below(href[Url.Length..]);
        }

        if (!Uri.TryCreate($"{OwnHost}{BasePath}{route}", UriKind.Absolute, out var page) || !Uri.TryCreate(page, href, out var target))
        {
            return null;
        }

        if (target.GetLeftPart(UriPartial.Authority) != OwnHost)
        {
            return new LinkTarget(null, "");
        }

        var path = target.AbsolutePath;
        return path.StartsWith(BasePath, StringComparison.Ordinal)
            ? Below(path[BasePath.Length..] + target.Fragment)
            : new LinkTarget(null, "", LeavesBase: true);
    }

    private static LinkTarget Below(string rest)
    {
        var hash = rest.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : Uri.UnescapeDataString(rest[(hash + 1)..]);
        var path = hash < 0 ? rest : rest[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return new LinkTarget(Uri.UnescapeDataString(query < 0 ? path : path[..query]), fragment);
    }
}
