using Catalogue.Descriptors;

namespace Catalogue.Risk;

/// <summary>The signals of the catalogue, made ready to be looked for. The kinds of predicate are this closed set.</summary>
public sealed class SignalRules(SignalTable table)
{
    private readonly IReadOnlyList<(SignalDefinition Signal, CompiledPredicate[] Predicates)> rules =
        [.. table.Signals.Select(signal => (signal, signal.When.Select(predicate => new CompiledPredicate(predicate, table.Labels)).ToArray()))];

    /// <summary>The signals that fire, each with all its causes, in the order of the table.</summary>
    public IEnumerable<(SignalDefinition Signal, List<SignalCause> Causes)> Find(ToolFacts facts)
    {
        foreach (var (signal, predicates) in rules)
        {
            if (signal.Except.Contains(facts.Category, StringComparer.Ordinal))
            {
                continue;
            }

            var causes = new List<SignalCause>();
            foreach (var predicate in predicates)
            {
                predicate.AddCauses(facts, causes);
            }

            if (causes.Count > 0)
            {
                yield return (signal, causes);
            }
        }
    }
}
