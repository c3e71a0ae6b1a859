using Catalogue.Build;
using Catalogue.Tests.Support;
using Catalogue.Validate.Lint;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Classify;

/// <summary>What <c>catalogue lint</c> asks about.</summary>
public sealed class LintTests
{
    [Theory]
    [InlineData("'--verbose'", "looks like an argument")]
    [InlineData("'limit=10'", "looks like an argument")]
    [InlineData("'Available tools:'", "looks like a heading")]
    [InlineData("'This lists all files'", "looks like a heading or a sentence")]
    public void Names_that_are_none(string name, string said) =>
        Assert.Contains(said, Assert.Single(Lint(SampleSite.WithTool($"  - {{ name: {name}, category: read, description: Shows what the disk holds. }}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("get_issue", "Gets the issue.", true)]
    [InlineData("list_entries", "List all entries.", true)]
    [InlineData("get_issue", "Gets an issue with its comments.", false)]
    public void Sentences_that_only_say_the_name_again(string name, string description, bool isFound) =>
        Assert.Equal(isFound, Lint(SampleSite.WithTool($"  - {{ name: {name}, category: read, description: {description} }}")).Any(text => text.Contains("CAT123", StringComparison.Ordinal)));

    [Fact]
    public void Words_that_order_the_model_about_are_found_and_shown_on_the_page()
    {
        var site = SampleSite.WithTool("""
              - { name: look, category: read, description: Looks around., declared: { description: You MUST call this tool first. } }
              - { name: peek, category: read, description: Looks at one thing., declared: { orders: true } }
            """);
        Assert.Equal(2, Lint(site).Count(text => text.Contains("CAT122", StringComparison.Ordinal)));
        var pages = SampleSite.Pages(SampleSite.Parse(site));
        Assert.Contains("gives the model orders (“you must”)", pages["tools/sample/look/index.html"], StringComparison.Ordinal);
        Assert.Contains("gives the model orders. An agent", pages["tools/sample/peek/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_answers_the_question_about_words_that_order_the_model_about() => Assert.Empty(Lint(SampleSite.WithTool("""
              - { name: peek, category: read, description: Looks at one thing., declared: { orders: true }, evidence: [ { text: The words ask for the ids that peek needs. } ] }
            """)));

    [Fact]
    public void One_tool_set_under_two_servers()
    {
        const string Tools = "schema: 1\nname: Sample\ntools:\n  - { name: a, category: read, description: Shows one. }\n  - { name: b, category: read, description: Shows two. }\n  - { name: c, category: read, description: Shows three. }\n";
        var said = Lint($"-- catalogue/servers/one.yaml --\n{Tools}-- catalogue/servers/two.yaml --\n{Tools}");
        Assert.Equal("catalogue/servers/two.yaml: warning CAT121: the server has exactly the 3 tools of 'one'; if the two are one, keep one file and make the other slug an alias", Assert.Single(said));
    }

    [Theory]
    [InlineData("npm", "one", "npm", "two", 0)]
    [InlineData("npm", "one", "pypi", "one", 0)]
    [InlineData("npm", "one", "npm", "one", 1)]
    [InlineData("npm", "one", null, null, 1)]
    public void One_tool_set_in_two_packages_is_no_question(string registry, string name, string? otherRegistry, string? otherName, int questions)
    {
        static string Server(string? registry, string? name) => "schema: 1\nname: Sample\n"
            + (registry is null ? "" : $"package: {{ registry: {registry}, name: {name} }}\n")
            + "tools:\n  - { name: a, category: read, description: Shows one. }\n  - { name: b, category: read, description: Shows two. }\n  - { name: c, category: read, description: Shows three. }\n";
        var said = Lint($"-- catalogue/servers/one.yaml --\n{Server(registry, name)}-- catalogue/servers/two.yaml --\n{Server(otherRegistry, otherName)}");
        Assert.Equal(questions, said.Count(text => text.Contains("CAT121", StringComparison.Ordinal)));
    }

    private static List<string> Lint(string text)
    {
        var site = SiteBuilder.Load(SampleSite.Parse(text), new BuildOptions(), new DiagnosticBag())!;
        var diagnostics = new DiagnosticBag();
        CatalogueLint.Check([.. site.Servers.Select(server => server.Descriptor)], site.Classification, diagnostics);
        return [.. diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString())];
    }
}
