using System.Globalization;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Texts;

/// <summary>Says in words what a tool's rules do.</summary>
public static class PolicyWords
{
    /// <summary>Every rule as a sentence of Markdown, in the order in which they are tried.</summary>
    public static IEnumerable<string> Sentences(ToolPolicy policy)
    {
        if (policy.Rules.Count == 0)
        {
            yield return "Allow every call.";
        }

        foreach (var rule in policy.Rules)
        {
            yield return rule.Action switch
            {
                PolicyAction.Ask => $"Have a person approve each call{Because(rule)}",
                PolicyAction.Deny => $"Refuse every call{Because(rule)}",
                PolicyAction.Hide => $"Keep the tool out of the agent's list, and refuse every call{Because(rule)}",
                _ => $"{Allow(rule)}{Because(rule)}",
            };

            if (rule.Action is PolicyAction.Allow or PolicyAction.Ask && rule.Validate is { RequiredArguments: true } && policy.RequiredInputs is not { Count: 0 })
            {
                yield return policy.RequiredInputs is { } required
                    ? $"Refuse a call without {Inputs(required)}."
                    : "Refuse a call that lacks a required input.";
            }

            foreach (var condition in rule.Action is PolicyAction.Allow or PolicyAction.Ask ? rule.Conditions : [])
            {
                yield return Condition(condition, policy);
            }
        }
    }

    /// <summary>
    /// What is asked of an input. Where only the user can know the bounds, the sentence says what is to be filled in, and
    /// what happens until then.
    /// </summary>
    private static string Condition(ArgumentCondition condition, ToolPolicy policy)
    {
        var name = MarkdownText.Code(VisibleText.Of(condition.Input.InWords));
        var subject = ConditionPhrases.Subject(condition.Input, part => MarkdownText.Code(VisibleText.Of(part)));
        var isAlways = policy.RequiredInputs?.Any(required => required.IsSame(condition.Input)) == true;
        if (condition.FillIn)
        {
            return $"**Fill this in:** {ConditionPhrases.Missing(condition.Kind, subject)}. Until then, {(isAlways ? "every call is refused" : $"a call that carries {name} is refused")}.";
        }

        var given = isAlways ? "" : ", where it is given,";
        return $"Refuse a call unless {subject}{given} {ConditionPhrases.Holds(condition, value => MarkdownText.Code(VisibleText.Of(value.Text, 80)))}.";
    }

    /// <summary>The rules in a few words, for a table: "30 calls a minute, required inputs".</summary>
    public static string Short(ToolPolicy policy)
    {
        var rule = policy.Rules.Count > 0 ? policy.Rules.MinBy(Strictness)! : null;
        return rule switch
        {
            null => "allow",
            { Action: PolicyAction.Deny } => "deny",
            { Action: PolicyAction.Hide } => "hide",
            { Action: PolicyAction.Ask } => "ask a person",
            { RateLimit: { } limit } => policy.Rules.Any(any => any.Conditions.Count > 0) ? $"{Rate(limit)}, arguments checked" : Rate(limit),
            { Conditions.Count: > 0 } => "allow with arguments checked",
            { Validate.RequiredArguments: true } => "allow with required inputs",
            _ => "allow",
        };
    }

    /// <summary>"10 calls a minute".</summary>
    public static string Rate(RateLimit limit)
    {
        var window = Grammar.Window(limit.Window);
        return char.IsAsciiDigit(window[0])
            ? $"{Grammar.Count(limit.Max, "call")} every {window}"
            : $"{Grammar.Count(limit.Max, "call")} {Grammar.WithArticle(window).Replace("a hour", "an hour", StringComparison.Ordinal)}";
    }

    /// <summary>The rule that decides most: a call passes only if all rules pass it.</summary>
    private static int Strictness(PolicyRule rule) => rule.Action switch
    {
        PolicyAction.Hide => 0,
        PolicyAction.Deny => 1,
        PolicyAction.Ask => 2,
        _ when rule.RateLimit is not null => 3,
        _ => 4,
    };

    private static string Allow(PolicyRule rule) => rule.RateLimit is { } limit
        ? limit.Max == 0
            ? "Refuse every call: the limit is 0"
            : string.Create(CultureInfo.InvariantCulture, $"Allow at most {limit.Max:N0} {(limit.Max == 1 ? "call" : "calls")} in each {Window(limit)}, counted over all sessions")
        : "Allow every call";

    private static string Window(RateLimit limit)
    {
        var window = Grammar.Window(limit.Window);
        return window is "minute" or "hour" or "day" ? $"calendar {window} (UTC)" : $"window of {window}";
    }

    private static string Because(PolicyRule rule) =>
        rule.Reason is { } reason ? $": {MarkdownText.Escape(Grammar.InsideSentence(Grammar.Sentence(reason)))}" : ".";

    private static string Inputs(IReadOnlyList<InputPath> required)
    {
        const int Shown = 6;
        var names = required.Take(Shown).Select(input => MarkdownText.Code(VisibleText.Of(input.InWords))).ToList();
        return required.Count > Shown
            ? $"any of its {required.Count.ToString(CultureInfo.InvariantCulture)} required inputs ({string.Join(", ", names)} ...)"
            : Grammar.List(names, "or");
    }
}
