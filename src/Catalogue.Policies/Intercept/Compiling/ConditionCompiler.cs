using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Turns conditions on arguments into the engine's. Its operators refuse a call that lacks the argument, look into no
/// list and reach no name with a dot: where that would change the meaning, the condition is left out, with a loss.
/// </summary>
internal static class ConditionCompiler
{
    public static IReadOnlyList<ArgumentRule> Compile(ToolPolicy tool, List<PolicyLoss> losses)
    {
        var compiled = new List<ArgumentRule>();
        foreach (var rule in tool.Rules)
        {
            foreach (var condition in rule.Conditions)
            {
                if (Obstacle(tool, condition) is { } obstacle)
                {
                    losses.Add(new PolicyLoss(tool.Tool, obstacle));
                }
                else
                {
                    compiled.Add(Compile(condition, rule.Reason));
                }
            }
        }

        return compiled;
    }

    /// <summary>Why the engine cannot check the condition as it is meant; null where it can.</summary>
    private static string? Obstacle(ToolPolicy tool, ArgumentCondition condition)
    {
        var name = Name(condition.Input);
        if (condition.Input.HasElements)
        {
            return $"The engine does not look at the elements of a list or map; \"{name}\" is not checked.";
        }

        if (!RequiredCompiler.CanBeReached(condition.Input))
        {
            return $"The argument \"{name}\" cannot be reached by a path; it is not checked.";
        }

        return tool.RequiredInputs?.Any(required => required.IsSame(condition.Input)) == true
            ? null
            : $"The engine cannot check an argument only where it is given, and \"{name}\" may be left out; it is not checked.";
    }

    private static ArgumentRule Compile(ArgumentCondition condition, string? reason)
    {
        var texts = condition.Values.Select(value => value.Text);
        var (word, values) = condition.Kind switch
        {
            ConditionKind.Under => ("regex", [ConditionValue.Of(PathRules.Pattern(texts))]),
            ConditionKind.Hosts => ("regex", [ConditionValue.Of(HostRules.Pattern(texts))]),
            ConditionKind.Matches => ("regex", [ConditionValue.Of(ConditionForms.Anchored(condition.Values[0].Text))]),
            ConditionKind.StartsWith => ("regex", [ConditionValue.Of($"^{PathRules.AnyOf(texts)}")]),
            ConditionKind.AtMost => ("lte", condition.Values),
            _ => ("in", condition.Values),
        };
        return new ArgumentRule(
            ConditionPhrases.Short(condition),
            reason ?? ConditionPhrases.Refusal(condition),
            "args." + string.Join('.', condition.Input.Segments),
            word,
            values,
            condition.FillIn);
    }

    private static string Name(InputPath input) => string.Join(" / ", input.Segments);
}
