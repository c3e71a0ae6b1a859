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
    /// <summary>Texts, tags, and <c>}</c>, which closes the block that is open.</summary>
    private static readonly string[] Pieces =
    [
        "a", "\n", "\n", "\n", " ", "  ", "\t", "\n\n", "<b>", "é", "{{name}}", "{{NAME}}", "{{{textHtml}}}", "{{textHtml}}", "{{none}}", "{{number}}", "{{truth}}", "{{this}}", "{{part.name}}",
        "{{../name}}", "{{@root.name}}", "{{@first}}", "{{ name }}", "{{missing}}", "{{none.name}}", "{{texts.length}}", "{{#if name}}", "{{#if none}}", "{{#if number}}", "{{#if texts}}",
        "{{#if nothing}}", "{{#if part}}", "{{#if @first}}", "{{#unless none}}", "{{#unless ../truth}}", "{{#each parts}}", "{{#each texts}}", "{{#each nothing}}", "{{#each none}}", "{{#with part}}",
        "{{#with none}}", "{{#with texts}}", "{{else}}", "{{else}}\n", "}", "}", "}", "}\n", "{{> name}}", "{{> name part}}", "{{> name none}}", "\n{{> name}}\n", "  {{> list texts}}\n", "{{! note }}", "{{~name}}",
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
        Assert.InRange(common, 40, 400);
    }

    private static string Template(int[] numbers)
    {
        var text = new StringBuilder();
        var open = new Stack<string>();
        foreach (var number in numbers)
        {
            var piece = Pieces[(uint)number * 2654435761u % (uint)Pieces.Length];
            if (piece[0] == '}')
            {
                text.Append(open.TryPop(out var closed) ? $"{{{{/{closed}}}}}{piece[1..]}" : "");
                continue;
            }

            text.Append(piece);
            if (piece.StartsWith("{{#", StringComparison.Ordinal))
            {
                open.Push(piece[3..].Split(' ')[0]);
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
