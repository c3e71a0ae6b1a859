using Catalogue.Policies.Model;

namespace Catalogue.Policies.Conditions;

/// <summary>
/// Conditions in words: for names of rules, for what an agent is told, and for people. Values are other people's text and
/// stand as they are; whoever prints them escapes them.
/// </summary>
public static class ConditionPhrases
{
    private const int ValuesShown = 6;

    /// <summary>For the name of a rule: "path under a folder". The input's own name is not in it, since it can hold anything.</summary>
    public static string Short(ArgumentCondition condition) => condition.Kind switch
    {
        ConditionKind.Under => "argument under a folder",
        ConditionKind.Hosts => "argument on known hosts",
        ConditionKind.Matches => "argument of a known form",
        ConditionKind.OneOf => "argument from a list",
        ConditionKind.AtMost => "argument within a limit",
        _ => "argument with a known beginning",
    };

    /// <summary>The input as a sentence begins with it: "options.url", "each element of urls", "path in each element of files".</summary>
    /// <param name="show">How a name is shown where the sentence goes.</param>
    public static string Subject(InputPath input, Func<string, string> show)
    {
        var subject = "";
        var names = new List<string>();
        foreach (var segment in input.Segments)
        {
            if (segment == InputPath.EveryElement)
            {
                subject = "each element of " + Within(names, subject, show);
                names.Clear();
            }
            else
            {
                names.Add(segment);
            }
        }

        return names.Count == 0 && subject.Length > 0 ? subject : Within(names, subject, show);
    }

    /// <summary>What holds of the input, to follow its name: "is under /srv/project".</summary>
    /// <param name="show">How a value is shown where the sentence goes.</param>
    public static string Holds(ArgumentCondition condition, Func<ConditionValue, string> show) => condition.Kind switch
    {
        ConditionKind.Under => $"is under {Values(condition, show)}",
        ConditionKind.Hosts => $"is on {Values(condition, show)}",
        ConditionKind.Matches => $"matches {Values(condition, show)} as a whole",
        ConditionKind.OneOf => condition.Values.Count == 1 ? $"is {Values(condition, show)}" : $"is one of {Values(condition, show)}",
        ConditionKind.AtMost => $"is at most {Values(condition, show)}",
        _ => $"begins with {Values(condition, show)}",
    };

    /// <summary>What whoever runs the server has to fill in: "which folders path may lie in".</summary>
    /// <param name="name">The input, as it is shown where the sentence goes.</param>
    public static string Missing(ConditionKind kind, string name) => kind switch
    {
        ConditionKind.Under => $"which folders {name} may lie in",
        ConditionKind.Hosts => $"which hosts {name} may name",
        ConditionKind.Matches => $"which pattern {name} must match",
        ConditionKind.OneOf => $"which values {name} may have",
        ConditionKind.AtMost => $"how much {name} may be at most",
        _ => $"how {name} may begin",
    };

    /// <summary>What the agent is told when the condition does not hold.</summary>
    public static string Refusal(ArgumentCondition condition)
    {
        var name = Subject(condition.Input, name => name);
        return condition.FillIn
            ? $"Nobody has filled in yet {Missing(condition.Kind, name)}."
            : $"Refused unless {name} {Holds(condition, value => value.Text)}.";
    }

    private static string Within(List<string> names, string around, Func<string, string> show)
    {
        var name = names.Count == 0 ? "the arguments" : show(string.Join('.', names));
        return around.Length == 0 ? name : names.Count == 0 ? around : $"{name} in {around}";
    }

    private static string Values(ArgumentCondition condition, Func<ConditionValue, string> show)
    {
        var shown = condition.Values.Take(ValuesShown).Select(value => value.Text.Length == 0 ? "empty" : show(value)).ToList();
        var rest = condition.Values.Count - ValuesShown;
        if (rest > 0)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", shown)} or {rest} more");
        }

        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} or {shown[^1]}";
    }
}
