using Catalogue.Descriptors.Attacks;
using Catalogue.Fit;
using Catalogue.Model;
using Catalogue.Policies.Model;
using Catalogue.Text;

namespace Catalogue.Assemble;

/// <summary>What is to be done about the patterns that fit a tool, beside its recommended rules.</summary>
/// <param name="Notes">For each pattern with advice that holds for the tool.</param>
/// <param name="Added">A rule that does what the recommended ones do not; null where they do all of it.</param>
public sealed record ToolPrevention(IReadOnlyList<PreventionNote> Notes, PolicyRule? Added)
{
    /// <summary>Holds the advice of the patterns that fit against what the recommended rules do already.</summary>
    public static ToolPrevention Create(Tool tool)
    {
        var notes = new List<PreventionNote>();
        var added = new PolicyRule(PolicyAction.Allow);
        foreach (var fit in tool.Fits)
        {
            if (fit.Pattern.Prevention?.Advice.FirstOrDefault(advice => Holds(advice, tool)) is not { } advice)
            {
                continue;
            }

            var missing = Missing(advice, tool);
            notes.Add(new PreventionNote(fit, advice, missing is null));
            added = missing is null ? added : Join(added, missing);
        }

        var open = notes.Where(note => !note.IsDone).Select(note => Grammar.InsideSentence(note.Fit.Pattern.Name)).ToList();
        return new ToolPrevention(notes, open.Count > 0 ? added with { Reason = $"This guards against {Grammar.List(open)}." } : null);
    }

    private static bool Holds(PreventionAdvice advice, Tool tool) =>
        (advice.Categories.Count == 0 || advice.Categories.Contains(tool.Category.Id, StringComparer.Ordinal))
        && (advice.Signals.Count == 0 || tool.Rating.Signals.Any(signal => advice.Signals.Contains(signal.Signal.Id, StringComparer.Ordinal)))
        && (advice.Action is not null || advice.RateLimit is not null || Conditions(advice, tool).Count > 0);

    /// <summary>What the recommended rules lack of the advice; null where they lack nothing.</summary>
    private static PolicyRule? Missing(PreventionAdvice advice, Tool tool)
    {
        var rules = tool.Policy.Rules;
        var strictest = rules.Select(rule => Strictness(rule.Action)).DefaultIfEmpty(0).Max();
        if (strictest >= Strictness(PolicyAction.Deny))
        {
            return null;
        }

        var action = advice.Action is { } asked && Strictness(asked) > strictest ? asked : PolicyAction.Allow;
        var limit = advice.RateLimit is { } most && strictest == 0 && !rules.Any(rule => rule.RateLimit is { } known && known.Max <= most.Max && known.Window >= most.Window) ? most : null;
        var conditions = Conditions(advice, tool).Where(condition => !rules.Any(rule => rule.Conditions.Any(known => known.Input.IsSame(condition.Input)))).ToList();
        return action == PolicyAction.Allow && limit is null && conditions.Count == 0
            ? null
            : new PolicyRule(action, limit, conditions.Count == 0 ? null : new ArgumentValidation(false, conditions));
    }

    /// <summary>What the signals of the advice ask of this tool's own inputs.</summary>
    private static IReadOnlyList<ArgumentCondition> Conditions(PreventionAdvice advice, Tool tool) =>
        advice.Signals.Count > 0 && tool.Descriptor.Declared?.Schema is { } schema
            ? ProposedRules.Propose(
                tool.Rating.Signals.Where(signal => advice.Signals.Contains(signal.Signal.Id, StringComparer.Ordinal)),
                schema,
                advice.Action is not null || tool.Policy.Rules.Any(rule => rule.Action == PolicyAction.Ask))
            : [];

    private static PolicyRule Join(PolicyRule left, PolicyRule right)
    {
        IReadOnlyList<ArgumentCondition> conditions =
            [.. left.Conditions, .. right.Conditions.Where(condition => !left.Conditions.Any(known => known.Input.IsSame(condition.Input)))];
        var action = Strictness(left.Action) >= Strictness(right.Action) ? left.Action : right.Action;
        return new PolicyRule(
            action,
            // A person who sees each call is a limit, too.
            action == PolicyAction.Allow ? left.RateLimit ?? right.RateLimit : null,
            conditions.Count == 0 ? null : new ArgumentValidation(false, conditions));
    }

    private static int Strictness(PolicyAction action) => action switch
    {
        PolicyAction.Allow => 0,
        PolicyAction.Ask => 1,
        PolicyAction.Deny => 2,
        _ => 3,
    };
}

/// <summary>What is to be done about one pattern.</summary>
/// <param name="IsDone">Whether the recommended rules do it already.</param>
public sealed record PreventionNote(PatternFit Fit, PreventionAdvice Advice, bool IsDone);
