using Catalogue.Descriptors;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Risk;

/// <summary>Adds up a tool's risk: the category's base, and once for each group the heaviest of its signals.</summary>
/// <param name="words">Where the words of the signals are entered; tools' facts are split by them.</param>
public sealed class RiskRater(SignalTable signals, RuleWords words)
{
    /// <summary>A schema with at least so many inputs is worth a note: nobody reads such a call before allowing it.</summary>
    private const int ManyInputs = 12;

    private readonly WordSet markup = new(["html", "svg", "markup"], words);
    private readonly SignalRules rules = new(signals, words);
    private readonly Dictionary<string, SignalDefinition> byId = signals.Signals.ToDictionary(signal => signal.Id, StringComparer.Ordinal);

    public RiskRating Rate(ToolFacts facts, CategoryDefinition category)
    {
        var tool = facts.Tool;
        var idle = new List<Located<SignalChange>>();
        var fired = Weigh(Fire(facts, idle));
        var sum = category.Base;
        foreach (var signal in fired)
        {
            sum += signal.Points;
        }

        return new RiskRating(
            category,
            fired,
            sum,
            Math.Clamp(sum, 1, RiskLevels.Highest),
            tool.Risk?.Value,
            tool.Declared is { } declared ? Disagreements(declared.Annotations, category) : [],
            Notes(facts),
            [.. idle]);
    }

    private List<(SignalDefinition Signal, List<SignalCause> Causes, string? Reason)> Fire(ToolFacts facts, List<Located<SignalChange>> idle)
    {
        var found = new List<(SignalDefinition Signal, List<SignalCause> Causes, string? Reason)>();
        foreach (var (signal, causes) in rules.Find(facts))
        {
            found.Add((signal, causes, null));
        }

        foreach (var drop in facts.Tool.Signals.Drop)
        {
            var dropped = found
                .Where(entry => entry.Signal.Id == drop.Value.Id)
                .Sum(entry => entry.Causes.RemoveAll(cause => drop.Value.Input is null || drop.Value.Input == cause.Pointer));
            if (dropped == 0)
            {
                idle.Add(drop);
            }
        }

        found.RemoveAll(entry => entry.Causes.Count == 0);
        foreach (var add in facts.Tool.Signals.Add)
        {
            Add(add, found, idle);
        }

        return found;
    }

    private void Add(
        Located<SignalChange> add,
        List<(SignalDefinition Signal, List<SignalCause> Causes, string? Reason)> found,
        List<Located<SignalChange>> idle)
    {
        var pointer = add.Value.Input;
        var cause = new SignalCause(pointer, pointer is null ? SignalCause.ByHand : pointer[(pointer.LastIndexOf('/') + 1)..]);
        var index = found.FindIndex(entry => entry.Signal.Id == add.Value.Id);
        if (index < 0)
        {
            found.Add((byId[add.Value.Id], [cause], add.Value.Reason));
        }
        else if (found[index].Causes.Exists(known => known.Pointer == pointer))
        {
            idle.Add(add);
        }
        else
        {
            found[index].Causes.Add(cause);
            found[index] = found[index] with { Reason = add.Value.Reason };
        }
    }

    /// <summary>Sorts by group and weight, so that the first of each group is the one that counts.</summary>
    private static FiredSignal[] Weigh(List<(SignalDefinition Signal, List<SignalCause> Causes, string? Reason)> found)
    {
        // There are a few, so each is put where it belongs among those before it.
        for (var index = 1; index < found.Count; index++)
        {
            var entry = found[index];
            var place = index;
            for (; place > 0 && GoesBefore(entry.Signal, found[place - 1].Signal); place--)
            {
                found[place] = found[place - 1];
            }

            found[place] = entry;
        }

        var fired = found.Count == 0 ? [] : new FiredSignal[found.Count];
        for (var index = 0; index < fired.Length; index++)
        {
            var (signal, causes, reason) = found[index];
            fired[index] = new FiredSignal(signal, [.. causes], index == 0 || found[index - 1].Signal.Group != signal.Group, reason);
        }

        return fired;
    }

    private static bool GoesBefore(SignalDefinition signal, SignalDefinition other)
    {
        var (group, otherGroup) = (GroupOrder(signal.Group), GroupOrder(other.Group));
        return group < otherGroup || (group == otherGroup && signal.Points > other.Points);
    }

    private static int GroupOrder(string group)
    {
        for (var index = 0; index < Words.SignalGroups.Count; index++)
        {
            if (Words.SignalGroups[index] == group)
            {
                return index;
            }
        }

        return Words.SignalGroups.Count;
    }

    private static string[] Disagreements(ToolAnnotations hints, CategoryDefinition category)
    {
        List<string>? found = null;
        if (hints.ReadOnly == true && !category.ReadOnly)
        {
            (found ??= []).Add($"The server marks the tool as read-only; we rate it {category.Name}.");
        }
        else if (hints.ReadOnly == false && category.ReadOnly)
        {
            var more = hints.Destructive == true ? ", and as destructive" : "";
            (found ??= []).Add($"The server marks the tool as one that changes things{more}; we rate it {category.Name}.");
        }

        if (hints.Destructive == false && category.Id == "destructive")
        {
            (found ??= []).Add("The server marks the tool as not destructive; what it removes is lost outside the session.");
        }
        else if (hints.Destructive == true && !(hints.ReadOnly == true || hints.ReadOnly == false && category.ReadOnly) && category.Id is ("read" or "write"))
        {
            (found ??= []).Add($"The server marks the tool as destructive; we rate it {category.Name}.");
        }

        if (hints.ReadOnly == true && hints.Destructive == true)
        {
            (found ??= []).Add("The server's hints contradict each other: read-only and destructive at once.");
        }

        return found is null ? [] : [.. found];
    }

    private string[] Notes(ToolFacts facts)
    {
        List<string>? notes = null;
        if (facts.Tool.Declared?.Schema is null)
        {
            (notes ??= []).Add("The tool's input schema is unknown, so signals could look at its name and description only.");
        }
        else if (facts.Fields.Count >= ManyInputs)
        {
            (notes ??= []).Add($"{Grammar.Count(facts.Fields.Count, "input")}, nested ones included: too many to read before each call.");
        }

        for (var index = 0; index < facts.Fields.Count; index++)
        {
            if (facts.Fields[index].Types.Has("string") && markup.FindIn(facts.InputWords(index)) is not null)
            {
                (notes ??= []).Add($"Accepts raw HTML or other markup ({facts.Fields[index].Name}).");
                break;
            }
        }

        return notes is null ? [] : [.. notes];
    }
}
