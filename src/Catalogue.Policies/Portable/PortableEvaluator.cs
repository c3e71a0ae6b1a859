using System.Globalization;
using System.Text.Json;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;
using Catalogue.Policies.Portable.Reading;

namespace Catalogue.Policies.Portable;

/// <summary>
/// What a portable file means: the rules of the tool, then those of <c>*</c>; all must pass, and the first that does not
/// answers. Calls that are refused are not counted. A limit under <c>*</c> counts the calls of all tools together.
/// </summary>
internal sealed class PortableEvaluator : IPolicyEvaluator
{
    private static readonly JsonElement NoArguments = JsonDocument.Parse("{}").RootElement;

    private readonly PortableFile file;
    private readonly Func<string, IReadOnlyList<InputPath>?> requiredInputs;
    private readonly Dictionary<string, IReadOnlyList<Rule>> rulesByTool = new(StringComparer.Ordinal);

    public PortableEvaluator(PortableFile file, Func<string, IReadOnlyList<InputPath>?> requiredInputs)
    {
        this.file = file;
        this.requiredInputs = requiredInputs;
        foreach (var tool in file.Tools)
        {
            rulesByTool.Add(tool.Name, [.. tool.Rules.Select((rule, index) => new Rule(
                string.Create(CultureInfo.InvariantCulture, $"{tool.Name}, rule {index + 1}"), rule.Rule))]);
        }
    }

    public PolicyDecision Decide(ToolCall call)
    {
        var isNamed = rulesByTool.TryGetValue(call.Tool, out var own);
        IReadOnlyList<Rule> rules = [.. own ?? [], .. call.Tool == ToolPolicy.EveryTool ? [] : rulesByTool.GetValueOrDefault(ToolPolicy.EveryTool) ?? []];
        if (file.Hidden.Contains(call.Tool, StringComparer.Ordinal) || file.Hidden.Contains(ToolPolicy.EveryTool, StringComparer.Ordinal))
        {
            return new PolicyDecision(DecisionKind.Hidden, "hide");
        }

        if (rules.FirstOrDefault(rule => rule.Action == PolicyAction.Hide) is { } hiding)
        {
            return new PolicyDecision(DecisionKind.Hidden, hiding.Name, hiding.Reason);
        }

        if (!isNamed && file.Default == PolicyAction.Deny)
        {
            return new PolicyDecision(DecisionKind.Deny, "default", "The file does not name the tool.");
        }

        var arguments = CallArguments.IsGiven(call.Arguments) ? call.Arguments : NoArguments;
        var required = rules.Any(rule => rule.WantsRequired) ? requiredInputs(call.Tool) ?? [] : [];
        foreach (var rule in rules)
        {
            if (rule.Refusal(arguments, required, call.Clock) is { } why)
            {
                return new PolicyDecision(DecisionKind.Deny, rule.Name, rule.Explain(why));
            }
        }

        foreach (var rule in rules)
        {
            rule.Count(call.Clock);
        }

        return rules.FirstOrDefault(rule => rule.Action == PolicyAction.Ask) is { } asking
            ? new PolicyDecision(DecisionKind.Ask, asking.Name, asking.Reason)
            : new PolicyDecision(DecisionKind.Allow, isNamed ? call.Tool : rules.Count > 0 ? ToolPolicy.EveryTool : "default");
    }

    /// <summary>A rule with its counter.</summary>
    private sealed class Rule(string name, PolicyRule rule)
    {
        private readonly List<(ArgumentCondition Condition, ConditionTest Test)> conditions =
            [.. rule.Conditions.Select(condition => (condition, new ConditionTest(condition)))];

        private long window = long.MinValue;
        private int counted;

        public string Name { get; } = name;

        public PolicyAction Action => rule.Action;

        public string? Reason => rule.Reason;

        public bool WantsRequired => rule.Validate is { RequiredArguments: true };

        /// <summary>Why the rule refuses a call; null where it does not.</summary>
        public string? Refusal(JsonElement arguments, IReadOnlyList<InputPath> required, DateTimeOffset clock)
        {
            if (rule.Action == PolicyAction.Deny)
            {
                return "Every call is refused.";
            }

            if (WantsRequired && required.FirstOrDefault(input => !CallArguments.Has(arguments, input)) is { } missing)
            {
                return $"The required argument {missing.InWords} is missing.";
            }

            foreach (var (condition, test) in conditions)
            {
                if (!test.Passes(arguments))
                {
                    return ConditionPhrases.Refusal(condition);
                }
            }

            return rule.RateLimit is { } limit && CountIn(clock, limit) >= limit.Max
                ? $"The limit of {limit.InWords} is reached."
                : null;
        }

        /// <summary>What the agent is told: what the call lacks goes before the rule's reason, which is about the tool.</summary>
        public string Explain(string why) => rule switch
        {
            { Reason: null } => why,
            { Action: PolicyAction.Deny } => rule.Reason,
            _ => $"{why} {rule.Reason}",
        };

        public void Count(DateTimeOffset clock)
        {
            if (rule.RateLimit is { } limit)
            {
                counted = CountIn(clock, limit) + 1;
                window = WindowOf(clock, limit);
            }
        }

        private int CountIn(DateTimeOffset clock, RateLimit limit) => WindowOf(clock, limit) == window ? counted : 0;

        private static long WindowOf(DateTimeOffset clock, RateLimit limit)
        {
            var seconds = clock.ToUnixTimeSeconds();
            return (seconds / limit.Window) - (seconds % limit.Window < 0 ? 1 : 0);
        }
    }
}
