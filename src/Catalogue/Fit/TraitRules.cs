using Catalogue.Descriptors.Attacks;
using Catalogue.Risk;
using Catalogue.Text;

namespace Catalogue.Fit;

/// <summary>The traits of a catalogue, made ready to be looked for.</summary>
/// <param name="labels">Last words of inputs that only label a thing, as signals know them.</param>
/// <param name="words">Where the words of the table are entered.</param>
public sealed class TraitRules(TraitTable table, IReadOnlyList<string> labels, RuleWords words)
{
    private readonly IReadOnlyList<(TraitDefinition Trait, CompiledPredicate[] Predicates, WordSet Except)> rules =
        [.. table.Traits.Select(trait => (trait, trait.When.Select(predicate => new CompiledPredicate(predicate, labels, words)).ToArray(), new WordSet(trait.Except, words)))];

    /// <summary>The traits of a tool, in the order of the table.</summary>
    public IReadOnlyList<FoundTrait> Find(ToolFacts facts, RiskRating rating)
    {
        var found = new List<FoundTrait>();
        var causes = new List<SignalCause>();
        foreach (var (trait, predicates, except) in rules)
        {
            if (except.FindIn(facts.NameWords) is not null || except.FindIn(facts.DescriptionWords) is not null)
            {
                continue;
            }

            foreach (var predicate in predicates)
            {
                predicate.AddCauses(facts, causes);
            }

            if (trait.Signals.Count > 0 && (trait.Categories.Count == 0 || trait.Categories.Has(facts.Category)))
            {
                AddSignals(trait, rating, causes);
            }

            if (causes.Count > 0)
            {
                found.Add(new FoundTrait(trait, [.. causes]));
                causes.Clear();
            }
        }

        return found.Count == 0 ? [] : [.. found];
    }

    private static void AddSignals(TraitDefinition trait, RiskRating rating, List<SignalCause> causes)
    {
        foreach (var signal in rating.Signals)
        {
            if (trait.Signals.Has(signal.Signal.Id))
            {
                causes.AddRange(signal.Causes.Where(cause => !causes.Contains(cause)));
            }
        }
    }
}
