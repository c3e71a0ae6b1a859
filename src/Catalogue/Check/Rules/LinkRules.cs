using AngleSharp.Dom;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check.Rules;

/// <summary>Every link inside the site leads somewhere, and to the part of the page that it names.</summary>
internal static class LinkRules
{
    private const string Linking = "a[href], area[href], link[href], script[src], img[src], source[src], video[src], audio[src], track[src], input[src], form[action], use, meta[http-equiv=refresh i]";

    /// <summary>Elements whose address is fetched with the page, not followed by a reader.</summary>
    private static readonly HashSet<string> Loading = new(StringComparer.Ordinal) { "script", "img", "source", "video", "audio", "track", "input", "use" };

    private static readonly HashSet<string> LoadingRelations = new(StringComparer.OrdinalIgnoreCase) { "stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest" };

    /// <summary>Checks the links of one page as far as no other page is needed.</summary>
    /// <returns>What is left: targets that are not there, and fragments of other pages, once each.</returns>
    public static IReadOnlyList<PageLink> Check(PageUnderCheck page, IReadOnlySet<string> ids, FileSet files, SiteAddress address)
    {
        var left = new Dictionary<string, PageLink>(StringComparer.Ordinal);
        foreach (var element in page.Document.QuerySelectorAll(Linking))
        {
            if (Address(element) is { } href && !IsForMail(href))
            {
                CheckOne(page, element, href, ids, files, address, left);
            }
        }

        return [.. left.Values];
    }

    /// <summary>Reports targets that are not there, once each with the number of pages, and fragments that pages lack.</summary>
    public static void CheckAcross(IReadOnlyList<CheckedPage> pages, FileSet files, DiagnosticBag diagnostics)
    {
        var byPath = pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        var broken = new Dictionary<string, (PageLink Link, DiagnosticKind Kind, string Text, int More)>(StringComparer.Ordinal);
        foreach (var link in pages.SelectMany(page => page.Links))
        {
            if (Problem(link, byPath, files) is not var (kind, text))
            {
                continue;
            }

            broken[link.Href] = broken.TryGetValue(link.Href, out var first) ? first with { More = first.More + 1 } : (link, kind, text, 0);
        }

        foreach (var (link, kind, text, more) in broken.Values)
        {
            diagnostics.Add(kind, link.Place, text + (more == 0 ? "" : $" (and so on {Grammar.Count(more, "other page")})"));
        }
    }

    private static void CheckOne(
        PageUnderCheck page, IElement element, string href, IReadOnlySet<string> ids, FileSet files, SiteAddress address, Dictionary<string, PageLink> left)
    {
        if (address.Resolve(page.Route, href) is not { } target)
        {
            page.Report(DiagnosticKinds.BrokenLink, element, $"'{VisibleText.Of(href, 100)}' is no address");
        }
        else if (target.LeavesBase)
        {
            page.Report(DiagnosticKinds.LinkOutsideBase, element, $"'{VisibleText.Of(href, 100)}' is not below the base path {address.BasePath}");
        }
        else if (target.Path is null)
        {
            if (IsLoaded(element))
            {
                page.Report(DiagnosticKinds.ForeignRequest, element, $"<{element.LocalName}> loads '{VisibleText.Of(href, 100)}' from another host");
            }
        }
        else if (files.Find(target.Path) == page.Path)
        {
            if (target.Fragment.Length > 0 && target.Fragment != "top" && !ids.Contains(target.Fragment))
            {
                page.Report(DiagnosticKinds.BrokenFragment, element, $"the page has no element with the id '{VisibleText.Of(target.Fragment, 80)}'");
            }
        }
        else if (target.Fragment.Length > 0 || files.Find(target.Path) is null)
        {
            left.TryAdd(href, new PageLink(href, target.Path, target.Fragment, page.Place(element)));
        }
    }

    private static (DiagnosticKind Kind, string Text)? Problem(PageLink link, Dictionary<string, CheckedPage> pages, FileSet files)
    {
        if (files.Find(link.Path) is not { } file)
        {
            var hint = files.Find(link.Path + "/") is null ? "" : "; write it with a slash at its end";
            return (DiagnosticKinds.BrokenLink, $"'{VisibleText.Of(link.Href, 100)}' leads to nothing{hint}");
        }

        return link.Fragment.Length > 0 && pages.TryGetValue(file, out var page) && !page.Ids.Contains(link.Fragment)
            ? (DiagnosticKinds.BrokenFragment, $"{file} has no element with the id '{VisibleText.Of(link.Fragment, 80)}'")
            : null;
    }

    private static string? Address(IElement element) => element.LocalName switch
    {
        "meta" => element.GetAttribute("content") is { } content && content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            ? content[(start + 4)..].Trim(' ', '\'', '"')
            : null,
        "form" => element.GetAttribute("action"),
        "use" => element.GetAttribute("href") ?? element.GetAttribute("xlink:href"),
        _ => element.GetAttribute("href") ?? element.GetAttribute("src"),
    };

    /// <summary>Links with another scheme than http(s) lead out of every site; whether they may is another rule's work.</summary>
    private static bool IsForMail(string href) =>
        href.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && href.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0
        && !href.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    private static bool IsLoaded(IElement element) =>
        Loading.Contains(element.LocalName) || (element.LocalName == "link" && (element.GetAttribute("rel") ?? "").Split(' ').Any(LoadingRelations.Contains));
}
