namespace Catalogue.Policies.Model;

/// <summary>What the rules of a tool come to: the answers to what every format asks of them.</summary>
public sealed class MeantTool
{
    public MeantTool(ToolPolicy policy)
    {
        Policy = policy;
        List<string>? reasons = null;
        var rules = policy.Rules;
        for (var index = 0; index < rules.Count; index++)
        {
            var rule = rules[index];
            Hides |= rule.Action == PolicyAction.Hide;
            Denies |= rule.Action == PolicyAction.Deny;
            Asks |= rule.Action == PolicyAction.Ask;
            WantsRequired |= rule.Validate is { RequiredArguments: true };
            if (string.IsNullOrWhiteSpace(rule.Reason) || rule.Reason == Reasons || reasons?.Contains(rule.Reason) == true)
            {
                continue;
            }

            if (Reasons is null)
            {
                Reasons = rule.Reason;
            }
            else
            {
                (reasons ??= [Reasons]).Add(rule.Reason);
            }
        }

        Conditions = policy.AllConditions();
        Limits = policy.AllLimits();
        Reasons = reasons is null ? Reasons : string.Join(' ', reasons);
    }

    public ToolPolicy Policy { get; }

    public string Name => Policy.Tool;

    public bool Hides { get; }

    public bool Denies { get; }

    public bool Asks { get; }

    public bool WantsRequired { get; }

    /// <summary>The conditions of all rules, in their order.</summary>
    public IReadOnlyList<ArgumentCondition> Conditions { get; }

    /// <summary>The limits of all rules, in their order.</summary>
    public IReadOnlyList<RateLimit> Limits { get; }

    /// <summary>The reasons of all rules, each once; null where there are none.</summary>
    public string? Reasons { get; }

    /// <summary>Whether a limit lets no call pass.</summary>
    public bool HasEmptyLimit()
    {
        for (var index = 0; index < Limits.Count; index++)
        {
            if (Limits[index].Max == 0)
            {
                return true;
            }
        }

        return false;
    }
}
