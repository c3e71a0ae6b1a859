using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Turns conditions on arguments into the engine's. Its operators refuse a call that lacks the argument, look into no
/// list and reach no name with a dot: where that would change the meaning, the condition is left out, with a loss.
/// </summary>
internal static class ConditionCompiler
{
    public static IReadOnlyList<ArgumentRule> Compile(MeantTool tool, List<PolicyLoss> losses)
    {
        if (tool.Conditions.Count == 0)
        {
            return [];
        }

        var compiled = new List<ArgumentRule>();
        foreach (var rule in tool.Policy.Rules)
        {
            for (var index = 0; index < rule.Conditions.Count; index++)
            {
                var condition = rule.Conditions[index];
                if (Obstacle(tool, condition) is { } obstacle)
                {
                    losses.Add(new PolicyLoss(tool.Name, obstacle));
                }
                else
                {
                    compiled.Add(Compile(condition, rule.Reason));
                    AddLosses(tool, condition, losses);
                }
            }
        }

        return compiled;
    }

    private static void AddLosses(MeantTool tool, ArgumentCondition condition, List<PolicyLoss> losses)
    {
        if (!tool.WantsRequired)
        {
            losses.Add(new PolicyLoss(tool.Name, $"The engine refuses a call without \"{condition.Input.InWords}\", which the condition alone does not."));
        }

        if (condition.Kind == ConditionKind.OneOf && ChoiceCompiler.IsLoose(condition.Values))
        {
            losses.Add(new PolicyLoss(tool.Name, $"The engine compares \"{condition.Input.InWords}\" as it prints: a text that reads like one of the values passes for it."));
        }
    }

    /// <summary>Why the engine cannot check the condition as it is meant; null where it can.</summary>
    private static string? Obstacle(MeantTool tool, ArgumentCondition condition)
    {
        if (condition.Input.HasElements)
        {
            return $"The engine does not look at the elements of a list or map; \"{condition.Input.InWords}\" is not checked.";
        }

        if (!RequiredCompiler.CanBeReached(condition.Input))
        {
            return $"The argument \"{condition.Input.InWords}\" cannot be reached by a path; it is not checked.";
        }

        return IsRequired(tool, condition.Input)
            ? null
            : $"The engine cannot check an argument only where it is given, and \"{condition.Input.InWords}\" may be left out; it is not checked.";
    }

    /// <summary>Whether the engine can check the condition as it is meant.</summary>
    public static bool CanBeChecked(MeantTool tool, ArgumentCondition condition) =>
        !condition.Input.HasElements && RequiredCompiler.CanBeReached(condition.Input) && IsRequired(tool, condition.Input);

    private static bool IsRequired(MeantTool tool, InputPath input)
    {
        for (var index = 0; index < tool.Policy.RequiredInputs?.Count; index++)
        {
            if (tool.Policy.RequiredInputs[index].IsSame(input))
            {
                return true;
            }
        }

        return false;
    }

    private static ArgumentRule Compile(ArgumentCondition condition, string? reason)
    {
        var texts = condition.Values.Select(value => value.Text);
        IReadOnlyList<ArgumentCheck> checks = condition.Kind switch
        {
            ConditionKind.Under => [Regex(PathRules.Pattern(texts))],
            ConditionKind.Hosts => [Regex(HostRules.Pattern(texts))],
            ConditionKind.Matches => [Regex(ConditionForms.Anchored(condition.Values[0].Text))],
            ConditionKind.StartsWith => [Regex($"^{PathRules.AnyOf(texts)}")],
            ConditionKind.AtMost => [new ArgumentCheck("lte", condition.Values)],
            _ => ChoiceCompiler.Compile(condition.Values),
        };
        return new ArgumentRule(
            ConditionPhrases.Short(condition),
            reason ?? ConditionPhrases.Refusal(condition),
            RequiredCompiler.Path(condition.Input),
            checks,
            condition.FillIn);
    }

    private static ArgumentCheck Regex(string pattern) => new("regex", [ConditionValue.Of(pattern)]);
}
