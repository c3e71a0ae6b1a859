using System.Text;
using System.Text.RegularExpressions;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Starting;

/// <summary>The examples of <c>docs/customising.md</c>, built as they stand there.</summary>
public sealed partial class CustomisingTests
{
    private const string Addition = "catalogue/categories.yaml, one more under categories:";

    [Fact]
    public void A_partial_and_the_stylesheet_are_overridden_and_the_rest_stays()
    {
        var example = Example("templates");
        var site = Build(example);
        var page = Text(site, "tools/acme-billing/list-invoices/index.html");
        Assert.Contains("Ask the platform team to start <code>", page, StringComparison.Ordinal);
        Assert.Contains("id=\"main\"", page, StringComparison.Ordinal);
        Assert.Equal(example["look/assets/site.css"], Text(site, "assets/site.css"));
        Assert.Equal(File.ReadAllBytes(Repository.Path("templates/assets/site.js")), site.Files["assets/site.js"]);
    }

    [Fact]
    public void A_category_of_ones_own_has_a_page_a_place_in_lists_and_its_policy()
    {
        var site = Build(Example("category"));
        Assert.Contains("approve_leave", Text(site, "categories/approval/index.html").Replace("<wbr>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("categories/approval/", Text(site, "categories/index.html"), StringComparison.Ordinal);
        Assert.Contains("Approval tools: a person decides on each call.", Text(site, "tools/acme-leave/approve-leave/index.html"), StringComparison.Ordinal);
        Assert.Contains("This speaks for a person.", Text(site, "policies/acme-leave.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_of_the_document_is_built_by_a_test() =>
        Assert.Equal("templates, category", string.Join(", ", Examples().Select(example => example.Groups["name"].Value)));

    private static MemoryOutput Build(IReadOnlyDictionary<string, string> files)
    {
        var diagnostics = new DiagnosticBag();
        var output = new MemoryOutput();
        var sources = files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value), StringComparer.Ordinal);
        Assert.NotNull(SiteBuilder.Build(new MemorySources(sources), () => output, new BuildOptions(Strict: true), diagnostics));
        Assert.Empty(diagnostics.ToSortedList());
        return output;
    }

    private static Dictionary<string, string> Example(string name)
    {
        var text = Examples().Single(example => example.Groups["name"].Value == name).Groups["text"].Value;
        var files = FileStart().Split(text).Skip(1).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        if (files.Remove(Addition, out var category))
        {
            var tables = File.ReadAllText(Repository.Path("catalogue/categories.yaml"));
            files["catalogue/categories.yaml"] = tables.Replace("\ncategories:\n", $"\ncategories:\n{category}", StringComparison.Ordinal);
        }

        return files;
    }

    private static MatchCollection Examples() => SiteBlock().Matches(File.ReadAllText(Repository.Path("docs/customising.md")));

    [GeneratedRegex("^```site (?<name>\\w+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, 5000)]
    private static partial Regex SiteBlock();

    [GeneratedRegex("^-- (?<path>.+) --\n", RegexOptions.Multiline, 5000)]
    private static partial Regex FileStart();

    private static string Text(MemoryOutput site, string path) => Encoding.UTF8.GetString(site.Files[path]);
}
