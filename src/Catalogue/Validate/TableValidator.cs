using Catalogue.Descriptors;
using Catalogue.Load;
using Catalogue.Text;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate;

/// <summary>The tables of the catalogue among themselves: ids once each, levels complete, places known.</summary>
internal static class TableValidator
{
    public static void Validate(LoadedCatalogue catalogue, DiagnosticBag diagnostics)
    {
        var categoriesFile = new SourceLocation(CatalogueLoader.CategoriesPath);
        var signalsFile = new SourceLocation(CatalogueLoader.SignalsPath);
        CheckOnce(catalogue.Categories.Categories.Select(category => category.Id), "category", categoriesFile, diagnostics);
        CheckOnce(catalogue.Signals.Signals.Select(signal => signal.Id), "signal", signalsFile, diagnostics);
        CheckLevels(catalogue.Categories, categoriesFile, diagnostics);
        foreach (var phrase in PhrasesOf(catalogue.Categories))
        {
            CheckPlaces(phrase, PhrasePlaces.Tool, categoriesFile, diagnostics);
        }

        CheckUnknown(catalogue, diagnostics);
        var known = catalogue.Categories.Categories.Select(category => category.Id).ToList();
        foreach (var signal in catalogue.Signals.Signals)
        {
            CheckPlaces(signal.Says, PhrasePlaces.Signal, signalsFile, diagnostics);
            foreach (var id in signal.Except.Concat(signal.When.SelectMany(predicate => predicate.Categories)).Where(id => !known.Contains(id, StringComparer.Ordinal)))
            {
                diagnostics.Add(DiagnosticKinds.UnknownWord, signalsFile,
                    $"signal '{signal.Id}': unknown category '{id}'; write one of: {string.Join(", ", known)}");
            }
        }
    }

    /// <summary>A tool without a category may turn out to be unknown, and then needs a row.</summary>
    private static void CheckUnknown(LoadedCatalogue catalogue, DiagnosticBag diagnostics)
    {
        if (catalogue.Categories.Categories.Any(category => category.Id == Words.UnknownCategory))
        {
            return;
        }

        foreach (var tool in catalogue.Servers.SelectMany(server => server.Tools).Where(tool => tool.Category is null).Take(1))
        {
            diagnostics.Add(DiagnosticKinds.MissingKey, tool.Location,
                $"this tool has no 'category', and {CatalogueLoader.CategoriesPath} no row '{Words.UnknownCategory}' for tools of which it cannot be told; add one of the two");
        }
    }

    private static IEnumerable<PhraseTemplate> PhrasesOf(CategoryTable tables) =>
        tables.Categories.SelectMany(category => new[] { category.Use, category.Why })
            .Concat(tables.Questions.Select(question => question.Question))
            .Concat(tables.Questions.SelectMany(question => question.Answers).Select(answer => answer.Text));

    private static void CheckPlaces(PhraseTemplate phrase, IReadOnlyList<string> known, SourceLocation file, DiagnosticBag diagnostics)
    {
        foreach (var place in phrase.Places.Where(place => !known.Contains(place, StringComparer.Ordinal)))
        {
            diagnostics.Add(DiagnosticKinds.UnknownWord, file,
                $"unknown place '{{{VisibleText.Of(place, 40)}}}' in \"{VisibleText.Of(phrase.Source, 60)}\"; write one of: {string.Join(", ", known.Select(name => $"{{{name}}}"))}");
        }
    }

    private static void CheckLevels(CategoryTable tables, SourceLocation file, DiagnosticBag diagnostics)
    {
        foreach (var level in RiskLevels.WorstFirst.Where(level => tables.Levels.Count(definition => definition.Level == level) != 1))
        {
            diagnostics.Add(DiagnosticKinds.MissingKey, file, $"levels must have exactly one row for '{level.Id()}'");
        }
    }

    private static void CheckOnce(IEnumerable<string> ids, string what, SourceLocation file, DiagnosticBag diagnostics)
    {
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            diagnostics.Add(DiagnosticKinds.DuplicateKey, file, $"the {what} '{twice.Key}' is defined twice; keep one of the two");
        }
    }
}
