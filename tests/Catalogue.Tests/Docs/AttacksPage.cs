using System.Globalization;
using System.Text;
using Catalogue.Build;
using Catalogue.Load.Attacks;
using Catalogue.Sources;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Tests.Docs;

/// <summary>Writes the reference of the attack database, which follows the hand-written part of <c>docs/attacks.md</c>.</summary>
internal static class AttacksPage
{
    public const string Border = "<!-- From here on made from the shapes in src/Catalogue/Load/Attacks; a test keeps it equal to them. -->";

    /// <summary>The vocabulary of the committed catalogue: editors are to complete its patterns and traits.</summary>
    public static AttackNames Names()
    {
        var (categories, signals) = SampleTables.Read();
        var attacks = SiteBuilder.Load(new FolderSources(Repository.Root, ""), new BuildOptions(), new DiagnosticBag())!.Attacks.Descriptors;
        return new AttackNames(
            [.. attacks.Patterns.Select(pattern => pattern.Slug)],
            categories,
            signals,
            [.. attacks.Traits.Traits.Select(trait => trait.Id)],
            attacks.Frameworks.ToDictionary(framework => framework.Id, framework => (IReadOnlyList<string>)[.. framework.Entries.Select(entry => entry.Id)], StringComparer.Ordinal));
    }

    public static string Reference()
    {
        var names = Names();
        var page = new StringBuilder(Border + "\n");
        DescriptorsPage.WriteShape(page, "A case: `catalogue/attacks/cases/<slug>.md`", AttackShapes.Case(names with { Techniques = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) }));
        DescriptorsPage.WriteShape(page, "A pattern: `catalogue/attacks/patterns/<slug>.md`", AttackShapes.Pattern(names with { Techniques = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) }));
        DescriptorsPage.WriteShape(page, "Traits: `catalogue/attacks/traits.yaml`", FitShapes.Traits(names.Patterns, names.Categories, names.Signals));
        DescriptorsPage.WriteShape(page, "Frameworks: `catalogue/attacks/frameworks.yaml`", AttackShapes.Frameworks);
        WriteHeadings(page, "a pattern", AttackWords.PatternSections);
        WriteHeadings(page, "a case", AttackWords.CaseSections);
        WriteWords(page, "kind", AttackWords.Kinds);
        WriteWords(page, "effect", AttackWords.Effects);
        WriteWords(page, "enforcement", AttackWords.Enforcements);
        WriteWords(page, "confidence", AttackWords.Confidences);
        WriteWords(page, "sources[].read", AttackWords.Readings);
        return page.ToString();
    }

    private static void WriteHeadings(StringBuilder page, string of, IReadOnlyList<string> headings)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## Headings of {of}\n\n");
        page.AppendJoin('\n', headings.Select(heading => $"- `## {heading}`"));
        page.Append('\n');
    }

    private static void WriteWords(StringBuilder page, string key, IReadOnlyList<AttackWord> words)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## Words of `{key}`\n\n| Word | On pages | Meaning |\n|---|---|---|\n");
        foreach (var word in words)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{word.Id}` | {word.Name} | {word.Meaning} |\n");
        }
    }
}
