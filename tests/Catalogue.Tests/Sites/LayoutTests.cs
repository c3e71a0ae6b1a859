using System.Text;
using Catalogue.Load;
using Catalogue.Prose;
using Catalogue.Render;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>A page inside a layout prints the same whether the two are compiled together or apart.</summary>
public sealed class LayoutTests
{
    private const string OnItsLine = "<html>\n{{#if name}}\n<title>{{name}}</title>\n{{/if}}\n{{> @partial-block}}\n</html>\n";
    private const string InALine = "<html>{{> @partial-block}}</html>\n";
    private const string Body = "{{#each tools}}\n<li>{{this}} of {{@root.name}}</li>\n{{/each}}\n";

    [Theory]
    [InlineData(OnItsLine, "{{#> layout}}\n" + Body + "{{/layout}}\n")]
    [InlineData(OnItsLine, "{{#> layout}}\n" + Body + "{{/layout}}\n{{! a note keeps the two apart }}\n")]
    public void A_page_stands_where_its_layout_has_a_line_for_it(string layout, string page) => Assert.Equal(
        "<html>\n<title>a&amp;b</title>\n<li>x of a&amp;b</li>\n<li>y of a&amp;b</li>\n</html>\n", Render(layout, page));

    [Fact]
    public void A_layout_with_its_place_in_a_line_stays_apart() => Assert.Equal(
        "<html><li>x of a&amp;b</li>\n<li>y of a&amp;b</li>\n</html>\n", Render(InALine, "{{#> layout}}\n" + Body + "{{/layout}}\n"));

    [Fact]
    public void A_page_without_a_line_of_its_own_is_empty_inside_its_layout() =>
        Assert.Equal("<html>\n<title>a&amp;b</title>\n</html>\n", Render(OnItsLine, "{{#> layout}}\n{{/layout}}\n"));

    [Theory]
    [InlineData("")]
    [InlineData("{{! keeps the layout apart }}\n")]
    public void Markup_that_is_made_when_it_is_printed_stands_in_its_place_and_is_escaped_between_two_braces(string end) => Assert.Equal(
        "<html>\n<title>a&amp;b</title>\n(1 &lt; 2) x1 &lt; 2;y1 &lt; 2; 1 &amp;lt; 2\n</html>\n",
        Render(OnItsLine, "{{#> layout}}\n({{{textHtml}}}) {{#each tools}}{{this}}{{{@root.textHtml}}};{{/each}} {{textHtml}}\n{{/layout}}\n" + end));

    [Fact]
    public void A_name_that_a_page_lacks_is_placed_in_the_file_that_asks_for_it()
    {
        var refused = Assert.Throws<TemplateException>(() => Render(OnItsLine, "{{#> layout}}\n<p>\n{{missing}}\n{{/layout}}\n"));
        Assert.Equal(new SourceLocation("page.hbs", 3, 1), refused.Diagnostic.Location);
    }

    [Fact]
    public void A_mistake_of_grammar_is_placed_in_the_file_that_has_it()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Compile(OnItsLine, "{{#> layout}}\n<p>\n{{a b=}}\n{{/layout}}\n", diagnostics));
        Assert.All(diagnostics.ToSortedList(), diagnostic => Assert.Equal("page.hbs", diagnostic.Location.File));
    }

    private static string Render(string layout, string page)
    {
        var diagnostics = new DiagnosticBag();
        var engine = Compile(layout, page, diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        using var writer = new PageWriter();
        engine!.Render("page", new { Name = "a&b", TextHtml = new VerbatimHtml("1 < 2\n"), Tools = new[] { "x", "y" } }, writer);
        return Encoding.UTF8.GetString(writer.Written);
    }

    private static TemplateEngine? Compile(string layout, string page, DiagnosticBag diagnostics) => TemplateEngine.Compile(
        new TemplateSet([new TemplateFile("layout", "layout.hbs", layout), new TemplateFile("pages/page", "page.hbs", page)], []), ["page"], diagnostics);
}
