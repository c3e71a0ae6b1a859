namespace Catalogue.Policies.Model;

/// <summary>The rules of one tool.</summary>
/// <param name="Tool">The tool's exact name, as the server says it.</param>
/// <param name="RequiredInputs">The inputs that a call must carry: required themselves, as is every object around them.
/// A format without a word for "required arguments" spells them out. Null where the tool's schema is unknown.</param>
public sealed record ToolPolicy(string Tool, IReadOnlyList<PolicyRule> Rules, IReadOnlyList<InputPath>? RequiredInputs)
{
    /// <summary>The name under which a file's rules for every tool stand.</summary>
    public const string EveryTool = "*";

    // Every file of every preset asks these questions of every tool: plain loops, since a query over an interface makes
    // an enumerator each time.

    /// <summary>Whether a rule has this action.</summary>
    public bool Has(PolicyAction action)
    {
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].Action == action)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a rule wants the required arguments to be there.</summary>
    public bool WantsRequired()
    {
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].Validate is { RequiredArguments: true })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The conditions of all rules, in their order.</summary>
    public IReadOnlyList<ArgumentCondition> AllConditions()
    {
        IReadOnlyList<ArgumentCondition> all = [];
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].Conditions is { Count: > 0 } conditions)
            {
                all = all.Count == 0 ? conditions : [.. all, .. conditions];
            }
        }

        return all;
    }

    /// <summary>The limits of all rules, in their order.</summary>
    public IReadOnlyList<RateLimit> AllLimits()
    {
        IReadOnlyList<RateLimit> all = [];
        for (var index = 0; index < Rules.Count; index++)
        {
            if (Rules[index].RateLimit is { } limit)
            {
                all = all.Count == 0 ? [limit] : [.. all, limit];
            }
        }

        return all;
    }
}
