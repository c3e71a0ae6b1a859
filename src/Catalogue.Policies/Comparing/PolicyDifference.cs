using Catalogue.Policies.Model;
using Catalogue.Policies.Reading;

namespace Catalogue.Policies.Comparing;

/// <summary>Compares two policies tool by tool, by what they do and not by how they are written.</summary>
public static class PolicyDifference
{
    /// <summary>The differences: what lets more pass comes first, then by tool.</summary>
    public static IReadOnlyList<PolicyChange> Find(PolicyReading before, PolicyReading after)
    {
        var tools = before.Tools.Concat(after.Tools).Select(tool => tool.Tool).Distinct(StringComparer.Ordinal);
        var sameFormat = before.Format == after.Format;
        var seesArguments = before.KnowsArguments && after.KnowsArguments;
        if (!seesArguments)
        {
            // To call a condition lifted that the other file may well have would be a guess.
            (before, after) = (WithoutArguments(before), WithoutArguments(after));
        }

        var changes = tools
            .Select(tool => Compare(tool, Behaviour(before, tool), Behaviour(after, tool), sameFormat, seesArguments))
            .Append(Compare(null, Unnamed(before), Unnamed(after), sameFormat, seesArguments))
            .Append(Compare(ToolPolicy.EveryTool, Shared(before), Shared(after), sameReasons: false, seesArguments));
        return
        [
            .. changes
                .OfType<PolicyChange>()
                .OrderBy(change => change.Direction)
                .ThenBy(change => change.Tool is null ? 0 : 1)
                .ThenBy(change => change.Tool, StringComparer.Ordinal),
        ];
    }

    private static PolicyChange? Compare(string? tool, ToolBehaviour before, ToolBehaviour after, bool sameReasons, bool seesArguments)
    {
        var isWithin = after.IsWithin(before);
        var wasWithin = before.IsWithin(after);
        if (isWithin && wasWithin && before.Action == after.Action)
        {
            return !sameReasons || before.Reasons == after.Reasons ? null : new PolicyChange(
                tool, ChangeDirection.Neutral, $"{BehaviourWords.Of(before, seesArguments)}, saying \"{before.Reasons}\"", $"{BehaviourWords.Of(after, seesArguments)}, saying \"{after.Reasons}\"");
        }

        var direction = isWithin && wasWithin ? ChangeDirection.Neutral
            : isWithin ? ChangeDirection.Stricter
            : wasWithin ? ChangeDirection.Looser
            : ChangeDirection.Mixed;
        return new PolicyChange(tool, direction, BehaviourWords.Of(before, seesArguments), BehaviourWords.Of(after, seesArguments));
    }

    private static PolicyReading WithoutArguments(PolicyReading reading) => new(
        reading.Format,
        reading.Default,
        [.. reading.EveryTool.Select(WithoutArguments)],
        [.. reading.Tools.Select(tool => tool with { Rules = [.. tool.Rules.Select(WithoutArguments)] })],
        reading.Losses);

    private static PolicyRule WithoutArguments(PolicyRule rule) => rule with { Validate = null };

    private static ToolBehaviour Behaviour(PolicyReading reading, string tool) =>
        ToolBehaviour.Of([.. reading.RulesOf(tool).Select((rule, index) => WithoutShared(reading, tool, rule, index))], reading.Find(tool)?.RequiredInputs);

    /// <summary>Limits on all tools together are compared once, not with each tool; one of 0 calls refuses each.</summary>
    private static PolicyRule WithoutShared(PolicyReading reading, string tool, PolicyRule rule, int index) =>
        index >= (reading.Find(tool)?.Rules.Count ?? 0) && rule.RateLimit is { Max: > 0 } ? rule with { RateLimit = null } : rule;

    private static ToolBehaviour Unnamed(PolicyReading reading) => ToolBehaviour.Of(
        [.. reading.Default != PolicyAction.Allow && reading.EveryTool.All(rule => rule.Action != PolicyAction.Hide)
            ? [new PolicyRule(reading.Default)]
            : reading.EveryTool.Select(rule => rule.RateLimit is { Max: > 0 } ? rule with { RateLimit = null } : rule)],
        null);

    private static ToolBehaviour Shared(PolicyReading reading) => ToolBehaviour.Of(
        [.. reading.EveryTool.Where(rule => rule.RateLimit is { Max: > 0 }).Select(rule => new PolicyRule(PolicyAction.Allow, rule.RateLimit))],
        []);
}
