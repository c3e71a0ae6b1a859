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
        CheckOnce(catalogue.Categories.Categories.Select(category => (category.Id, category.Location)), "category", diagnostics);
        CheckOnce(catalogue.Signals.Signals.Select(signal => (signal.Id, signal.Location)), "signal", diagnostics);
        CheckLevels(catalogue.Categories, diagnostics);
        foreach (var (phrase, location) in PhrasesOf(catalogue.Categories))
        {
            CheckPlaces(phrase, PhrasePlaces.Tool, location, diagnostics);
        }

        CheckUnknown(catalogue, diagnostics);
        var known = catalogue.Categories.Categories.Select(category => category.Id).ToList();
        foreach (var signal in catalogue.Signals.Signals)
        {
            CheckPlaces(signal.Says, PhrasePlaces.Signal, signal.Location, diagnostics);
            foreach (var id in signal.Except.Concat(signal.When.SelectMany(predicate => predicate.Categories)).Where(id => !known.Contains(id, StringComparer.Ordinal)))
            {
                diagnostics.Add(DiagnosticKinds.UnknownWord, signal.Location,
                    $"signal '{signal.Id}': unknown category '{id}'{NearestWord.Hint(id, known)}; write one of: {string.Join(", ", known)}");
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

    private static IEnumerable<(PhraseTemplate Phrase, SourceLocation Location)> PhrasesOf(CategoryTable tables) =>
        tables.Categories.SelectMany(category => new[] { (category.Use, category.Location), (category.Why, category.Location) })
            .Concat(tables.Questions.SelectMany(question => question.Answers.Select(answer => answer.Text).Prepend(question.Question).Select(phrase => (phrase, question.Location))));

    private static void CheckPlaces(PhraseTemplate phrase, IReadOnlyList<string> known, SourceLocation location, DiagnosticBag diagnostics)
    {
        foreach (var place in phrase.Places.Where(place => !known.Contains(place, StringComparer.Ordinal)))
        {
            diagnostics.Add(DiagnosticKinds.UnknownWord, location,
                $"unknown place '{{{VisibleText.Of(place, 40)}}}' in \"{VisibleText.Of(phrase.Source, 60)}\"; write one of: {string.Join(", ", known.Select(name => $"{{{name}}}"))}");
        }
    }

    private static void CheckLevels(CategoryTable tables, DiagnosticBag diagnostics)
    {
        foreach (var level in RiskLevels.WorstFirst.Where(level => tables.Levels.All(definition => definition.Level != level)))
        {
            diagnostics.Add(DiagnosticKinds.MissingKey, tables.Levels.Select(definition => definition.Location).LastOrDefault(new SourceLocation(CatalogueLoader.CategoriesPath)),
                $"levels have no row for '{level.Id()}'; add one");
        }

        CheckOnce(tables.Levels.Select(definition => (definition.Level.Id(), definition.Location)), "level", diagnostics);
    }

    internal static void CheckOnce(IEnumerable<(string Id, SourceLocation Location)> rows, string what, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var (id, location) in rows)
        {
            if (!first.TryAdd(id, location))
            {
                diagnostics.Add(DiagnosticKinds.DuplicateKey, location, $"the {what} '{id}' is defined already at {first[id]}; keep one of the two");
            }
        }
    }
}
