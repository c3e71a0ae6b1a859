using System.Text;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Pages.Files;
using Catalogue.Pages.Single;
using Catalogue.Plan;
using Catalogue.Sources;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Check;

/// <summary><c>build --check</c>: what is published passes, and what does not pass is not published.</summary>
public sealed class CheckedBuildTests
{
    private const string Settings = """
        -- site.json --
        { "title": "T", "tagline": "X.", "url": "https://example.com/base/",
          "proxy": { "name": "P", "repository": "https://example.com/p", "command": ["p"], "checked_against": "1" },
          "licences": { "code": "MIT", "content": "CC-BY-4.0" }, "page_size": 10 }

        """;

    private const string One = "-- catalogue/servers/one.yaml --\nschema: 1\nname: One\ntools:\n  - name: a\n    description: D.\n    category: read\n";

    [Theory]
    [InlineData(null)]
    [InlineData("/")]
    [InlineData("/some/base/")]
    public void The_committed_catalogue_passes(string? basePath) =>
        Assert.Empty(Build(new FolderSources(Repository.Root, ""), basePath).Found);

    [Fact]
    public void Names_of_300_characters_equal_names_and_names_made_to_collide_pass()
    {
        var site = new StringBuilder(Settings);
        var length = new string('a', 290);
        foreach (var (slug, name) in new[] { ("one", "Same name"), ("two", "Same name"), ("three", "x"), ("four", "y) (x"), ("five", length + "1"), ("six", length + "2"), ("seven", "數據庫服務器") })
        {
            site.Append($"-- catalogue/servers/{slug}.yaml --\nschema: 1\nname: {name}\ntools:\n");
            foreach (var tool in new[] { "a", "a (y", "a (x): critical risk", "データを読む", length + "1", length + "2", "<script>alert(1)</script>" })
            {
                site.Append($"  - name: '{tool}'\n    description: D.\n    category: execute\n");
            }
        }

        var (found, output) = Build(MemorySources.Parse(site.ToString()), null);
        Assert.Empty(found);
        Assert.Contains("<loc>https://example.com/base/tools/one/a/</loc>", Encoding.UTF8.GetString(output.Files["sitemap.xml"]), StringComparison.Ordinal);
        Assert.DoesNotContain("404", Encoding.UTF8.GetString(output.Files["sitemap.xml"]), StringComparison.Ordinal);
        Assert.DoesNotContain("contact/sent", Encoding.UTF8.GetString(output.Files["sitemap.xml"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_makes_a_broken_page_stops_the_build_before_it_is_published()
    {
        var site = Settings.Replace("\"page_size\": 10", "\"templates\": \"mine\"", StringComparison.Ordinal)
            + "-- mine/pages/about.hbs --\n{{#> layout}}\n<h2 id=\"x\">About</h2>\n<p id=\"x\" style=\"a\"><a href=\"/base/none/\">None</a></p>\n{{/layout}}\n"
            + One;
        var (found, output) = Build(MemorySources.Parse(site), null);
        Assert.False(output.IsPublished);
        Assert.Equal("CAT101 CAT104 CAT105 CAT110", string.Join(' ', found.Select(diagnostic => diagnostic.Kind.Code).Order(StringComparer.Ordinal)));
        Assert.All(found, diagnostic => Assert.Equal("about/index.html", diagnostic.Location.File));
    }

    [Fact]
    public void A_large_site_has_its_sitemap_in_parts()
    {
        var kind = new PlainPage("x", "x/", "x", "x", "x");
        var settings = SiteBuilder.Load(MemorySources.Parse(Settings + One), new BuildOptions(), new DiagnosticBag())!.Settings;
        var pages = Enumerable.Range(1, 7).Select(number => new PagePlan(kind, $"p{number}/", "", "") { Date = number == 2 ? "2026-01-02" : null }).ToList();
        var files = SiteFiles.Create(settings, pages, longest: 3);
        Assert.Equal("robots.txt sitemap.xml sitemap-1.xml sitemap-2.xml sitemap-3.xml", string.Join(' ', files.Select(file => file.Path)));
        using var part = new StringWriter();
        files[2].Write(part);
        Assert.Contains("<url><loc>https://example.com/base/p2/</loc><lastmod>2026-01-02</lastmod></url>\n", part.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_are_short_and_never_meet()
    {
        var random = new Random(20_261_123);
        for (var round = 0; round < 200; round++)
        {
            var names = Enumerable.Range(0, 40).Select(index => ($"slug-{index}", new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => "ab (\u202e漢"[random.Next(6)])]))).ToList();
            var labels = DistinctLabels.Create(names, 20);
            Assert.Equal(40, labels.Values.Distinct(StringComparer.Ordinal).Count());
            Assert.All(labels.Values, label => Assert.InRange(label.Length, 1, 20));
        }
    }

    private static (IReadOnlyList<Diagnostic> Found, MemoryOutput Output) Build(ISources sources, string? basePath)
    {
        var diagnostics = new DiagnosticBag();
        var output = new MemoryOutput();
        SiteBuilder.Build(sources, () => output, new BuildOptions(basePath, CheckPages: true), diagnostics);
        return (diagnostics.ToSortedList(), output);
    }
}
