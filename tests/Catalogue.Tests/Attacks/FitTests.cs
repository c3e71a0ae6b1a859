using Catalogue.Build;
using Catalogue.Model;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Attacks;

/// <summary>What each condition of a fit asks, on a small catalogue.</summary>
public sealed class FitTests
{
    private const string Text = """

        ---

        ## How it works

        A.

        ## How to notice it

        B.

        ## What a policy does about it

        C.

        ## What a policy cannot do

        D.

        ## What else helps

        E.
        """;

    private const string Servers = """
        -- catalogue/attacks/traits.yaml --
        schema: 1
        traits:
          - { id: reads, name: Reads, says: reads, when: [ { kind: name, words: [read], categories: [read] } ], except: [public] }
          - { id: sends, name: Sends, says: sends, when: [ { kind: name, words: [send] } ], signals: [url], categories: [write] }
        -- catalogue/servers/one.yaml --
        schema: 1
        name: One
        tools:
          - { name: read_mail, category: read, description: Reads mail. }
          - { name: read_news, category: read, description: Reads public news. }
          - { name: send_mail, category: write, description: Sends mail., declared: { annotations: { openWorldHint: true }, schema: { type: object, properties: { url: { type: string } } } } }
          - { name: drop_mail, category: destructive, description: Drops mail., declared: { orders: true } }
        -- catalogue/servers/two.yaml --
        schema: 1
        name: Two
        tools:
          - { name: read_mail, category: read, description: Reads mail. }
          - { name: post, category: write, description: Posts., declared: { schema: { type: object, properties: { url: { type: string } } } } }

        """;

    [Theory]
    [InlineData("categories: [destructive]", "one/drop_mail")]
    [InlineData("signals: [url]", "one/send_mail two/post")]
    [InlineData("signals: [url], hints: [open-world]", "one/send_mail")]
    [InlineData("traits: [reads]", "one/read_mail two/read_mail")]
    [InlineData("traits: [sends]", "one/send_mail two/post")]
    [InlineData("traits: [reads], server: [sends]", "one/read_mail two/read_mail")]
    [InlineData("categories: [destructive], server: [reads, sends]", "one/drop_mail")]
    [InlineData("look: [ { kind: name, words: [mail] } ], without: [reads, sends]", "one/drop_mail")]
    [InlineData("look: [ { kind: input, words: [url] } ]", "one/send_mail two/post")]
    [InlineData("look: [ { kind: description, words: [public] } ]", "one/read_news")]
    [InlineData("namesakes: 1", "one/read_mail two/read_mail")]
    [InlineData("namesakes: 2", "")]
    [InlineData("orders: true", "one/drop_mail")]
    public void A_pattern_fits_where_all_of_it_holds(string conditions, string expected)
    {
        var site = Load($"fit: [ {{ strength: 3, why: W., {conditions} }} ]");
        Assert.Equal(expected, string.Join(' ', site.Tools.Where(listed => listed.Tool.Fits.Count > 0).Select(listed => $"{listed.Server.Slug}/{listed.Tool.Name}").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void The_strongest_alternative_gives_the_reason_and_another_tool_of_the_server_is_its_partner()
    {
        var site = Load("fit: [ { strength: 1, why: W., traits: [sends] }, { strength: 4, why: 'With {reads}, {cause}.', traits: [sends], server: [reads] } ]");
        var listed = site.Tools.Single(listed => listed.Tool.Name == "send_mail");
        var fit = Assert.Single(listed.Tool.Fits);
        Assert.Equal(4, fit.Alternative.Strength);
        Assert.Equal("With <code>read_mail</code>, “send” in its name or <code>url</code>.", Pages.Attacks.AttackTexts.ReasonHtml(fit, listed.Server, listed.Tool));
    }

    [Fact]
    public void A_catalogue_without_the_folder_has_no_attack_pages()
    {
        var pages = SampleSite.Pages(SampleSite.Parse(SampleSite.WithTool("  - { name: a, category: read, description: A. }")));
        Assert.DoesNotContain(pages.Keys, path => path.StartsWith("attacks/", StringComparison.Ordinal));
        Assert.DoesNotContain("attacks", pages["index.html"], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("id=\"attacks\"", pages["tools/sample/a/index.html"], StringComparison.Ordinal);
    }

    private static Site Load(string fit)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(
            SampleSite.Parse($"{Servers}-- catalogue/attacks/patterns/it.md --\n---\nschema: 1\nname: It\nsummary: S.\n{fit}{Text}"), new BuildOptions(), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return site!;
    }
}
