using Catalogue.Policies.Checking;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Intercept.Validating;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Checking;

/// <summary>A file of the engine as the common checks look at it.</summary>
internal static class InterceptOutline
{
    public static PolicyOutline Of(PolicyEntry policy) => new(
        policy.Default.Value == "deny" ? PolicyAction.Deny : PolicyAction.Allow,
        [.. policy.Hide.Items.Select(item => new OutlineName(item.Value, InterceptWarnings.At(item.Place)))],
        [.. policy.Tools.Entries.Values.Select(entry => new OutlineTool(
            entry.Key.Value, InterceptWarnings.At(entry.Key.Place), [.. entry.Value.Rules.Items.Select(Of)]))]);

    private static OutlineRule Of(RuleEntry entry)
    {
        var rule = EffectiveRule.Of(entry);
        var limit = rule.Limit is { } text ? new RateLimit((int)Math.Min(text.Count, int.MaxValue), EngineWindowSeconds(text.Window)) : null;
        return new OutlineRule(
            InterceptWarnings.At(entry.Place),
            rule.Action == "deny" ? PolicyAction.Deny : PolicyAction.Allow,
            limit,
            [.. entry.Conditions.Items.Where(condition => condition.Operator.Value != "exists").Select(condition => EnginePath.Input(condition.Path.Value)).OfType<InputPath>()],
            Checks: true);
    }

    public static int EngineWindowSeconds(string window) => window switch
    {
        "minute" => 60,
        "hour" => 3600,
        _ => 86400,
    };
}
