using System.Globalization;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check.Rules;

/// <summary>What a page's head tells search engines.</summary>
internal static class HeadRules
{
    public const int LongestTitle = 70;
    public const int ShortestDescription = 50;
    public const int LongestDescription = 160;

    public static (string Text, SourceLocation Place)? Title(PageUnderCheck page)
    {
        var element = page.Document.QuerySelector("head > title");
        var title = page.Document.Title ?? "";
        if (title.Length == 0)
        {
            page.Report(DiagnosticKinds.PageTitle, element ?? page.Document.Head, "the page has no title");
            return null;
        }

        if (title.Length > LongestTitle)
        {
            page.Report(DiagnosticKinds.PageTitle, element, string.Create(CultureInfo.InvariantCulture,
                $"the title has {title.Length} characters; write at most {LongestTitle}"));
        }

        return (title, page.Place(element));
    }

    public static (string Text, SourceLocation Place)? Description(PageUnderCheck page)
    {
        var element = page.Document.QuerySelector("head > meta[name=description i]");
        var description = element?.GetAttribute("content")?.Trim() ?? "";
        if (description.Length == 0)
        {
            page.Report(DiagnosticKinds.PageDescription, element ?? page.Document.Head, "the page has no description");
            return null;
        }

        if (description.Length is < ShortestDescription or > LongestDescription)
        {
            page.Report(DiagnosticKinds.PageDescription, element, string.Create(CultureInfo.InvariantCulture,
                $"the description has {description.Length} characters; write {ShortestDescription} to {LongestDescription}"));
        }

        return (description, page.Place(element));
    }

    /// <summary>A page that may be listed says its own full address, where the site knows it.</summary>
    public static void Canonical(PageUnderCheck page, SiteAddress address)
    {
        var links = page.Document.QuerySelectorAll("link[rel=canonical i]");
        if (links.Length > 1)
        {
            page.Report(DiagnosticKinds.Canonical, links[1], "the page has a canonical link already");
        }

        if (links.Length == 0)
        {
            if (page.IsIndexed && address.Url is not null)
            {
                page.Report(DiagnosticKinds.Canonical, page.Document.Head, $"the page has no canonical link; it should be {address.Url}{page.Route}");
            }

            return;
        }

        var found = links[0].GetAttribute("href") ?? "";
        var agrees = address.Url is { } url ? found == url + page.Route : Uri.IsWellFormedUriString(found, UriKind.Absolute) && found.EndsWith("/" + page.Route, StringComparison.Ordinal);
        if (!agrees)
        {
            page.Report(DiagnosticKinds.Canonical, links[0], $"the canonical link is {found}, and the page's address is {address.Url ?? address.BasePath}{page.Route}");
        }

        var graph = page.Document.QuerySelector("meta[property='og:url']");
        if (graph is not null && graph.GetAttribute("content") != found)
        {
            page.Report(DiagnosticKinds.Canonical, graph, $"og:url is {graph.GetAttribute("content")}, and the canonical link is {found}");
        }
    }
}
