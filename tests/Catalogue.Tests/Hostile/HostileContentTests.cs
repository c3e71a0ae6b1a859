using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Catalogue.Text;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.Hostile;

/// <summary>Every text of a descriptor is an attack here; what comes out is read as a browser reads it.</summary>
public sealed class HostileContentTests
{
    private static readonly string[] Attacks =
    [
        "<script>alert('pwned')</script>",
        "</script><script>alert('pwned')</script>",
        "<img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "' onmouseover='alert(1)",
        "[click](javascript:alert(1)) <javascript:alert(1)> ![p](javascript:alert(1))",
        "[x]: javascript:alert(1)\n\n[x] and [data](data:text/html,<script>alert(1)</script>)",
        "{{{nameHtml}}} {{#each tools}} {{> layout}} {{/each}}",
        "<!-- --> --> <![CDATA[ ]]> <!DOCTYPE x>",
        "line\u2028separator\u2029and\u202Ereversed\u202C\u200Bjoined",
        "| a | b |\n|---|---|\n| <b>c</b> | `d` |\n",
        "# heading\n\n## another\n\n<h1>third</h1>",
        "<iframe src=//evil.example></iframe><form action=//evil.example><input name=a></form><style>*{display:none}</style><base href=//evil.example>",
        "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
        "=HYPERLINK(\"http://evil.example\")",
        "$(rm -rf /) `id` ; echo pwned",
    ];

    private static readonly string[] Inert = ["SCRIPT", "IFRAME", "IMG", "OBJECT", "EMBED", "STYLE", "BASE", "FORM", "INPUT", "TEMPLATE", "NOSCRIPT", "MATH"];

    private static readonly Lazy<SortedDictionary<string, string>> Site = new(() => SampleSite.Pages(SampleSite.Parse(Descriptor())));

    public static TheoryData<string> Pages => [.. Site.Value.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_text_becomes_an_element_a_handler_or_a_script_link(string path)
    {
        var page = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(Site.Value[path]);
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
            foreach (var name in (string[])["href", "src", "action", "formaction"])
            {
                var link = element.GetAttribute(name);
                Assert.True(link is null || link[0] is '/' or '#' || link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("http://", StringComparison.Ordinal), link);
            }

            Assert.False(Array.IndexOf(Inert, element.TagName.ToUpperInvariant()) >= 0 && !IsOurs(element), element.OuterHtml);
        }

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.DoesNotContain('\u001b', Site.Value[path]);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Data_for_machines_parses_and_stays_inside_its_script(string path)
    {
        var page = new HtmlParser().ParseDocument(Site.Value[path]);
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            using var data = JsonDocument.Parse(script.TextContent);
            Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
            Assert.Empty(script.Children);
        }
    }

    [Fact]
    public void Attacks_are_shown_as_the_text_that_they_are()
    {
        for (var index = 0; index < Attacks.Length; index++)
        {
            var name = NameOf(index);
            var path = Site.Value.Keys.Single(path => path.StartsWith($"tools/hostile/{Slugs.OfTool(name)}/", StringComparison.Ordinal));
            var page = new HtmlParser().ParseDocument(Site.Value[path]);
            Assert.Equal(VisibleText.Of(name), page.QuerySelector("h1")!.TextContent);
        }
    }

    [Fact]
    public void A_description_of_34_000_characters_is_shown_whole()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789abcdef ", 2000)).Trim();
        var pages = SampleSite.Pages(SampleSite.Parse(SampleSite.WithTool($"  - name: long\n    description: A.\n    category: read\n    declared: {{ description: \"{text}\" }}\n    faq: [ {{ q: Q?, a: \"{text[..3999]}\" }} ]\n")));
        Assert.Contains(text[..3999], pages["tools/sample/long/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_policy_comments_stays_in_its_comment()
    {
        foreach (var (path, text) in Site.Value.Where(file => file.Key.EndsWith(".yaml", StringComparison.Ordinal) || file.Key.EndsWith(".toml", StringComparison.Ordinal)))
        {
            var header = text.Split('\n').TakeWhile(line => line.StartsWith('#')).ToList();
            Assert.NotEmpty(header);
            Assert.DoesNotContain(text, c => HiddenCharacters.IsHidden(new System.Text.Rune(char.IsSurrogate(c) ? 'x' : c)) && c != '\n');
            Assert.True((Policies.Formats.PolicyFormats.FromFileName(path) ?? Policies.Formats.PolicyFormats.Intercept).Check(System.Text.Encoding.UTF8.GetBytes(text)).Accepted, path);
        }
    }

    /// <summary>The few elements of these kinds that the layout itself holds.</summary>
    private static bool IsOurs(IElement element) =>
        element.TagName.Equals("SCRIPT", StringComparison.OrdinalIgnoreCase)
            && (element.GetAttribute("type") == "application/ld+json" || element.GetAttribute("src")?.StartsWith("/assets/site.js?v=", StringComparison.Ordinal) == true)
        || (element.TagName.Equals("INPUT", StringComparison.OrdinalIgnoreCase) && element.GetAttribute("type") is "search" or "checkbox" or "radio");

    private static string NameOf(int index) => $"{index} {Attacks[index]}";

    private static string Descriptor()
    {
        var text = new System.Text.StringBuilder($"""
            -- catalogue/servers/hostile.yaml --
            schema: 1
            name: {Quoted("</title><script>alert(1)</script>")}
            summary: {Quoted(Attacks[2])}
            start: {"{"} command: [npx, {Quoted("$(id); </code><script>")}] {"}"}
            source: {"{"} kind: manual, version: {Quoted("1\"><script>")} {"}"}
            tools:

            """);
        for (var index = 0; index < Attacks.Length; index++)
        {
            var attack = Quoted(Attacks[index]);
            var line = Quoted(VisibleText.Of(Attacks[index]));
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                  - name: {{Quoted(NameOf(index))}}
                    description: {{attack}}
                    category: {{(index % 2 == 0 ? "execute" : "destructive")}}
                    declared: { title: {{attack}}, schema: { type: object, required: [{{attack}}], properties: { {{attack}}: { type: string, enum: [{{attack}}], default: {{attack}} }, code: { type: string, pattern: {{attack}} } } } }
                    inputs: { /code: { note: {{attack}} } }
                    signals: { add: [ { id: secrets, reason: {{line}} } ] }
                    policy: { action: deny, reason: {{line}} }
                    evidence: [ { text: {{attack}}, url: "https://example.org/?a='b&c" } ]
                    faq: [ { q: {{line}}, a: {{attack}} } ]

                """);
        }

        return text.ToString();
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
