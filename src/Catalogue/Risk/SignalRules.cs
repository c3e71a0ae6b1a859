using Catalogue.Descriptors;
using Catalogue.Text;

namespace Catalogue.Risk;

/// <summary>The signals of the catalogue, made ready to be looked for. The kinds of predicate are this closed set.</summary>
/// <param name="words">Where the words of the table are entered.</param>
public sealed class SignalRules(SignalTable table, RuleWords words)
{
    private readonly (SignalDefinition Signal, CompiledPredicate[] Predicates)[] rules =
        [.. table.Signals.Select(signal => (signal, signal.When.Select(predicate => new CompiledPredicate(predicate, table.Labels, words)).ToArray()))];

    /// <summary>The signals that fire, each with all its causes, in the order of the table.</summary>
    public IReadOnlyList<(SignalDefinition Signal, List<SignalCause> Causes)> Find(ToolFacts facts)
    {
        var found = new List<(SignalDefinition, List<SignalCause>)>();
        var causes = new List<SignalCause>();
        foreach (var (signal, predicates) in rules)
        {
            if (signal.Except.Has(facts.Category))
            {
                continue;
            }

            foreach (var predicate in predicates)
            {
                predicate.AddCauses(facts, causes);
            }

            if (causes.Count > 0)
            {
                found.Add((signal, causes));
                causes = [];
            }
        }

        return found;
    }
}
