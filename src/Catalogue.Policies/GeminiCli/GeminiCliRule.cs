using Catalogue.Policies.Model;
using Catalogue.Policies.Trees;

namespace Catalogue.Policies.GeminiCli;

/// <summary>A rule about tools of servers.</summary>
/// <param name="Tool">The tool's name; null where the rule is about all tools of the server.</param>
/// <param name="Number">Which rule of the file it is.</param>
/// <param name="Message">What the agent is told; null where nothing is said.</param>
internal readonly record struct GeminiCliRule(string? Tool, int Priority, RuleNumber Number, DecisionKind Decision, string? Message)
{
    public PolicyDecision ToDecision() => new(Decision, Number.ToString(), Message);

    /// <summary>
    /// The rule that is met first decides: the highest, of equals one for the tool before one for all, and of those the one
    /// written first.
    /// </summary>
    public static PolicyDecision Decide(List<GeminiCliRule> rules, string tool)
    {
        GeminiCliRule? met = null;
        foreach (var rule in rules)
        {
            if ((rule.Tool is null || rule.Tool == tool)
                && (met is not { } first || rule.Priority > first.Priority || (rule.Priority == first.Priority && first.Tool is null && rule.Tool is not null)))
            {
                met = rule;
            }
        }

        return met?.ToDecision() ?? new PolicyDecision(DecisionKind.Ask, "default");
    }
}
