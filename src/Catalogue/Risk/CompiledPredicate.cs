using Catalogue.Descriptors;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Risk;

/// <summary>One way to recognise a signal, its words made ready to be looked for.</summary>
/// <param name="labels">Last words that only label a thing, such as <c>id</c>.</param>
/// <param name="known">Where its words are entered.</param>
internal sealed class CompiledPredicate(SignalPredicate predicate, IReadOnlyList<string> labels, RuleWords known)
{
    private readonly int[] labelWords = [.. labels.Select(known.Enter)];
    private readonly WordSet words = new(predicate.Words, known);
    private readonly WordSet with = new(predicate.With, known);
    private readonly WordSet without = new(predicate.Without, known);
    private readonly WordSet withoutNear = new(predicate.WithoutNear, known);

    public void AddCauses(ToolFacts facts, List<SignalCause> causes)
    {
        if ((predicate.Categories.Count > 0 && !predicate.Categories.Has(facts.Category))
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

    private void AddWords(int[] where, string place, List<SignalCause> causes)
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
            if (Fits(field, facts.InputWords(index)) && !HasNeighbour(facts, field) && !IsAmong(causes, field.Pointer))
            {
                causes.Add(new SignalCause(field.Pointer, field.Name));
            }
        }
    }

    private static bool IsAmong(List<SignalCause> causes, string pointer)
    {
        foreach (var cause in causes)
        {
            if (cause.Pointer == pointer)
            {
                return true;
            }
        }

        return false;
    }

    private bool Fits(InputField field, int[] name) =>
        (IsNamed(name) || (field.Format is not null && predicate.Formats.Has(field.Format)))
        && without.FindIn(name) is null
        && HasType(field)
        && (predicate.Kind == "unbounded" ? field.Limit("maximum") is null && field.Limit("exclusiveMaximum") is null && field.IsFree : field.IsFree);

    /// <summary>
    /// The last word of a name says what the thing is: <c>webhookId</c> is an id. So a word that is followed by a label
    /// does not count, unless the label belongs to it, as in <c>api key</c>.
    /// </summary>
    private bool IsNamed(int[] name) =>
        name.Length > 0
        && (predicate.Whole ? words.Is(name)
            : labelWords.AsSpan().Contains(name[^1]) ? words.EndsIn(name)
            : words.FindIn(name) is not null);

    /// <summary>Whether one of the inputs that speak against the field stands beside it or right inside it.</summary>
    private bool HasNeighbour(ToolFacts facts, InputField field)
    {
        if (withoutNear.IsEmpty)
        {
            return false;
        }

        for (var index = 0; index < facts.Fields.Count; index++)
        {
            var holder = Holder(facts.Fields[index].Pointer);
            if ((holder.SequenceEqual(Holder(field.Pointer)) || holder.SequenceEqual(field.Pointer) || holder.SequenceEqual(field.Pointer + "/*"))
                && facts.Fields[index].Pointer != field.Pointer
                && withoutNear.Is(facts.InputWords(index)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Holder(string pointer) => pointer.AsSpan(0, Math.Max(0, pointer.LastIndexOf('/')));

    /// <summary>A schema that says no type allows every type.</summary>
    private bool HasType(InputField field) =>
        predicate.Types.Count == 0
        || field.Types.Count == 0
        || field.Types.HasAny(predicate.Types);
}
