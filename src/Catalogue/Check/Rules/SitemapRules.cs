using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Catalogue.Emit;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check.Rules;

/// <summary>The sitemap lists every page that may be listed, and nothing else.</summary>
internal static class SitemapRules
{
    /// <summary>What the protocol allows in one file. Source: https://www.sitemaps.org/protocol.html</summary>
    public const int LongestFile = 50_000;

    private const string Sitemap = "sitemap.xml";
    private const string Robots = "robots.txt";

    public static void Check(IReadOnlyList<CheckedPage> pages, ISiteFiles site, FileSet files, SiteAddress address, string shownAs, DiagnosticBag diagnostics)
    {
        if (address.Url is not { } url)
        {
            return;
        }

        if (files.Find(Sitemap) is null)
        {
            diagnostics.Add(DiagnosticKinds.SitemapDisagrees, new SourceLocation(shownAs + Sitemap), "the site knows its address and has no sitemap");
            return;
        }

        if (files.Find(Robots) is null || !Encoding.UTF8.GetString(site.Read(Robots)).Contains($"Sitemap: {url}{Sitemap}\n", StringComparison.Ordinal))
        {
            diagnostics.Add(DiagnosticKinds.SitemapDisagrees, new SourceLocation(shownAs + Robots), $"the file does not name the sitemap; add the line 'Sitemap: {url}{Sitemap}'");
        }

        var listed = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        Read(Sitemap, isPart: false, site, files, url, shownAs, listed, diagnostics);
        var routes = pages.Where(page => page is { IsRedirect: false, IsIndexed: true }).Select(page => page.Route).ToHashSet(StringComparer.Ordinal);
        foreach (var (route, place) in listed.Where(entry => !routes.Contains(entry.Key)))
        {
            diagnostics.Add(DiagnosticKinds.SitemapDisagrees, place, $"{url}{VisibleText.Of(route, 100)} is not a page to be listed");
        }

        foreach (var route in routes.Where(route => !listed.ContainsKey(route)).Order(StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticKinds.SitemapDisagrees, new SourceLocation(shownAs + Sitemap), $"the page {url}{route} is left out");
        }
    }

    private static void Read(
        string path, bool isPart, ISiteFiles site, FileSet files, string url, string shownAs, Dictionary<string, SourceLocation> listed, DiagnosticBag diagnostics)
    {
        XDocument document;
        try
        {
            using var stream = new MemoryStream(site.Read(path));
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            document = XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            diagnostics.Add(DiagnosticKinds.SitemapDisagrees, new SourceLocation(shownAs + path, exception.LineNumber, exception.LinePosition), $"the file is not XML: {exception.Message}");
            return;
        }

        var isIndex = document.Root?.Name.LocalName == "sitemapindex";
        var entries = document.Descendants().Where(element => element.Name.LocalName == "loc").ToList();
        if (entries.Count > LongestFile)
        {
            diagnostics.Add(DiagnosticKinds.SitemapDisagrees, new SourceLocation(shownAs + path),
                string.Create(CultureInfo.InvariantCulture, $"the file lists {entries.Count} addresses; a sitemap holds at most {LongestFile}"));
        }

        foreach (var entry in entries)
        {
            var line = (IXmlLineInfo)entry;
            var place = new SourceLocation(shownAs + path, line.LineNumber, line.LinePosition);
            var target = entry.Value.Trim();
            if (!target.StartsWith(url, StringComparison.Ordinal))
            {
                diagnostics.Add(DiagnosticKinds.SitemapDisagrees, place, $"'{VisibleText.Of(target, 100)}' is not below {url}");
            }
            else if (isIndex && !isPart && files.Find(target[url.Length..]) is { } part)
            {
                Read(part, isPart: true, site, files, url, shownAs, listed, diagnostics);
            }
            else if (!listed.TryAdd(target[url.Length..], place))
            {
                diagnostics.Add(DiagnosticKinds.SitemapDisagrees, place, $"{target} is listed twice");
            }
        }
    }
}
