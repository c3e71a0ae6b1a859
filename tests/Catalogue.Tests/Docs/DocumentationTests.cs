using Catalogue.Load;
using Catalogue.Load.Attacks;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Shapes;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.Docs;

/// <summary>Documentation that follows from code is made from it here, and compared with what is committed.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_page_of_diagnostics_is_the_table_of_kinds() => Golden.Matches("docs/diagnostics.md", DiagnosticsPage.Write());

    [Fact]
    public void The_page_of_formats_is_what_the_formats_say() => Golden.Matches("docs/formats.md", FormatsPage.Write());

    [Fact]
    public void Every_example_of_a_format_is_accepted_by_its_checker_and_recognised()
    {
        var examples = System.Text.RegularExpressions.Regex.Matches(
            File.ReadAllText(Repository.Path("docs/formats.md")), "\n## (?<title>[^\n]+)\n(?:(?!\n## ).)*?\n```(?:yaml|json|toml)\n(?<text>.*?)```",
            System.Text.RegularExpressions.RegexOptions.Singleline | System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

        Assert.Equal(PolicyFormats.All.Count - 1, examples.Count);
        foreach (System.Text.RegularExpressions.Match example in examples)
        {
            var format = PolicyFormats.All.Single(format => format.Title == example.Groups["title"].Value);
            var bytes = System.Text.Encoding.UTF8.GetBytes(example.Groups["text"].Value);
            Assert.Empty(format.Check(bytes).Problems);
            Assert.Equal(format.NamedTools(new MeantPolicy(FormatLosses.Example)).Order(StringComparer.Ordinal), format.Check(bytes).NamedTools, StringComparer.Ordinal);
            Assert.Same(format, PolicyFormats.Detect(bytes));
        }
    }

    [Fact]
    public void The_reference_of_descriptors_is_the_shapes() => HasReference("docs/descriptors.md", DescriptorsPage.Border, DescriptorsPage.Reference());

    [Fact]
    public void The_reference_of_templates_is_the_views() =>
        HasReference("docs/templates.md", TemplatesPage.Border, TemplatesPage.Reference(TemplatesPage.Views()));

    [Fact]
    public void Editors_complete_from_the_shapes_that_the_reader_checks()
    {
        var (categories, signals) = SampleTables.Read();
        Golden.Matches("docs/schema/server.json", JsonSchemaWriter.Write(ServerShape.Create(categories, signals), "A server's descriptor"));
        Golden.Matches("docs/schema/site.json", JsonSchemaWriter.Write(SiteShape.Create([.. PolicyFormats.All.Select(format => format.Id)]), "Settings of a site"));
        Golden.Matches("docs/schema/categories.json", JsonSchemaWriter.Write(DefinitionShapes.Categories, "Categories, levels and questions"));
        Golden.Matches("docs/schema/classification.json", JsonSchemaWriter.Write(ClassificationShapes.Classification, "How categories are derived"));
        Golden.Matches("docs/schema/signals.json", JsonSchemaWriter.Write(DefinitionShapes.Signals, "Risk signals"));
    }

    [Fact]
    public void The_reference_of_the_attack_database_is_the_shapes() => HasReference("docs/attacks.md", AttacksPage.Border, AttacksPage.Reference());

    [Fact]
    public void Editors_complete_the_attack_database_from_the_shapes_that_the_reader_checks()
    {
        var names = AttacksPage.Names();
        Golden.Matches("docs/schema/attack-case.json", JsonSchemaWriter.Write(AttackShapes.Case(names), "Front matter of a case"));
        Golden.Matches("docs/schema/attack-pattern.json", JsonSchemaWriter.Write(AttackShapes.Pattern(names), "Front matter of a pattern"));
        Golden.Matches("docs/schema/attack-traits.json", JsonSchemaWriter.Write(FitShapes.Traits(names.Patterns, names.Categories, names.Signals), "Traits of tools"));
        Golden.Matches("docs/schema/attack-frameworks.json", JsonSchemaWriter.Write(AttackShapes.Frameworks, "Lists of techniques by others"));
    }

    [Theory]
    [InlineData("docs/descriptors.md")]
    public void Every_yaml_example_of_the_documentation_is_a_valid_descriptor(string path)
    {
        var examples = System.Text.RegularExpressions.Regex.Matches(
            File.ReadAllText(Repository.Path(path)), "```yaml\n(?<text>schema: 1\n.*?)```",
            System.Text.RegularExpressions.RegexOptions.Singleline | System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.NotEmpty(examples);
        foreach (System.Text.RegularExpressions.Match example in examples)
        {
            SampleSite.Pages(SampleSite.Parse($"-- catalogue/servers/example.yaml --\n{example.Groups["text"].Value}"));
        }
    }

    /// <summary>The part above the border is written by people and stays as it is.</summary>
    private static void HasReference(string path, string border, string reference)
    {
        var file = Repository.Path(path);
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var written = text.Split(border, 2)[0];
        Golden.Matches(path, written + reference);
    }
}
