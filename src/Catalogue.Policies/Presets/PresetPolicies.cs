using Catalogue.Policies.Model;

namespace Catalogue.Policies.Presets;

/// <summary>A tool as presets look at it.</summary>
/// <param name="Recommended">Its recommended rules.</param>
/// <param name="IsReadOnly">Whether it changes nothing.</param>
/// <param name="IsLow">Whether its risk is the lowest level.</param>
public readonly record struct PresetTool(ToolPolicy Recommended, bool IsReadOnly, bool IsLow);

/// <summary>
/// Makes the policies of a server out of its tools' recommended rules. Every preset names every tool, so that a tool
/// which the server adds later is met by the default alone.
/// </summary>
public static class PresetPolicies
{
    private static readonly PolicyRule[] Allowed = [new(PolicyAction.Allow)];
    private static readonly PolicyRule[] Hidden = [new(PolicyAction.Hide)];

    public static ServerPolicy Create(PolicyPreset preset, string server, IReadOnlyList<PresetTool> tools)
    {
        var made = new ToolPolicy[tools.Count];
        for (var index = 0; index < made.Length; index++)
        {
            var recommended = tools[index].Recommended;
            var rules = Rules(preset, tools[index]);
            made[index] = ReferenceEquals(rules, recommended.Rules) ? recommended : recommended with { Rules = rules };
        }

        return new ServerPolicy(server, preset == PolicyPreset.Observe ? PolicyAction.Allow : PolicyAction.Deny, made) { Preset = preset };
    }

    private static IReadOnlyList<PolicyRule> Rules(PolicyPreset preset, PresetTool tool) => preset.Id switch
    {
        "observe" => Allowed,
        "read-only" => tool.IsReadOnly ? tool.Recommended.Rules : Hidden,
        "strict" => tool.IsLow ? tool.Recommended.Rules : Stricter(tool.Recommended.Rules),
        _ => tool.Recommended.Rules,
    };

    /// <summary>
    /// One step up for each tool: allowed becomes asked, asked becomes refused, refused becomes hidden. Limits and
    /// conditions stay, so nothing is refused here that the recommended rules would have let pass without asking.
    /// </summary>
    private static PolicyRule[] Stricter(IReadOnlyList<PolicyRule> rules)
    {
        if (rules.Any(rule => rule.Action is PolicyAction.Hide or PolicyAction.Deny))
        {
            return Hidden;
        }

        return rules.Any(rule => rule.Action == PolicyAction.Ask)
            ? [new PolicyRule(PolicyAction.Deny, Reason: rules.Select(rule => rule.Reason).FirstOrDefault(reason => reason is not null))]
            : rules.Count == 0 ? [new PolicyRule(PolicyAction.Ask)] : [.. rules.Select(rule => rule with { Action = PolicyAction.Ask })];
    }
}
