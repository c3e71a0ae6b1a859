using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>What the engine enforces of a tool's rules: the rules, changed in what the losses name and in nothing else.</summary>
internal static class InterceptEnforcement
{
    public static EnforcedTool Of(MeantTool tool)
    {
        if (tool.Hides)
        {
            return new EnforcedTool(tool, DecisionKind.Hidden);
        }

        if (tool.Denies || tool.Asks || CannotCount(tool))
        {
            return new EnforcedTool(tool, DecisionKind.Deny);
        }

        var checkedOnes = Checked(tool);
        return new EnforcedTool(tool, DecisionKind.Allow, Limits(tool), Required(tool, checkedOnes), checkedOnes);
    }

    /// <summary>Whether a limit becomes a refusal.</summary>
    private static bool CannotCount(MeantTool tool)
    {
        for (var index = 0; index < tool.Limits.Count; index++)
        {
            if (LimitCompiler.Fit(tool.Limits[index]).Max == 0)
            {
                return true;
            }
        }

        return tool.Limits.Count > 0 && tool.Name.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>The limits that the engine counts: the tool's own where its windows are the engine's.</summary>
    private static IReadOnlyList<RateLimit> Limits(MeantTool tool)
    {
        RateLimit[]? limits = null;
        for (var index = 0; index < tool.Limits.Count; index++)
        {
            var (max, window) = LimitCompiler.Fit(tool.Limits[index]);
            if (tool.Limits[index].Window != (int)window)
            {
                limits ??= [.. tool.Limits];
                limits[index] = new RateLimit(max, (int)window);
            }
        }

        return limits ?? tool.Limits;
    }

    private static IReadOnlyList<ArgumentCondition> Checked(MeantTool tool) =>
        Those(tool.Conditions, tool, static (condition, tool) => ConditionCompiler.CanBeChecked(tool, condition));

    /// <summary>The inputs that a call must carry: the engine refuses a call without an argument that it checks.</summary>
    private static IReadOnlyList<InputPath> Required(MeantTool tool, IReadOnlyList<ArgumentCondition> checkedOnes) => Those(
        tool.Policy.RequiredInputs ?? [],
        (tool.WantsRequired, checkedOnes),
        static (input, among) => RequiredCompiler.CanBeReached(input) && (among.WantsRequired || IsChecked(input, among.checkedOnes)));

    private static bool IsChecked(InputPath input, IReadOnlyList<ArgumentCondition> checkedOnes) =>
        checkedOnes.Any(condition => condition.Input.IsSame(input));

    /// <summary>The items that pass: the list itself where all do.</summary>
    private static IReadOnlyList<T> Those<T, TContext>(IReadOnlyList<T> items, TContext context, Func<T, TContext, bool> pass)
    {
        List<T>? some = null;
        for (var index = 0; index < items.Count; index++)
        {
            var passes = pass(items[index], context);
            if (some is null && !passes)
            {
                some = [.. items.Take(index)];
            }
            else if (passes)
            {
                some?.Add(items[index]);
            }
        }

        return some ?? items;
    }
}
