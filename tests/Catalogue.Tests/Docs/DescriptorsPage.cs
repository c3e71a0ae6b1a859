using System.Globalization;
using System.Text;
using Catalogue.Load;
using Catalogue.Policies.Formats;
using Catalogue.Shapes;
using Catalogue.Tests.Support;
using Catalogue.Vocabulary;

namespace Catalogue.Tests.Docs;

/// <summary>Writes the reference of every key, which follows the hand-written part of <c>docs/descriptors.md</c>.</summary>
internal static class DescriptorsPage
{
    /// <summary>What is above this line is written by people.</summary>
    public const string Border = "<!-- From here on made from the shapes in src/Catalogue/Load; a test keeps it equal to them. -->";

    public static string Reference()
    {
        var tables = SampleTables.Read();
        var page = new StringBuilder(Border + "\n");
        WriteShape(page, "A server: `catalogue/servers/<slug>.yaml`", ServerShape.Create(tables.Categories, tables.Signals));
        WriteShape(page, "Settings: `site.json`", SiteShape.Create([.. PolicyFormats.All.Select(format => format.Id)]));
        WriteShape(page, "Categories: `catalogue/categories.yaml`", DefinitionShapes.Categories);
        WriteShape(page, "Signals: `catalogue/signals.yaml`", DefinitionShapes.Signals);
        WriteShape(page, "Classification: `catalogue/classification.yaml`", ClassificationShapes.Classification);
        WritePlaces(page);
        WriteForms(page);
        return page.ToString();
    }

    internal static void WriteShape(StringBuilder page, string title, ObjectShape shape)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n| Key | | Value | Meaning |\n|---|---|---|---|\n");
        WriteKeys(page, shape, "");
    }

    private static void WriteKeys(StringBuilder page, ObjectShape shape, string path)
    {
        foreach (var key in shape.Keys)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{path}{key.Name}` | {(key.Required ? "required" : "")} | {InWords(key.Shape)} | {Cell(key.Description)} |\n");
            var (inner, step) = Inside(key.Shape);
            if (inner is not null)
            {
                WriteKeys(page, inner, $"{path}{key.Name}{step}.");
            }
        }

        if (shape.Exclusive.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"| | | | Of {string.Join(" and ", shape.Exclusive.Select(name => $"`{path}{name}`"))} only one may stand. |\n");
        }

        if (shape.Choice.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"| | | | Of {string.Join(", ", shape.Choice.Select(name => $"`{path}{name}`"))} exactly one must stand. |\n");
        }
    }

    private static (ObjectShape? Shape, string Step) Inside(Shape shape) => shape switch
    {
        ObjectShape known => (known, ""),
        ListShape { Item: ObjectShape item } => (item, "[]"),
        OneOrManyShape many => (many.Item, ""),
        MapShape { Value: ObjectShape value } => (value, ".*"),
        _ => (null, ""),
    };

    private static string InWords(Shape shape) => shape switch
    {
        TextShape text => string.Create(CultureInfo.InvariantCulture, $"{text.Form.Name}, at most {text.MaximumLength} characters"),
        WordShape words => $"one of {string.Join(", ", words.Words.Select(word => $"`{word}`"))}",
        IntegerShape { Minimum: var low, Maximum: var high } when low == high => string.Create(CultureInfo.InvariantCulture, $"`{low}`"),
        IntegerShape integer => string.Create(CultureInfo.InvariantCulture, $"{integer.Minimum} to {integer.Maximum}"),
        NumberShape => "a number",
        ScalarShape => "text, a number, `true` or `false`",
        TruthShape => "`true` or `false`",
        ListShape list => string.Create(CultureInfo.InvariantCulture, $"list of {(list.Minimum == list.Maximum ? "" : "at most ")}{list.Maximum}: {InWords(list.Item)}"),
        OneOrManyShape many => string.Create(CultureInfo.InvariantCulture, $"a map, or a list of at most {many.Maximum}"),
        MapShape map => string.Create(CultureInfo.InvariantCulture, $"map from {map.Key.Form.Name} to {InWords(map.Value)}, at most {map.Maximum}"),
        AnyObjectShape => "any map",
        ObjectShape => "map",
        _ => throw new NotSupportedException(shape.GetType().Name),
    };

    private static void WritePlaces(StringBuilder page)
    {
        page.Append("\n## Places\n\nTexts of `categories.yaml` (`use`, `why`, questions and answers) may have these places, in braces:\n\n");
        page.AppendJoin(", ", PhrasePlaces.Tool.Select(place => $"`{{{place}}}`"));
        page.Append(".\n\nWhat a signal `says` in `signals.yaml` may have ");
        page.AppendJoin(", ", PhrasePlaces.Signal.Select(place => $"`{{{place}}}`"));
        page.Append(": the words or the input that fired it.\n");
    }

    private static void WriteForms(StringBuilder page)
    {
        page.Append("\n## Forms of text\n\n| Form | Write it like | Pattern |\n|---|---|---|\n");
        var forms = typeof(TextForm).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)
            .Select(field => (Field: field.Name, Form: (TextForm)field.GetValue(null)!));
        foreach (var (field, form) in forms.OrderBy(pair => pair.Form.Name, StringComparer.Ordinal).ThenBy(pair => pair.Field, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {form.Name}{(field == nameof(TextForm.ToolSlug) ? " of a tool" : "")} | {form.Example} | {(form.Pattern is { } pattern ? $"`{Cell(pattern)}`" : "")} |\n");
        }
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}

/// <summary>Ids of the tables that come with the program.</summary>
internal static class SampleTables
{
    public static (IReadOnlyList<string> Categories, IReadOnlyList<string> Signals) Read()
    {
        var site = Build.SiteBuilder.Load(SampleSite.Parse(SampleSite.WithTool("  - { name: a, category: read, description: A. }")), new Build.BuildOptions(), new Yaml.Diagnostics.DiagnosticBag())!;
        return ([.. site.Tables.Categories.Select(category => category.Id).Where(id => id != Words.UnknownCategory)], [.. site.Signals.Signals.Select(signal => signal.Id)]);
    }
}
