using Catalogue.Policies.Model;
using Catalogue.Risk;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Assemble;

/// <summary>
/// Adds to a tool's rules what its signals ask of its inputs. A rule that lets calls pass without a word on a free path,
/// address, command or amount is no recommendation; where only the user can know the bounds, the condition says so.
/// </summary>
public static class ProposedRules
{
    /// <summary>The rules with conditions, where nobody has said which conditions there are.</summary>
    public static IReadOnlyList<PolicyRule> Complete(IReadOnlyList<PolicyRule> rules, RiskRating rating, InputSchema? schema)
    {
        if (schema is null
            || rules.Count == 0
            || IsSaid(rules))
        {
            return rules;
        }

        var proposed = Propose(rating.Signals, schema, rules.Any(rule => rule.Action == PolicyAction.Ask));
        return proposed.Count == 0
            ? rules
            : [rules[0] with { Validate = new ArgumentValidation(rules[0].Validate?.RequiredArguments ?? false, proposed) }, .. rules.Skip(1)];
    }

    /// <summary>Whether calls do not pass anyway, or somebody has said under which conditions.</summary>
    private static bool IsSaid(IReadOnlyList<PolicyRule> rules)
    {
        for (var index = 0; index < rules.Count; index++)
        {
            if (rules[index].Action is PolicyAction.Deny or PolicyAction.Hide || rules[index].Validate?.Conditions is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Where a person sees each call, the person judges its text; folders, hosts and amounts are bounded all the same, since
    /// one more nought is easily overlooked.
    /// </summary>
    /// <param name="isAsked">Whether a person sees each call.</param>
    public static IReadOnlyList<ArgumentCondition> Propose(IEnumerable<FiredSignal> signals, InputSchema schema, bool isAsked)
    {
        var fired = signals.Where(signal => signal.Signal.Argument is { } asked && !(isAsked && asked.Asked.Kind == ConditionKind.Matches)).ToList();
        if (fired.Count == 0)
        {
            return [];
        }

        var proposed = new List<ArgumentCondition>();
        foreach (var field in schema.Fields)
        {
            foreach (var signal in fired)
            {
                if (signal.Signal.Argument is { } asked
                    && IsCause(field, signal)
                    && Target(field, asked.Types) is { } input
                    && !proposed.Exists(known => known.Input.IsSame(input)))
                {
                    proposed.Add(asked.Asked with { Input = input });
                }
            }
        }

        return proposed;
    }

    private static bool IsCause(InputField field, FiredSignal signal)
    {
        for (var index = 0; index < signal.Causes.Count; index++)
        {
            if (signal.Causes[index].Pointer == field.Pointer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The input itself, or the elements of the list that it is; null where neither is of the right type.</summary>
    private static InputPath? Target(InputField field, IReadOnlyList<string> types) =>
        field.Types.HasAny(types) ? new InputPath(field.Segments)
        : field.ItemTypes.HasAny(types) ? new InputPath([.. field.Segments, InputPath.EveryElement])
        : null;
}
