using Catalogue.Check;
using Catalogue.Cli;
using Catalogue.Emit;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Check;

/// <summary>A site that is deliberately broken: each page in one way, beside pages that are right.</summary>
public sealed class BrokenSiteTests
{
    private const string Folder = "tests/Catalogue.Tests/Check/broken";
    private static readonly SiteAddress Address = new("/base/", "https://example.com/base/");

    [Fact]
    public void Every_fault_is_reported_at_its_place_and_nothing_else_is()
    {
        var found = Check(new SiteFolder(Repository.Path(Folder)));
        var expected = Repository.Path("tests/Catalogue.Tests/Check/broken.expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(expected, found);
        }

        Assert.Equal(File.ReadAllText(expected), found);
    }

    [Fact]
    public void Every_kind_of_fault_that_a_check_knows_is_among_them()
    {
        var found = Check(new SiteFolder(Repository.Path(Folder)));
        var missing = DiagnosticKinds.All
            .Where(kind => string.CompareOrdinal(kind.Code, "CAT100") >= 0 && string.CompareOrdinal(kind.Code, "CAT115") <= 0 && kind != DiagnosticKinds.NoPages)
            .Where(kind => !found.Contains($"error {kind.Code}:", StringComparison.Ordinal))
            .Select(kind => kind.Code);
        Assert.Empty(missing);
    }

    [Fact]
    public void A_folder_without_pages_is_no_site()
    {
        using var output = new MemoryOutput();
        output.Write("readme.txt", "x"u8);
        Assert.Equal("site: error CAT114: the folder holds no HTML page; name the folder that 'catalogue build' wrote\n", Check(output, "site/"));
    }

    [Fact]
    public void A_broken_link_of_every_page_is_reported_once_with_its_count()
    {
        using var output = new MemoryOutput();
        foreach (var name in new[] { "a", "b", "c" })
        {
            output.Write($"{name}.html", System.Text.Encoding.UTF8.GetBytes(
                $"<!DOCTYPE html>\n<html lang=en><head><title>{name}</title><meta name=robots content=noindex><meta name=description content='Page {name} and a description that is long enough to be one.'></head>\n<body><h1>x</h1><a href=/base/none>y</a></body></html>"));
        }

        output.Write("sitemap.xml", "<urlset/>"u8);
        output.Write("robots.txt", "Sitemap: https://example.com/base/sitemap.xml\n"u8);
        Assert.Equal("a.html(3,17): error CAT101: '/base/none' leads to nothing (and so on 2 other pages)\n", Check(output));
    }

    [Fact]
    public async Task The_command_takes_base_path_and_address_from_the_marker_and_ends_with_1()
    {
        var (code, output, error) = await Run("check", Folder);
        Assert.Equal(ExitCodes.Diagnostics, code);
        Assert.Contains($"{Folder}/ids/index.html(10,1): error CAT104: the id 'a' is on another element already\n", error, StringComparison.Ordinal);
        Assert.Matches($"^{Folder}: 14 pages read, [0-9]+ errors\n$", output);
    }

    [Fact]
    public async Task Reports_for_programs_hold_code_and_place()
    {
        var (_, json, _) = await Run("check", Folder, "--report", "json");
        Assert.Contains($"{{\"code\":\"CAT104\",\"severity\":\"error\",\"file\":\"{Folder}/ids/index.html\",\"line\":10,\"column\":1,", json, StringComparison.Ordinal);
        var (_, github, _) = await Run("check", Folder, "--report", "github");
        Assert.Contains($"::error file={Folder}/ids/index.html,line=10,col=1,title=CAT104::the id 'a'", github, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_diagnostic()
    {
        var (code, _, error) = await Run("check", "no-such-folder");
        Assert.Equal(ExitCodes.Diagnostics, code);
        Assert.StartsWith("no-such-folder: error CAT001: the folder does not exist", error, StringComparison.Ordinal);
    }

    private static string Check(ISiteFiles site, string shownAs = "")
    {
        var diagnostics = new DiagnosticBag();
        SiteChecker.Check(site, Address, shownAs, diagnostics);
        return string.Concat(diagnostics.ToSortedList().Select(diagnostic => diagnostic + "\n"));
    }

    private static async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, Repository.Root, UsesColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
