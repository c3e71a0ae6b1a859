using System.Globalization;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Comparing;

/// <summary>A behaviour as a sentence says it after "was" and "is now".</summary>
internal static class BehaviourWords
{
    /// <summary>"allowed at most 10 times a minute".</summary>
    /// <param name="seesArguments">Whether conditions on arguments are among what is compared.</param>
    public static string Of(ToolBehaviour behaviour, bool seesArguments)
    {
        var parts = new List<string>();
        parts.AddRange(behaviour.Limits.Select(Limit));
        if (behaviour.Required is null)
        {
            parts.Add("with its required arguments");
        }
        else if (behaviour.Required.Count > 0)
        {
            parts.Add("with " + string.Join(", ", behaviour.Required.Select(input => input.Pointer)));
        }

        if (behaviour.Conditions.Count > 0)
        {
            parts.Add("where " + string.Join(" and ", behaviour.Conditions.Select(condition => $"{condition.Input.Pointer} {ConditionPhrases.Holds(condition, Value)}")));
        }

        return behaviour.Action switch
        {
            PolicyAction.Hide => "hidden",
            PolicyAction.Deny => "refused",
            PolicyAction.Ask => Join("left to a person", parts),
            _ => Join(parts.Count == 0 && seesArguments ? "allowed unchecked" : "allowed", parts),
        };
    }

    public static string Limit(RateLimit limit)
    {
        var count = limit.Max == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{limit.Max} times");
        return limit.Window switch
        {
            60 => $"at most {count} a minute",
            3600 => $"at most {count} an hour",
            86400 => $"at most {count} a day",
            _ => $"at most {count} in {limit.WindowInWords}",
        };
    }

    /// <summary>Text in quotes, so that the number 5 and the text "5" can be told apart.</summary>
    private static string Value(ConditionValue value) => value.Type == ConditionValueType.Text ? $"\"{value.Text}\"" : value.Text;

    private static string Join(string action, List<string> parts) => parts.Count == 0 ? action : $"{action} {string.Join(", ", parts)}";
}
