using System.Net;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Serving;

/// <summary>What a change on disk does to a site that is being served.</summary>
public sealed class RebuildingTests
{
    [Fact]
    public async Task A_change_is_built_and_open_pages_are_told()
    {
        await using var served = await ServedFolder.Start();
        var first = await served.NextBuild();
        using var changes = new StreamReader(await served.Client.GetStreamAsync(new Uri($"/.catalogue-serve/changes?seen={first.Mark}", UriKind.Relative)));
        served.Write(ServedFolder.Descriptor, ServedFolder.ServerNamed("Second name"));
        var second = await served.NextBuild(build => build.Mark != first.Mark);
        Assert.Contains("Second name", await served.Page("/servers/one/"), StringComparison.Ordinal);
        Assert.Equal($"data: {second.Mark}", await FirstData(changes));
    }

    [Fact]
    public async Task Saving_without_a_difference_reloads_nothing()
    {
        await using var served = await ServedFolder.Start();
        var first = await served.NextBuild();
        served.Write(ServedFolder.Descriptor, ServedFolder.ServerNamed("First name"));
        Assert.Equal(first.Mark, (await served.NextBuild()).Mark);
    }

    [Fact]
    public async Task New_and_removed_files_and_whole_folders_are_noticed()
    {
        await using var served = await ServedFolder.Start();
        await served.NextBuild();
        served.Write("catalogue/servers/deep/er/two.yaml", ServedFolder.ServerNamed("Two"));
        await served.NextBuild(build => build.Site!.Summary.Servers == 2);
        Directory.Delete(Path.Combine(served.Folder, "catalogue/servers/deep"), recursive: true);
        await served.NextBuild(build => build.Site!.Summary.Servers == 1);
        Directory.Move(Path.Combine(served.Folder, "catalogue"), Path.Combine(served.Folder, "moved"));
        await served.NextBuild(build => build.Failed);
        Directory.Move(Path.Combine(served.Folder, "moved"), Path.Combine(served.Folder, "catalogue"));
        await served.NextBuild(build => !build.Failed);
        served.Write(ServedFolder.Descriptor, ServedFolder.ServerNamed("Seen again"));
        await served.NextBuild();
        Assert.Contains("Seen again", await served.Page("/servers/one/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_folder_that_the_settings_begin_to_name_is_watched()
    {
        await using var served = await ServedFolder.Start();
        await served.NextBuild();
        served.Write("own/site/assets/site.css", "/* one */");
        served.Write("site.json", ServedFolder.Settings(null, " \"templates\": \"own/site\","));
        await served.NextBuild(build => Css(build) == "/* one */");
        served.Write("own/site/assets/site.css", "/* two */");
        await served.NextBuild(build => Css(build) == "/* two */");
        Assert.Equal("/* two */", await served.Page("/assets/site.css"));
    }

    [Fact]
    public async Task A_mistake_keeps_the_last_good_site_and_lies_over_it_with_its_place()
    {
        await using var served = await ServedFolder.Start();
        await served.NextBuild();
        served.Write(ServedFolder.Descriptor, ServedFolder.ServerNamed("First name").Replace("category: read", "category: reed", StringComparison.Ordinal));
        var failed = await served.NextBuild(build => build.Failed);
        var page = await served.Page("/servers/one/");
        Assert.Contains("First name", page, StringComparison.Ordinal);
        Assert.Contains("Not built: 1 mistake", page, StringComparison.Ordinal);
        Assert.Contains("catalogue/servers/one.yaml(8,15)", page, StringComparison.Ordinal);
        Assert.Contains(failed.Diagnostics[0].Kind.Code, page, StringComparison.Ordinal);
        Assert.Contains("Not built: 1 mistake", await served.Page("/nowhere/", HttpStatusCode.NotFound), StringComparison.Ordinal);
        served.Write(ServedFolder.Descriptor, ServedFolder.ServerNamed("Mended"));
        await served.NextBuild(build => !build.Failed);
        Assert.DoesNotContain("Not built", await served.Page("/servers/one/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_first_build_fails_every_address_shows_why_until_it_is_mended()
    {
        await using var served = await ServedFolder.Start("https://example.org/base/", descriptor: "name: [unclosed\n");
        var failed = await served.NextBuild();
        Assert.Null(failed.Site);
        foreach (var path in new[] { "/", "/base/", "/base/servers/one/" })
        {
            var page = await served.Page(path, HttpStatusCode.InternalServerError);
            Assert.Contains("catalogue/servers/one.yaml(", page, StringComparison.Ordinal);
            Assert.Contains($"data-mark=\"{failed.Mark}\"", page, StringComparison.Ordinal);
        }

        served.Write(ServedFolder.Descriptor, ServedFolder.ServerNamed("Mended"));
        await served.NextBuild(build => !build.Failed);
        Assert.Contains("Mended", await served.Page("/base/servers/one/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("</template></body><img src=x onerror=alert(1)>", "&lt;/template&gt;&lt;/body&gt;&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("\\u202Etxt.exe", "\\u{202E}txt.exe")]
    public async Task Hostile_text_in_a_mistake_stays_text(string hostile, string shown)
    {
        var descriptor = ServedFolder.ServerNamed("First name").Replace("category: read", $"category: \"{hostile}\"", StringComparison.Ordinal);
        await using var served = await ServedFolder.Start();
        await served.NextBuild();
        served.Write(ServedFolder.Descriptor, descriptor);
        await served.NextBuild(build => build.Failed);
        AssertShown(await served.Page("/"));
        await using var fresh = await ServedFolder.Start(descriptor: descriptor);
        await fresh.NextBuild();
        AssertShown(await fresh.Page("/", HttpStatusCode.InternalServerError));

        void AssertShown(string page)
        {
            Assert.Contains(shown, page, StringComparison.Ordinal);
            Assert.DoesNotContain(hostile, page, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', page);
        }
    }

    [Fact]
    public async Task Files_hold_nothing_of_what_only_serving_adds()
    {
        await using var served = await ServedFolder.Start();
        var shown = await served.NextBuild();
        using var output = new MemoryOutput();
        SiteBuilder.Build(new FolderSources(served.Folder, ""), () => output, new BuildOptions(), new DiagnosticBag());
        Assert.Equal(output.Files.Keys.Order(StringComparer.Ordinal), shown.Site!.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(output.Files, file => Assert.Equal(file.Value, shown.Site.Files[file.Key]));
        Assert.All(output.Files.Values, bytes => Assert.Equal(-1, bytes.AsSpan().IndexOf("catalogue-serve"u8)));
        Assert.Contains("catalogue-serve", await served.Page("/"), StringComparison.Ordinal);
    }

    private static string Css(Catalogue.Serve.Building.BuildOutcome build) =>
        build.Site is { } site ? System.Text.Encoding.UTF8.GetString(site.Files["assets/site.css"]) : "";

    private static async Task<string> FirstData(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new EndOfStreamException("the stream of changes ended");
    }
}
