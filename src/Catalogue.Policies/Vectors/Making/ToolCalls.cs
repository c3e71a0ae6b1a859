using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>
/// The calls of one tool, as JSON: an honest one, one without a required argument, one for each condition that breaks it.
/// They follow from the rules as they are meant, so that all files of a server share them: each is made when it is first
/// asked for.
/// </summary>
/// <param name="asked">The conditions, as they are meant.</param>
internal sealed class ToolCalls(IReadOnlyList<ArgumentCondition> asked, IReadOnlyList<SampleInput> samples, ConditionSamples values)
{
    private byte[]? honest;
    private bool isHonestKnown;
    private IncompleteCall? incomplete;
    private IReadOnlyList<BreakingCall>? breaking;

    /// <summary>Whether these are the calls of a tool with such conditions.</summary>
    public bool AreFor(IReadOnlyList<ArgumentCondition> conditions)
    {
        var same = ReferenceEquals(asked, conditions) || asked.Count == conditions.Count;
        for (var index = 0; same && !ReferenceEquals(asked, conditions) && index < asked.Count; index++)
        {
            same = ReferenceEquals(asked[index], conditions[index]);
        }

        return same;
    }

    /// <summary>A call with every input that has a condition; null where no value is known that keeps the conditions on an input that must be there.</summary>
    public byte[]? Honest()
    {
        if (!isHonestKnown)
        {
            (honest, isHonestKnown) = (HonestTree(isShort: false)?.ToJson(), true);
        }

        return honest;
    }

    /// <summary>A call without a required argument; null where no honest call is known.</summary>
    public IncompleteCall? Without(InputPath input)
    {
        if (!ReferenceEquals(incomplete?.Missing, input) && HonestTree(isShort: true) is { } tree)
        {
            tree.Remove(input);
            incomplete = new IncompleteCall(input, tree.ToJson());
        }

        return incomplete;
    }

    /// <summary>Calls that break a condition each.</summary>
    public IReadOnlyList<BreakingCall> Breaking() => breaking ??= asked.Count == 0 ? [] : MakeBreaking();

    private List<BreakingCall> MakeBreaking()
    {
        var made = new List<BreakingCall>(asked.Count);
        var broken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in asked)
        {
            if (values.Breaking(condition) is not { } value
                || !broken.Add(condition.Input.Pointer + value)
                || HonestTree(isShort: true) is not { } call)
            {
                continue;
            }

            call.Set(condition.Input, value);
            var why = $"passes only if {condition.Input.Pointer} {ConditionPhrases.Holds(condition, each => each.Text)}";
            made.Add(new BreakingCall(condition, value, call.ToJson(), why));
        }

        return made;
    }

    /// <summary>The arguments of an honest call.</summary>
    /// <param name="isShort">Whether to leave out what may be left out.</param>
    private ArgumentTree? HonestTree(bool isShort)
    {
        var tree = ArgumentTree.Create();
        for (var index = 0; index < samples.Count; index++)
        {
            if (samples[index].Required)
            {
                tree.Set(samples[index].Input, samples[index].Json);
            }
        }

        if (asked.Count == 0)
        {
            return tree;
        }

        foreach (var conditions in asked.GroupBy(condition => condition.Input.Pointer, StringComparer.Ordinal))
        {
            var all = conditions.ToList();
            var input = all[0].Input;
            var sample = samples.FirstOrDefault(sample => sample.Input.IsSame(input));
            var mustKeep = sample is null or { Required: true } || LiesInCarried(input);
            if (isShort && !mustKeep)
            {
                continue;
            }

            if (values.Keeping(all, sample?.Json) is { } value)
            {
                tree.Set(input, value);
            }
            else if (mustKeep)
            {
                return null;
            }
        }

        return tree;
    }

    /// <summary>Whether an input is an element of a list or map that a call must carry.</summary>
    private bool LiesInCarried(InputPath input)
    {
        if (!input.HasElements)
        {
            return false;
        }

        var around = new InputPath([.. input.Segments.TakeWhile(segment => segment != InputPath.EveryElement)]);
        return samples.Any(sample => sample.Required && sample.Input.IsSame(around));
    }
}
