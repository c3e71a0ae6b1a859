using System.Globalization;
using System.Security;
using Catalogue.Descriptors;
using Catalogue.Plan;

namespace Catalogue.Pages.Files;

/// <summary>A file that is made beside the pages, for machines.</summary>
/// <param name="Origin">What it comes from, for messages about its route.</param>
public sealed record SiteFile(string Path, string Origin, Action<TextWriter> Write);

/// <summary>What search engines look for: the sitemap, where the site knows its address, and <c>robots.txt</c>.</summary>
public static class SiteFiles
{
    /// <summary>Most addresses in one sitemap. Source: https://www.sitemaps.org/protocol.html</summary>
    public const int LongestSitemap = 50_000;

    private const string Sitemap = "sitemap.xml";
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The files for the pages planned.</summary>
    /// <param name="longest">Addresses in one sitemap; more are split, with an index over the parts.</param>
    public static IReadOnlyList<SiteFile> Create(SiteSettings settings, IReadOnlyList<PagePlan> pages, int longest = LongestSitemap)
    {
        var robots = new SiteFile("robots.txt", "the file for crawlers", writer =>
            writer.Write(settings.Url is null ? "User-agent: *\nAllow: /\n" : $"User-agent: *\nAllow: /\n\nSitemap: {settings.Url}{Sitemap}\n"));
        if (settings.Url is not { } url)
        {
            return [robots];
        }

        var listed = pages.Where(page => page.IsIndexed).OrderBy(page => page.Route, StringComparer.Ordinal).ToList();
        if (listed.Count <= longest)
        {
            return [robots, new SiteFile(Sitemap, "the sitemap", writer => WriteSitemap(writer, url, listed))];
        }

        var parts = listed.Chunk(longest).Select((chunk, index) => (Name: string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml"), Pages: chunk)).ToList();
        return
        [
            robots,
            new SiteFile(Sitemap, "the sitemap", writer => WriteIndex(writer, url, parts.Select(part => part.Name))),
            .. parts.Select(part => new SiteFile(part.Name, "a part of the sitemap", writer => WriteSitemap(writer, url, part.Pages))),
        ];
    }

    private static void WriteSitemap(TextWriter writer, string url, IEnumerable<PagePlan> pages)
    {
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{Schema}\">\n");
        foreach (var page in pages)
        {
            writer.Write("<url><loc>");
            writer.Write(SecurityElement.Escape(url + page.Route));
            writer.Write(page.Date is { } date ? $"</loc><lastmod>{date}</lastmod></url>\n" : "</loc></url>\n");
        }

        writer.Write("</urlset>\n");
    }

    private static void WriteIndex(TextWriter writer, string url, IEnumerable<string> names)
    {
        writer.Write($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sitemapindex xmlns=\"{Schema}\">\n");
        foreach (var name in names)
        {
            writer.Write($"<sitemap><loc>{SecurityElement.Escape(url + name)}</loc></sitemap>\n");
        }

        writer.Write("</sitemapindex>\n");
    }
}
