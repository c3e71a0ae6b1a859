using Catalogue.Descriptors;
using Catalogue.Policies.Model;

namespace Catalogue.Load;

/// <summary>Reads rules of the portable form out of a checked map.</summary>
internal static class PolicyRuleReader
{
    public static IReadOnlyList<PolicyRule> Read(NodeMap owner, string key) =>
        owner.Read(key, ReadRule);

    /// <summary>The conditions of all rules, with their places, for the validators.</summary>
    public static IReadOnlyList<Located<ArgumentCondition>> ReadConditions(NodeMap owner, string key)
    {
        var rules = owner.Maps(key);
        return rules.Count == 0 ? [] : [.. rules.SelectMany(static rule => rule.Map("validate").Read("args", static map =>
            ConditionReader.Read(map) is { } condition ? new Located<ArgumentCondition>(condition, map.Location) : null))];
    }

    private static PolicyRule? ReadRule(NodeMap rule)
    {
        return Action(rule.Text("action")) is { } known
            ? new PolicyRule(known, ReadLimit(rule.Map("rate_limit")), ReadValidation(rule.Map("validate")), rule.Text("reason"))
            : null;
    }

    internal static PolicyAction? Action(string? word) => word switch
    {
        "allow" => PolicyAction.Allow,
        "deny" => PolicyAction.Deny,
        "ask" => PolicyAction.Ask,
        "hide" => PolicyAction.Hide,
        _ => null,
    };

    internal static RateLimit? ReadLimit(NodeMap limit) =>
        limit.Integer("max") is { } max and >= 0 and <= int.MaxValue && limit.Integer("window") is { } window and > 0 and <= int.MaxValue
            ? new RateLimit((int)max, (int)window)
            : null;

    private static ArgumentValidation? ReadValidation(NodeMap validation) => validation.IsPresent
        ? new ArgumentValidation(
            validation.Truth("required_args") ?? false,
            validation.Nodes("args").Count > 0 ? validation.Read("args", ConditionReader.Read) : null)
        : null;
}
