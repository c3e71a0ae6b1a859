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

    /// <summary>What is asked, without the input: "be under /srv/project", to follow "must".</summary>
    public static string Asked(ArgumentCondition condition, Func<string, string> show) => condition.Kind switch
    {
        ConditionKind.Under => $"be under {Values(condition, show, "or")}",
        ConditionKind.Hosts => $"be on {Values(condition, show, "or")}",
        ConditionKind.Matches => $"match {Values(condition, show, "or")} as a whole",
        ConditionKind.OneOf => condition.Values.Count == 1 ? $"be {Values(condition, show, "or")}" : $"be one of {Values(condition, show, "or")}",
        ConditionKind.AtMost => $"be at most {Values(condition, show, "or")}",
        _ => $"begin with {Values(condition, show, "or")}",
    };

    /// <summary>What whoever runs the server has to fill in: "the folders that it may name".</summary>
    public static string Missing(ConditionKind kind) => kind switch
    {
        ConditionKind.Under => "the folders that it may lie in",
        ConditionKind.Hosts => "the hosts that it may name",
        ConditionKind.Matches => "a pattern for the texts that it may hold",
        ConditionKind.OneOf => "the values that it may have",
        ConditionKind.AtMost => "the most that it may be",
        _ => "the beginnings that it may have",
    };

    /// <summary>What the agent is told when the condition does not hold.</summary>
    public static string Refusal(ArgumentCondition condition)
    {
        var name = string.Join('.', condition.Input.Segments);
        return condition.FillIn
            ? $"Nobody has filled in for {name} {Missing(condition.Kind)}."
            : $"{name} must {Asked(condition, text => text)}.";
    }

    private static string Values(ArgumentCondition condition, Func<string, string> show, string last)
    {
        var shown = condition.Values.Take(ValuesShown).Select(value => show(value.Text)).ToList();
        var rest = condition.Values.Count - ValuesShown;
        if (rest > 0)
        {
            return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", shown)} or {rest} more");
        }

        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown[..^1])} {last} {shown[^1]}";
    }
}
