using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;
using Catalogue.Text;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate;

/// <summary>The attack database in itself: ids once each, places that a fit can fill, alternatives that ask something.</summary>
internal static class AttackValidator
{
    public static void Validate(AttackCatalogue attacks, CategoryTable categories, DiagnosticBag diagnostics)
    {
        var known = attacks.Traits.Traits.Select(trait => trait.Id).ToList();
        TableValidator.CheckOnce(attacks.Traits.Traits.Select(trait => (trait.Id, trait.Location)), "trait", diagnostics);
        foreach (var trait in attacks.Traits.Combinations.SelectMany(combination => combination.Traits).Where(trait => !known.Contains(trait.Value, StringComparer.Ordinal)))
        {
            diagnostics.Add(DiagnosticKinds.UnknownWord, trait.Location,
                $"unknown trait '{VisibleText.Of(trait.Value, 40)}'{NearestWord.Hint(trait.Value, known)}; write one of: {string.Join(", ", known)}");
        }

        TableValidator.CheckOnce(attacks.Frameworks.Select(framework => (framework.Id, framework.Location)), "framework", diagnostics);
        TableValidator.CheckOnce(attacks.Frameworks.SelectMany(framework => framework.Entries).Select(entry => (entry.Id, entry.Location)), "technique", diagnostics);
        var ids = categories.Categories.Select(category => category.Id).ToList();
        foreach (var trait in attacks.Traits.Traits)
        {
            CheckCategories(trait.When, ids, trait.Location, diagnostics);
        }

        foreach (var pattern in attacks.Patterns)
        {
            PreventionValidator.Validate(pattern, diagnostics);
        }

        foreach (var fit in attacks.Patterns.SelectMany(pattern => pattern.Fit))
        {
            CheckFit(fit, diagnostics);
            CheckCategories(fit.Look, ids, fit.Location, diagnostics);
        }
    }

    private static void CheckFit(FitAlternative fit, DiagnosticBag diagnostics)
    {
        IReadOnlyList<string> known = [.. PhrasePlaces.Fit, .. fit.Server];
        foreach (var place in fit.Why.Places.Where(place => !known.Contains(place, StringComparer.Ordinal)))
        {
            diagnostics.Add(DiagnosticKinds.UnknownWord, fit.Location,
                $"unknown place '{{{VisibleText.Of(place, 40)}}}' in \"{VisibleText.Of(fit.Why.Source, 60)}\"; write one of: {string.Join(", ", known.Select(name => $"{{{name}}}"))}");
        }

        var hasCause = fit.Look.Count > 0 || fit.Signals.Count > 0 || fit.Traits.Count > 0;
        if (!hasCause && fit.Why.Places.Contains(PhrasePlaces.Cause, StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticKinds.UnknownWord, fit.Location,
                "the place '{cause}' stands for what 'look', 'signals' or 'traits' found, and this fit has none of them; add one, or write the sentence without it");
        }

        if (!hasCause && fit.Server.Count == 0 && fit.Categories.Count == 0 && fit.Hints.Count == 0 && fit.Namesakes == 0 && !fit.Orders)
        {
            diagnostics.Add(DiagnosticKinds.MissingKey, fit.Location,
                "this fit asks nothing, so the pattern would fit every tool; add 'look', 'signals', 'traits' or another condition");
        }
    }

    private static void CheckCategories(IEnumerable<SignalPredicate> predicates, List<string> known, SourceLocation location, DiagnosticBag diagnostics)
    {
        foreach (var id in predicates.SelectMany(predicate => predicate.Categories).Where(id => !known.Contains(id, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            diagnostics.Add(DiagnosticKinds.UnknownWord, location, $"a predicate has the unknown category '{id}'; write one of: {string.Join(", ", known)}");
        }
    }
}
