using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>
/// The calls of one tool: an honest one, one without a required argument, one for each condition that breaks it. What is
/// expected follows from the rules that the target enforces; how a call is honest follows from the rules as they are meant.
/// </summary>
/// <param name="meant">The rules as they are meant.</param>
/// <param name="enforced">The rules that the target enforces.</param>
/// <param name="seesArguments">Whether the target looks at arguments; where it does not, calls carry none.</param>
internal sealed class ToolVectors(ToolPolicy meant, ToolPolicy enforced, IReadOnlyList<SampleInput> samples, ConditionSamples values, bool seesArguments)
{
    /// <summary>The arguments of a call to a target that does not look at them: none. Nobody sets or removes any.</summary>
    private static readonly ArgumentTree NoArguments = ArgumentTree.Create();

    private readonly IReadOnlyList<ArgumentCondition> asked = seesArguments ? meant.AllConditions() : [];
    private readonly IReadOnlyList<ArgumentCondition> checkedOnes = enforced.AllConditions();
    private HashSet<string>? broken;

    /// <summary>What the target does with a call that breaks nothing.</summary>
    public DecisionKind Honest { get; } =
        enforced.Has(PolicyAction.Hide) ? DecisionKind.Hidden
        : enforced.Has(PolicyAction.Deny) ? DecisionKind.Deny
        : enforced.Has(PolicyAction.Ask) ? DecisionKind.Ask
        : DecisionKind.Allow;

    public IReadOnlyList<RateLimit> Limits { get; } = enforced.AllLimits();

    /// <summary>The inputs that a call must carry by the rules.</summary>
    public IReadOnlyList<InputPath> Required { get; } = enforced.WantsRequired() ? enforced.RequiredInputs ?? [] : [];

    /// <summary>An honest call; null where no value is known that keeps the conditions on an input that must be there.</summary>
    /// <param name="isShort">Whether to leave out what may be left out. The whole call has every input with a condition.</param>
    public ArgumentTree? HonestCall(bool isShort = false)
    {
        if (!seesArguments)
        {
            return NoArguments;
        }

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
        var around = new InputPath([.. input.Segments.TakeWhile(segment => segment != InputPath.EveryElement)]);
        return input.HasElements && samples.Any(sample => sample.Required && sample.Input.IsSame(around));
    }

    /// <summary>A call without a required argument; null where none is required.</summary>
    public (ArgumentTree Call, string Why)? IncompleteCall()
    {
        if (Required.Count == 0 || HonestCall(isShort: true) is not { } call)
        {
            return null;
        }

        call.Remove(Required[0]);
        return (call, $"{Required[0].Pointer} is missing");
    }

    /// <summary>Calls that break a condition each, with whether the target sees it.</summary>
    public IEnumerable<(ArgumentTree Call, bool IsSeen, string Why)> BreakingCalls()
    {
        foreach (var condition in asked)
        {
            if (values.Breaking(condition) is not { } value
                || !(broken ??= new(StringComparer.Ordinal)).Add(condition.Input.Pointer + value)
                || HonestCall(isShort: true) is not { } call)
            {
                continue;
            }

            call.Set(condition.Input, value);
            var isSeen = checkedOnes.Any(known => known.Input.IsSame(condition.Input) && !ConditionSamples.Holds(known, value));
            var sentence = $"passes only if {condition.Input.Pointer} {ConditionPhrases.Holds(condition, each => each.Text)}";
            yield return (call, isSeen, isSeen ? sentence : $"{sentence}, by the policy, but this is not checked here");
        }
    }
}
