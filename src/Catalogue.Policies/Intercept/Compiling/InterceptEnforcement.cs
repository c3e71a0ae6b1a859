using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// What the engine enforces of a policy, said in the portable form: the policy itself, changed in what the losses name and
/// in nothing else.
/// </summary>
internal static class InterceptEnforcement
{
    private static readonly PolicyRule[] Hidden = [new(PolicyAction.Hide)];
    private static readonly PolicyRule[] Refused = [new(PolicyAction.Deny)];

    public static ServerPolicy Of(ServerPolicy policy) => policy with
    {
        Tools = [.. policy.Tools.Where(tool => ToolNames.CanBeNamed(tool.Tool)).Select(Of)],
    };

    private static ToolPolicy Of(ToolPolicy tool)
    {
        var rules = tool.Rules;
        if (tool.Has(PolicyAction.Hide))
        {
            return tool with { Rules = Hidden };
        }

        if (tool.Has(PolicyAction.Deny) || tool.Has(PolicyAction.Ask) || CannotCount(tool))
        {
            return tool with { Rules = Refused };
        }

        var checkedOnes = tool.AllConditions().Where(condition => ConditionCompiler.Obstacle(tool, condition) is null).ToList();
        var wantsRequired = tool.WantsRequired();
        var required = (tool.RequiredInputs ?? []).Where(RequiredCompiler.CanBeReached)
            .Where(input => wantsRequired || checkedOnes.Exists(condition => condition.Input.IsSame(input))).ToList();
        return new ToolPolicy(
            tool.Tool, [.. rules.Select(rule => new PolicyRule(PolicyAction.Allow, Fit(rule.RateLimit))), new PolicyRule(PolicyAction.Allow, null, new ArgumentValidation(required.Count > 0, checkedOnes))], required);
    }

    /// <summary>Whether a limit becomes a refusal.</summary>
    private static bool CannotCount(ToolPolicy tool) => tool.AllLimits() is { Count: > 0 } limits && limits.Any(limit =>
        Fit(limit)!.Max == 0 || tool.Tool.Contains('.', StringComparison.Ordinal));

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
