using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// What the engine enforces of a policy, said in the portable form: the policy itself, changed in what the losses name and
/// in nothing else.
/// </summary>
internal static class InterceptEnforcement
{
    public static ServerPolicy Of(ServerPolicy policy) => policy with
    {
        Tools = [.. policy.Tools.Where(tool => ToolNames.CanBeNamed(tool.Tool)).Select(Of)],
    };

    private static ToolPolicy Of(ToolPolicy tool)
    {
        var rules = tool.Rules;
        if (rules.Any(rule => rule.Action == PolicyAction.Hide))
        {
            return tool with { Rules = [new PolicyRule(PolicyAction.Hide)] };
        }

        if (rules.Any(rule => rule.Action is PolicyAction.Deny or PolicyAction.Ask) || CannotCount(tool))
        {
            return tool with { Rules = [new PolicyRule(PolicyAction.Deny)] };
        }

        var checkedOnes = rules.SelectMany(rule => rule.Conditions).Where(condition => ConditionCompiler.Obstacle(tool, condition) is null).ToList();
        var wantsRequired = rules.Any(rule => rule.Validate is { RequiredArguments: true });
        var required = (tool.RequiredInputs ?? []).Where(RequiredCompiler.CanBeReached)
            .Where(input => wantsRequired || checkedOnes.Exists(condition => condition.Input.IsSame(input))).ToList();
        return new ToolPolicy(
            tool.Tool, [.. rules.Select(rule => new PolicyRule(PolicyAction.Allow, Fit(rule.RateLimit))), new PolicyRule(PolicyAction.Allow, null, new ArgumentValidation(required.Count > 0, checkedOnes))], required);
    }

    /// <summary>Whether a limit becomes a refusal.</summary>
    private static bool CannotCount(ToolPolicy tool) => tool.Rules.Any(rule =>
        Fit(rule.RateLimit) is { } limit && (limit.Max == 0 || tool.Tool.Contains('.', StringComparison.Ordinal)));

    private static RateLimit? Fit(RateLimit? limit)
    {
        if (limit is null)
        {
            return null;
        }

        var (max, window) = LimitCompiler.Fit("", limit, []);
        return new RateLimit(max, (int)window);
    }
}
