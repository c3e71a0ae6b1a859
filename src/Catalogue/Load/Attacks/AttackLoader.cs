using System.Security.Cryptography;
using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;
using Catalogue.Shapes;
using Catalogue.Sources;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Load.Attacks;

/// <summary>Reads the attack database: its two tables first, since they are the vocabulary of the rest, then patterns and cases.</summary>
public static class AttackLoader
{
    public const string TraitsPath = "catalogue/attacks/traits.yaml";
    public const string FrameworksPath = "catalogue/attacks/frameworks.yaml";
    public const string PatternsFolder = "catalogue/attacks/patterns";
    public const string CasesFolder = "catalogue/attacks/cases";

    internal static AttackCatalogue Load(ISources sources, CategoryTable categories, SignalTable signals, DiagnosticBag diagnostics)
    {
        var patterns = Paths(sources, PatternsFolder, diagnostics);
        var cases = Paths(sources, CasesFolder, diagnostics);
        if (patterns.Count == 0 && cases.Count == 0)
        {
            return AttackCatalogue.Empty;
        }

        var slugs = patterns.ConvertAll(SlugOf);
        IReadOnlyList<string> categoryIds = [.. categories.Categories.Select(category => category.Id).Where(id => id != Words.UnknownCategory)];
        IReadOnlyList<string> signalIds = [.. signals.Signals.Select(signal => signal.Id)];
        var traits = ReadTable(sources, TraitsPath, FitShapes.Traits(slugs, categoryIds, signalIds), AttackReader.ReadTraits, diagnostics) ?? TraitTable.Empty;
        var frameworks = ReadTable(sources, FrameworksPath, AttackShapes.Frameworks, AttackReader.ReadFrameworks, diagnostics) ?? [];
        var names = new AttackNames(
            slugs,
            categoryIds,
            signalIds,
            [.. traits.Traits.Select(trait => trait.Id)],
            frameworks
                .DistinctBy(framework => framework.Id, StringComparer.Ordinal)
                .ToDictionary(framework => framework.Id, framework => (IReadOnlyList<string>)[.. framework.Entries.Select(entry => entry.Id)], StringComparer.Ordinal));
        var links = new BodyLinks(slugs, cases.ConvertAll(SlugOf));
        return new AttackCatalogue(
            traits,
            frameworks,
            ReadAll(sources, patterns, AttackShapes.Pattern(names), AttackWords.PatternSections, links, diagnostics,
                (parts, file, slug, digest, sections) => AttackReader.ReadPattern(parts, file, slug, digest, sections)),
            ReadAll(sources, cases, AttackShapes.Case(names), AttackWords.CaseSections, links, diagnostics,
                (parts, file, slug, _, sections) => AttackReader.ReadCase(parts, file, slug, sections)));
    }

    private static List<string> Paths(ISources sources, string folder, DiagnosticBag diagnostics) =>
        [.. sources.Files(folder, diagnostics).Where(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && Path.GetFileName(path)[0] is not ('_' or '.')).Order(StringComparer.Ordinal)];

    private static string SlugOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static List<T> ReadAll<T>(
        ISources sources,
        IReadOnlyList<string> paths,
        ObjectShape shape,
        IReadOnlyList<string> headings,
        BodyLinks links,
        DiagnosticBag diagnostics,
        Func<YamlNode, string, string, string, IReadOnlyList<AttackSection>, T> read)
    {
        var found = new List<T>();
        foreach (var path in paths)
        {
            var file = sources.Show(path);
            var slug = SlugOf(path);
            if (!TextForm.Slug.Test(slug) || slug.Length > Text.Slugs.MaximumLength || !path.EndsWith(".md", StringComparison.Ordinal))
            {
                diagnostics.Add(DiagnosticKinds.FileNameNotSlug, new SourceLocation(file),
                    "the file's name is the address of its page: lower-case letters, digits and single hyphens, at most 80 characters, then '.md'");
                continue;
            }

            if (sources.Read(path, diagnostics) is not { } bytes || FrontMatter.Read(bytes, file, diagnostics) is not { } parts)
            {
                continue;
            }

            new ShapeChecker(file, diagnostics).Check(parts.Head, shape);
            links.Check(parts, file, diagnostics);
            found.Add(read(parts.Head, file, slug, "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), parts.Sections(headings, file, diagnostics)));
        }

        return found;
    }

    private static TTable? ReadTable<TTable>(
        ISources sources, string path, ObjectShape shape, Func<YamlNode, string, TTable> read, DiagnosticBag diagnostics)
        where TTable : class =>
        sources.Exists(path) && CatalogueLoader.ReadTree(sources, path, diagnostics) is { } root
            ? CatalogueLoader.Checked(root, shape, sources.Show(path), diagnostics, read)
            : null;
}
