using System.Text;
using Catalogue.Load;
using Catalogue.Prose;
using Catalogue.Render;
using Catalogue.Sources;
using Catalogue.Tests.Docs;
using Catalogue.Yaml.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Tests.Properties;

/// <summary>Common templates print what the template engine makes of them, to the last blank, or are left to it.</summary>
public sealed class CommonTemplateProperties
{
    /// <summary>Texts, tags, tags on lines of their own, and <c>}</c>, which closes the block that is open.</summary>
    private static readonly string[] Pieces =
    [
        "a", "\n", "\n", " ", "\n  ", "\t", "\n\n", "<b>", "é\n", "{{@root.name}}", "{{@root.NAME}}", "{{{@root.textHtml}}}", "{{@root.textHtml}}", "{{@root.none}}", "{{@root.number}}", "{{this}}",
        "{{name}}", "{{../name}}", "{{@first}}", "{{#if @root.name}}", "\n  {{#if @root.none}}\n", "{{#if @root.number}}\n", "\n{{#if @root.texts}} \n", "{{#if @root.nothing}}", "  {{#if @root.part}}",
        "\n\t{{#unless @root.none}}\n", "{{#unless @root.truth}}", "{{#each @root.parts}}", "\n{{#each @root.texts}}\n", "{{#each @root.nothing}}", " {{#with @root.part}}\n", "\n{{#with @root.none}}\n",
        "{{#with @root.texts}}", "{{else}}", "\n  {{else}}\n", "{{else}}\n", "}", "}", "\n  }\n", "}\n", "\n}", "\n}  \n", "{{> name @root.part}}", "\n{{> name @root}}\n", "\n  {{> list @root.texts}}\n",
        "{{! note }}", "\n \t{{! note }}\n", "{{> fixed}}", "\n  {{> fixed}}\n",
        "{{#> frame}}", "\n{{#> frame}}\n", "\n {{#> frame}}\n",
    ];

    private static readonly object View = new
    {
        Name = "a&b",
        None = (string?)null,
        Number = 7,
        Truth = true,
        TextHtml = new VerbatimHtml("1 < 2\n"),
        Part = new { Name = "'part'", Truth = false, Part = new { Name = "inner" }, Texts = new List<string>() },
        Parts = new[] { new { Name = "first", Truth = true, None = (string?)null }, new { Name = "second", Truth = false, None = (string?)"x" } },
        Texts = new List<string> { "x<y", "z" },
        Nothing = Array.Empty<string>(),
    };

    [Fact]
    public void Every_page_of_the_small_site_is_printed_alike_and_without_the_engine()
    {
        var common = Engine(Base(text => text));
        var compiled = Engine(Base(text => text + "{{!-- left to the engine --}}\n"));
        var (pages, context) = ViewRecorder.Planned.Value;
        foreach (var page in pages)
        {
            var view = page.Kind.View(page, context);
            Assert.Equal(Render(compiled, page.Kind.Name, view), Render(common, page.Kind.Name, view));
            Assert.True(compiled.IsCompiled(page.Kind.Name));
            Assert.False(common.IsCompiled(page.Kind.Name), page.Kind.Name);
        }
    }

