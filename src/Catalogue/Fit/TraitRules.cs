using Catalogue.Descriptors.Attacks;
using Catalogue.Risk;
using Catalogue.Text;

namespace Catalogue.Fit;

/// <summary>The traits of a catalogue, made ready to be looked for.</summary>
/// <param name="labels">Last words of inputs that only label a thing, as signals know them.</param>
public sealed class TraitRules(TraitTable table, IReadOnlyList<string> labels)
{
    private readonly IReadOnlyList<(TraitDefinition Trait, CompiledPredicate[] Predicates, WordSet Except)> rules =
        [.. table.Traits.Select(trait => (trait, trait.When.Select(predicate => new CompiledPredicate(predicate, labels)).ToArray(), new WordSet(trait.Except)))];

    /// <summary>The traits of a tool, in the order of the table.</summary>
    public IReadOnlyList<FoundTrait> Find(ToolFacts facts, RiskRating rating)
    {
        var found = new List<FoundTrait>();
        foreach (var (trait, predicates, except) in rules)
        {
            if (except.FindIn(facts.NameWords) is not null || except.FindIn(facts.DescriptionWords) is not null)
            {
                continue;
            }

            var causes = new List<SignalCause>();
            foreach (var predicate in predicates)
            {
                predicate.AddCauses(facts, causes);
            }

            if (trait.Signals.Count > 0 && (trait.Categories.Count == 0 || trait.Categories.Contains(facts.Category, StringComparer.Ordinal)))
            {
                causes.AddRange(rating.Signals
                    .Where(signal => trait.Signals.Contains(signal.Signal.Id, StringComparer.Ordinal))
                    .SelectMany(signal => signal.Causes)
                    .Where(cause => !causes.Contains(cause)));
            }

            if (causes.Count > 0)
            {
                found.Add(new FoundTrait(trait, causes));
            }
        }

        return found;
    }
}
