using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Turns the portable rules of a tool into the engine's. Where the engine has no word for something, the stricter reading
/// stands in its place and a loss says so.
/// </summary>
internal static class InterceptCompiler
{
    public static CompiledTool Compile(MeantTool tool, List<PolicyLoss> losses)
    {
        if (tool.Hides)
        {
            if (tool.Reasons is not null)
            {
                losses.Add(new PolicyLoss(tool.Name, "A hidden tool has no place for a reason; it is left out."));
            }

            return new CompiledTool(tool.Name, Hidden: true, []);
        }

        if (tool.Denies)
        {
            return Refused(tool, Reasons(tool, static rule => rule.Action == PolicyAction.Deny));
        }

        if (tool.Asks)
        {
            losses.Add(new PolicyLoss(
                tool.Name, "The engine cannot ask a person: every call is refused until somebody changes this rule."));
            var reasons = Reasons(tool, static rule => rule.Action == PolicyAction.Ask);
            return Refused(tool, reasons is null ? "Needs a person's approval." : "Needs a person's approval: " + reasons, "needs approval");
        }

        return Allowed(tool, losses);
    }

    private static CompiledTool Refused(MeantTool tool, string? onDeny, string name = "refuse every call") =>
        new(tool.Name, Hidden: false, [new DenyRule(name, onDeny)]);

    /// <summary>The rules of a tool that only ever allows: limits first, since they are what the engine counts anyway.</summary>
    private static CompiledTool Allowed(MeantTool tool, List<PolicyLoss> losses)
    {
        var limits = new List<LimitRule>(tool.Limits.Count);
        for (var index = 0; index < tool.Policy.Rules.Count; index++)
        {
            var rule = tool.Policy.Rules[index];
            if (rule.RateLimit is not { } limit)
            {
                continue;
            }

            if (LimitCompiler.Loss(limit) is { } loss)
            {
                losses.Add(new PolicyLoss(tool.Name, loss));
            }

            var (max, window) = LimitCompiler.Fit(limit);
            var reason = HasReason(rule) ? rule.Reason : null;
            if (max <= 0)
            {
                return Refused(tool, reason);
            }

            Add(limits, new LimitRule(EngineWindows.Calls(window), reason, max, window));
        }

        if (limits.Count > 0 && tool.Name.Contains('.', StringComparison.Ordinal))
        {
            losses.Add(new PolicyLoss(
                tool.Name, "The engine cannot count the calls of a tool with a dot in its name: every call is refused."));
            return Refused(tool, limits[0].OnDeny);
        }

        var compiled = new List<CompiledRule>(limits.Count + 1 + tool.Conditions.Count);
        compiled.AddRange(limits);
        var required = Required(tool, losses);
        if (required is not null)
        {
            compiled.Add(required);
        }

        compiled.AddRange(ConditionCompiler.Compile(tool, losses));
        if (tool.Reasons is not null && HasIdleReason(tool, required is not null))
        {
            losses.Add(new PolicyLoss(tool.Name, "A rule that checks nothing has no place for a reason; it is left out."));
        }

        return new CompiledTool(tool.Name, Hidden: false, compiled);
    }

    /// <summary>Whether a rule has a reason and nothing that the engine could refuse for it.</summary>
    private static bool HasIdleReason(MeantTool tool, bool checksRequired) => tool.Policy.Rules.Any(rule =>
        HasReason(rule) && rule.RateLimit is null && rule.Conditions.Count == 0 && !(checksRequired && WantsRequired(rule)));

    /// <summary>Adds a limit among others, the shortest window first; of two in one window the smaller counts.</summary>
    private static void Add(List<LimitRule> limits, LimitRule limit)
    {
        var place = 0;
        while (place < limits.Count && limits[place].Window < limit.Window)
        {
            place++;
        }

        if (place == limits.Count || limits[place].Window > limit.Window)
        {
            limits.Insert(place, limit);
        }
        else if (limit.Max < limits[place].Max)
        {
            limits[place] = limit;
        }
    }

    private static RequiredRule? Required(MeantTool tool, List<PolicyLoss> losses)
    {
        if (!tool.WantsRequired)
        {
            return null;
        }

        var paths = RequiredCompiler.Paths(tool, losses);
        return paths.Count == 0
            ? null
            : new RequiredRule("required arguments", Reasons(tool, WantsRequired) ?? $"Required arguments: {Names(paths)}.", paths);
    }

    private static string Names(IReadOnlyList<string> paths) => string.Join(", ", paths.Select(path => path["args.".Length..]));

    private static bool WantsRequired(PolicyRule rule) => rule.Validate is { RequiredArguments: true };

    private static bool HasReason(PolicyRule rule) => !string.IsNullOrWhiteSpace(rule.Reason);

    /// <summary>What some of the rules tell the agent, one sentence after the other; null where they say nothing.</summary>
    private static string? Reasons(MeantTool tool, Func<PolicyRule, bool> among)
    {
        string? reasons = null;
        for (var index = 0; tool.Reasons is not null && index < tool.Policy.Rules.Count; index++)
        {
            var rule = tool.Policy.Rules[index];
            if (among(rule) && HasReason(rule))
            {
                reasons = reasons is null ? rule.Reason : $"{reasons} {rule.Reason}";
            }
        }

        return reasons;
    }
}
