using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Turns the portable rules of a tool into the engine's. Where the engine has no word for something, the stricter reading
/// stands in its place and a loss says so.
/// </summary>
internal static class InterceptCompiler
{
    public static CompiledTool Compile(ToolPolicy tool, List<PolicyLoss> losses)
    {
        var rules = tool.Rules;
        if (tool.Has(PolicyAction.Hide))
        {
            if (rules.Any(HasReason))
            {
                losses.Add(new PolicyLoss(tool.Tool, "A hidden tool has no place for a reason; it is left out."));
            }

            return new CompiledTool(tool.Tool, Hidden: true, []);
        }

        if (tool.Has(PolicyAction.Deny))
        {
            return Refused(tool, Reasons(rules.Where(rule => rule.Action == PolicyAction.Deny)));
        }

        if (tool.Has(PolicyAction.Ask))
        {
            losses.Add(new PolicyLoss(
                tool.Tool, "The engine cannot ask a person: every call is refused until somebody changes this rule."));
            var reasons = Reasons(rules.Where(rule => rule.Action == PolicyAction.Ask));
            return Refused(tool, "Needs a person's approval" + (reasons is null ? "." : ": " + reasons), "needs approval");
        }

        return Allowed(tool, losses);
    }

    private static CompiledTool Refused(ToolPolicy tool, string? onDeny, string name = "refuse every call") =>
        new(tool.Tool, Hidden: false, [new DenyRule(name, onDeny)]);

    /// <summary>The rules of a tool that only ever allows: limits first, since they are what the engine counts anyway.</summary>
    private static CompiledTool Allowed(ToolPolicy tool, List<PolicyLoss> losses)
    {
        var limits = new List<LimitRule>();
        foreach (var rule in tool.Rules)
        {
            if (rule.RateLimit is not { } limit)
            {
                continue;
            }

            var (max, window) = LimitCompiler.Fit(tool.Tool, limit, losses);
            if (max <= 0)
            {
                return Refused(tool, Reasons([rule]));
            }

            var other = limits.FindIndex(known => known.Window >= window);
            var limitRule = new LimitRule("calls " + EngineWindows.Each(window), Reasons([rule]), max, window);
            if (other < 0 || limits[other].Window > window)
            {
                limits.Insert(other < 0 ? limits.Count : other, limitRule);
            }
            else if (max < limits[other].Max)
            {
                limits[other] = limitRule;
            }
        }

        if (limits.Count > 0 && tool.Tool.Contains('.', StringComparison.Ordinal))
        {
            losses.Add(new PolicyLoss(
                tool.Tool, "The engine cannot count the calls of a tool with a dot in its name: every call is refused."));
            return Refused(tool, limits[0].OnDeny);
        }

        var compiled = new List<CompiledRule>(limits);
        var required = Required(tool, losses);
        if (required is not null)
        {
            compiled.Add(required);
        }

        compiled.AddRange(ConditionCompiler.Compile(tool, losses));
        if (tool.Rules.Any(rule => HasReason(rule) && rule.RateLimit is null && rule.Conditions.Count == 0 && (required is null || !WantsRequired(rule))))
        {
            losses.Add(new PolicyLoss(tool.Tool, "A rule that checks nothing has no place for a reason; it is left out."));
        }

        return new CompiledTool(tool.Tool, Hidden: false, compiled);
    }

    private static RequiredRule? Required(ToolPolicy tool, List<PolicyLoss> losses)
    {
        if (!tool.WantsRequired())
        {
            return null;
        }

        var paths = RequiredCompiler.Paths(tool, losses);
        var names = string.Join(", ", paths.Select(path => path["args.".Length..]));
        return paths.Count == 0
            ? null
            : new RequiredRule("required arguments", Reasons(tool.Rules.Where(WantsRequired)) ?? $"Required arguments: {names}.", paths);
    }

    private static bool WantsRequired(PolicyRule rule) => rule.Validate is { RequiredArguments: true };

    private static bool HasReason(PolicyRule rule) => !string.IsNullOrWhiteSpace(rule.Reason);

    /// <summary>What the rules tell the agent, one sentence after the other; null where they say nothing.</summary>
    private static string? Reasons(IEnumerable<PolicyRule> rules)
    {
        var reasons = string.Join(' ', rules.Where(HasReason).Select(rule => rule.Reason));
        return reasons.Length == 0 ? null : reasons;
    }
}
