using Catalogue.Descriptors;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Risk;

/// <summary>The signals of the catalogue, made ready to be looked for. The kinds of predicate are this closed set.</summary>
public sealed class SignalRules(SignalTable table)
{
    private readonly IReadOnlyList<(SignalDefinition Signal, CompiledPredicate[] Predicates)> rules =
        [.. table.Signals.Select(signal => (signal, signal.When.Select(predicate => new CompiledPredicate(predicate)).ToArray()))];

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

    private sealed class CompiledPredicate(SignalPredicate predicate)
    {
        private readonly WordSet words = new(predicate.Words);
        private readonly WordSet with = new(predicate.With);
        private readonly WordSet without = new(predicate.Without);

        public void AddCauses(ToolFacts facts, List<SignalCause> causes)
        {
            if ((predicate.Categories.Count > 0 && !predicate.Categories.Contains(facts.Category, StringComparer.Ordinal))
                || (!with.IsEmpty && !facts.Mentions(with))
                || without.FindIn(facts.NameWords) is not null)
            {
                return;
            }

            switch (predicate.Kind)
            {
                case "name":
                    AddWords(facts.NameWords, "its name", causes);
                    break;
                case "description":
                    AddWords(facts.DescriptionWords, "its description", causes);
                    break;
                default:
                    AddInputs(facts, causes);
                    break;
            }
        }

        private void AddWords(IReadOnlyList<string> where, string place, List<SignalCause> causes)
        {
            if (words.FindIn(where) is { } found && !causes.Exists(cause => cause.Pointer is null))
            {
                causes.Add(new SignalCause(null, $"“{found}” in {place}"));
            }
        }

        private void AddInputs(ToolFacts facts, List<SignalCause> causes)
        {
            for (var index = 0; index < facts.Fields.Count; index++)
            {
                var field = facts.Fields[index];
                if (Fits(field, facts.InputWords(index)) && !causes.Exists(cause => cause.Pointer == field.Pointer))
                {
                    causes.Add(new SignalCause(field.Pointer, field.Name));
                }
            }
        }

        private bool Fits(InputField field, IReadOnlyList<string> name) =>
            (words.FindIn(name) is not null || (field.Format is not null && predicate.Formats.Contains(field.Format, StringComparer.Ordinal)))
            && without.FindIn(name) is null
            && HasType(field)
            && (predicate.Kind == "unbounded" ? field.Limit("maximum") is null && field.Limit("exclusiveMaximum") is null && field.IsFree : field.IsFree);

        /// <summary>A schema that says no type allows every type.</summary>
        private bool HasType(InputField field) =>
            predicate.Types.Count == 0
            || field.Types.Count == 0
            || field.Types.Any(type => predicate.Types.Contains(type, StringComparer.Ordinal));
    }
}
