using System.Globalization;
using System.Text.Json;
using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Intercept.Validating;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Evaluating;

/// <summary>
/// Decides as the engine does: hidden tools, the default for tools that are not listed, the rules of the tool, those of
/// <c>*</c>; then every counter of these rules, and if one is full, what the others counted is given back.
/// </summary>
internal sealed class InterceptEvaluator : IPolicyEvaluator
{
    private static readonly JsonElement NoArguments = JsonDocument.Parse("{}").RootElement;

    private readonly HashSet<string> hidden;
    private readonly bool refusesUnlisted;
    private readonly Dictionary<string, IReadOnlyList<EngineRule>> rulesByTool = new(StringComparer.Ordinal);
    private readonly CounterStore counters = new();

    public InterceptEvaluator(PolicyEntry policy)
    {
        hidden = new HashSet<string>(policy.Hide.Items.Select(item => item.Value), StringComparer.Ordinal);
        refusesUnlisted = policy.Default.Value == "deny";
        foreach (var (name, tool) in policy.Tools.Entries.Values)
        {
            var scope = name.Value == CounterTable.EveryTool ? CounterTable.EveryToolScope : name.Value;
            rulesByTool[name.Value] = [.. tool.Rules.Items.Select((rule, index) => new EngineRule(
                string.Create(CultureInfo.InvariantCulture, $"{name.Value}, rule {index + 1}"), scope, EffectiveRule.Of(rule)))];
        }
    }

    public PolicyDecision Decide(ToolCall call)
    {
        if (hidden.Contains(call.Tool) || hidden.Contains(CounterTable.EveryTool))
        {
            return new PolicyDecision(DecisionKind.Hidden, "hide", $"Tool {GoQuote.Quote(call.Tool)} is hidden by policy");
        }

        var isListed = rulesByTool.TryGetValue(call.Tool, out var own);
        if (!isListed && refusesUnlisted)
        {
            return new PolicyDecision(DecisionKind.Deny, "default", $"Tool {GoQuote.Quote(call.Tool)} is not permitted by policy");
        }

        IReadOnlyList<EngineRule> rules = [.. own ?? [], .. call.Tool == CounterTable.EveryTool ? [] : rulesByTool.GetValueOrDefault(CounterTable.EveryTool) ?? []];
        var arguments = CallArguments.IsGiven(call.Arguments) ? call.Arguments : NoArguments;
        foreach (var rule in rules)
        {
            if (!rule.Passes(arguments, counters, call.Clock))
            {
                return new PolicyDecision(DecisionKind.Deny, rule.Place, rule.Message);
            }
        }

        return Reserve(rules, arguments, call.Clock)
            ?? new PolicyDecision(DecisionKind.Allow, isListed ? call.Tool : rules.Count > 0 ? CounterTable.EveryTool : "default");
    }

    /// <summary>Counts the call in every counter.</summary>
    /// <returns>The refusal, where one of them is full or cannot count; nothing is counted then.</returns>
    private PolicyDecision? Reserve(IReadOnlyList<EngineRule> rules, JsonElement arguments, DateTimeOffset clock)
    {
        var counted = new List<(string Key, long Amount)>();
        foreach (var rule in rules)
        {
            var done = rule.Reserve(arguments, counters, clock, counted);
            if (done != Reservation.Done)
            {
                counted.ForEach(entry => counters.GiveBack(entry.Key, entry.Amount));
                return new PolicyDecision(DecisionKind.Deny, rule.Place, done == Reservation.Full ? rule.LimitMessage : "Internal policy error");
            }
        }

        return null;
    }
}
