using Catalogue.Policies.Model;

namespace Catalogue.Policies.Presets;

/// <summary>A tool as presets look at it.</summary>
/// <param name="Recommended">Its recommended rules.</param>
/// <param name="IsReadOnly">Whether it changes nothing.</param>
/// <param name="IsLow">Whether its risk is the lowest level.</param>
public sealed record PresetTool(ToolPolicy Recommended, bool IsReadOnly, bool IsLow);

/// <summary>
/// Makes the policies of a server out of its tools' recommended rules. Every preset names every tool, so that a tool
/// which the server adds later is met by the default alone.
/// </summary>
public static class PresetPolicies
{
    public static ServerPolicy Create(PolicyPreset preset, string server, IReadOnlyList<PresetTool> tools) => new(
        server,
        preset == PolicyPreset.Observe ? PolicyAction.Allow : PolicyAction.Deny,
        [.. tools.Select(tool => tool.Recommended with { Rules = Rules(preset, tool) })])
    {
        Preset = preset,
    };

    private static IReadOnlyList<PolicyRule> Rules(PolicyPreset preset, PresetTool tool) => preset.Id switch
    {
        "observe" => [new PolicyRule(PolicyAction.Allow)],
        "read-only" => tool.IsReadOnly ? tool.Recommended.Rules : [new PolicyRule(PolicyAction.Hide)],
        "strict" => tool.IsLow ? tool.Recommended.Rules : Stricter(tool.Recommended.Rules),
        _ => tool.Recommended.Rules,
    };

    /// <summary>
    /// One step up for each tool: allowed becomes asked, asked becomes refused, refused becomes hidden. Limits and
    /// conditions stay, so nothing is refused here that the recommended rules would have let pass without asking.
    /// </summary>
    private static IReadOnlyList<PolicyRule> Stricter(IReadOnlyList<PolicyRule> rules)
    {
        if (rules.Any(rule => rule.Action is PolicyAction.Hide or PolicyAction.Deny))
        {
            return [new PolicyRule(PolicyAction.Hide)];
        }

        return rules.Any(rule => rule.Action == PolicyAction.Ask)
            ? [new PolicyRule(PolicyAction.Deny, Reason: rules.Select(rule => rule.Reason).FirstOrDefault(reason => reason is not null))]
            : rules.Count == 0 ? [new PolicyRule(PolicyAction.Ask)] : [.. rules.Select(rule => rule with { Action = PolicyAction.Ask })];
    }
}
