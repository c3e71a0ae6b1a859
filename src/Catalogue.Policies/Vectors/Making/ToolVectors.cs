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
    private readonly List<ArgumentCondition> checkedOnes = [.. enforced.Rules.SelectMany(rule => rule.Conditions)];
    private readonly Dictionary<string, string> broken = new(StringComparer.Ordinal);

    /// <summary>What the target does with a call that breaks nothing.</summary>
    public DecisionKind Honest { get; } = enforced.Rules switch
    {
        var rules when rules.Any(rule => rule.Action == PolicyAction.Hide) => DecisionKind.Hidden,
        var rules when rules.Any(rule => rule.Action == PolicyAction.Deny) => DecisionKind.Deny,
        var rules when rules.Any(rule => rule.Action == PolicyAction.Ask) => DecisionKind.Ask,
        _ => DecisionKind.Allow,
    };

    public IReadOnlyList<RateLimit> Limits { get; } = [.. enforced.Rules.Select(rule => rule.RateLimit).OfType<RateLimit>()];

    /// <summary>The inputs that a call must carry by the rules.</summary>
    public IReadOnlyList<InputPath> Required { get; } =
        enforced.Rules.Any(rule => rule.Validate is { RequiredArguments: true }) ? enforced.RequiredInputs ?? [] : [];

    /// <summary>An honest call; null where no value is known that keeps the conditions on an input that must be there.</summary>
    /// <param name="isShort">Whether to leave out what may be left out. The whole call has every input with a condition.</param>
    public ArgumentTree? HonestCall(bool isShort = false)
    {
        var tree = new ArgumentTree();
        if (!seesArguments)
        {
            return tree;
        }

        foreach (var sample in samples.Where(sample => sample.Required))
        {
            tree.Set(sample.Input, sample.Json);
        }

        foreach (var conditions in meant.Rules.SelectMany(rule => rule.Conditions).GroupBy(condition => condition.Input.Pointer, StringComparer.Ordinal))
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
        foreach (var condition in seesArguments ? meant.Rules.SelectMany(rule => rule.Conditions) : [])
        {
            if (values.Breaking(condition) is not { } value || !broken.TryAdd(condition.Input.Pointer + value, value) || HonestCall(isShort: true) is not { } call)
            {
                continue;
            }

            call.Set(condition.Input, value);
            var isSeen = checkedOnes.Exists(known => known.Input.IsSame(condition.Input) && !ConditionSamples.Holds(known, value));
            var asked = $"passes only if {condition.Input.Pointer} {ConditionPhrases.Holds(condition, text => text)}";
            yield return (call, isSeen, isSeen ? asked : $"{asked}, by the policy, but this is not checked here");
        }
    }
}