    [Fact]
    public void Templates_of_random_pieces_are_printed_alike()
    {
        var common = 0;
        Prop.ForAll<int[]>(numbers =>
        {
            var text = Template(numbers);
            var first = Outcome(text + "|{{name}}", out var isCommon);
            common += isCommon ? 1 : 0;
            Assert.Equal((text, Outcome(text + "|{{[name]}}", out _)), (text, first));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithEndSize(40));
        Assert.InRange(common, 100, 400);
    }

    [Theory]
    [InlineData("{{ name }}")]
    [InlineData("{{~name}} {{name~}}")]
    [InlineData("{{&name}}")]
    [InlineData("{{part/name}}")]
    [InlineData("{{texts.length}}")]
    [InlineData("{{none.name}}")]
    [InlineData("{{missing}}")]
    [InlineData("{{../name}}")]
    [InlineData("{{truth}}")]
    [InlineData("{{lookup part 'name'}}")]
    [InlineData("{{#if name includeZero=true}}x{{/if}}")]
    [InlineData("{{#if none}}x{{else if name}}y{{/if}}")]
    [InlineData("{{^name}}x{{/name}}")]
    [InlineData("{{#each parts as |one|}}{{one.name}}{{/each}}")]
    [InlineData("{{#each parts}}{{@index}}{{@last}}{{/each}}")]
    [InlineData("{{#each none}}x{{else}}y{{/each}}")]
    [InlineData("{{> name part name='b'}}")]
    [InlineData("{{> (lookup part 'name')}}")]
    [InlineData("{{#*inline 'one'}}x{{/inline}}{{> one}}")]
    [InlineData("\\{{name}}")]
    [InlineData("{{!-- a }} b --}}")]
    public void Other_forms_are_left_to_the_engine(string form)
    {
        var outcome = Outcome(form + "|{{name}}", out var isCommon);
        Assert.False(isCommon);
        Assert.Equal(Outcome(form + "|{{[name]}}", out _), outcome);
    }

    private static string Template(int[] numbers)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        foreach (var number in numbers)
        {
            var piece = Pieces[(uint)number * 2654435761u % (uint)Pieces.Length];
            if (piece.Trim() == "}")
            {
                text.Append(open.TryPop(out var closed) ? piece.Replace("}", $"{{{{/{closed}}}}}", StringComparison.Ordinal) : "");
                continue;
            }

            text.Append(piece);
            if (piece.Trim().StartsWith("{{#", StringComparison.Ordinal))
            {
                open.Push(piece.Trim()[3..].TrimStart('>', ' ').TrimEnd('}').Split(' ')[0]);
            }
        }

        while (open.TryPop(out var left))
        {
            text.Append("{{/").Append(left).Append("}}");
        }

        return text.ToString();
    }

    private static string Outcome(string page, out bool isCommon)
    {
        isCommon = false;
        var engine = TemplateEngine.Compile(new TemplateSet(
            [
                new TemplateFile("partials/fixed", "fixed.hbs", "  fixed\n"),
                new TemplateFile("partials/frame", "frame.hbs", "<f>\n{{> @partial-block}}\n</f>{{@root.name}}\n"),
                new TemplateFile("partials/list", "list.hbs", "{{#each this}}\n- {{this}}{{#unless @first}},{{/unless}}\n{{/each}}\n"),
                new TemplateFile("partials/name", "name.hbs", "<{{name}}>\n"),
                new TemplateFile("pages/page", "page.hbs", page),
            ], []), ["page"], new DiagnosticBag());
        if (engine is null)
        {
            return "refused";
        }

        try
        {
            var printed = Render(engine, "page", View);
            isCommon = !engine.IsCompiled("page");
            return printed;
        }
        catch (TemplateException exception)
        {
            return exception.Message;
        }
    }

    private static TemplateSet Base(Func<string, string> change) => new(
        [.. from path in BaseFiles.Paths
            where path.StartsWith("templates/", StringComparison.Ordinal) && path.EndsWith(".hbs", StringComparison.Ordinal)
            let text = Encoding.UTF8.GetString(BaseFiles.Read(path))
            select new TemplateFile(path["templates/".Length..^".hbs".Length], path, path.Contains("/pages/", StringComparison.Ordinal) ? change(text) : text)],
        []);

    private static TemplateEngine Engine(TemplateSet set)
    {
        var diagnostics = new DiagnosticBag();
        var engine = TemplateEngine.Compile(set, [], diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        return engine!;
    }

    private static string Render(TemplateEngine engine, string page, object view)
    {
        using var output = new PageWriter();
        engine.Render(page, view, output);
        return Encoding.UTF8.GetString(output.Written);
    }
}
