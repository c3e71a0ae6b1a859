using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Targets;

/// <summary>
/// Reduces the rules of a tool to one decision of a target. Where the target has no word for something, the stricter
/// reading stands in its place and a loss says so.
/// </summary>
internal sealed class TargetCompiler(TargetAbilities target, PolicyAction byDefault)
{
    private readonly List<PolicyLoss> losses = [];

    /// <summary>Sentences about limits, which many tools share.</summary>
    private Dictionary<RateLimit, string>? ofLimits;

    private bool losesReasons;
    private bool losesRequired;
    private bool hidesRefused;

    public List<TargetTool> Compile(ReadOnlySpan<MeantTool> tools)
    {
        var compiled = new List<TargetTool>(tools.Length);
        foreach (var tool in tools)
        {
            if (!ToolNames.IsKept(tool.Name, byDefault, losses))
            {
                continue;
            }

            if (target.CanName(tool.Name))
            {
                compiled.Add(Compile(tool));
            }
            else
            {
                losses.Add(new PolicyLoss(tool.Name, target.Unnamed!));
            }
        }

        return compiled;
    }

    /// <summary>What was lost: first what concerns the whole file. Asked for once, after compiling.</summary>
    public List<PolicyLoss> Losses(IEnumerable<string> ofTheFile)
    {
        var place = 0;
        foreach (var text in ofTheFile)
        {
            InsertOfFile(text);
        }

        if (hidesRefused)
        {
            InsertOfFile("A refused tool is left out of the list that the agent sees, too.");
        }

        if (losesRequired)
        {
            InsertOfFile(target.Sentences.LeavesRequiredOut);
        }

        if (losesReasons)
        {
            InsertOfFile(target.Sentences.LeavesReasonsOut);
        }

        return losses;

        void InsertOfFile(string text) => losses.Insert(place++, new PolicyLoss(null, text));
    }

    private TargetTool Compile(MeantTool tool)
    {
        var decision = Decide(tool);
        var saysWhy = target.GivesReasons && decision is DecisionKind.Deny or DecisionKind.Hidden;
        losesReasons |= tool.Reasons is not null && !saysWhy;
        return new TargetTool(tool, decision, saysWhy ? tool.Reasons : null);
    }

    private DecisionKind Decide(MeantTool tool)
    {
        if (tool.Hides)
        {
            return target.Hides ? DecisionKind.Hidden : Lose(tool, target.Sentences.CannotHide, target.Refusal);
        }

        if (tool.Denies || tool.HasEmptyLimit())
        {
            hidesRefused |= target.HidesWhatItRefuses;
            return target.HidesWhatItRefuses ? DecisionKind.Hidden
                : target.Refuses ? DecisionKind.Deny
                : Lose(tool, target.Sentences.CannotRefuse, DecisionKind.Ask);
        }

        var decision = !tool.Asks ? DecisionKind.Allow
            : target.Asks ? DecisionKind.Ask
            : Lose(tool, target.Sentences.CannotAsk, target.Refusal);
        decision = Stricter(decision, Arguments(tool, decision));
        return Stricter(decision, Limits(tool, decision));
    }

    private DecisionKind Limits(MeantTool tool, DecisionKind decision)
    {
        if (decision is DecisionKind.Deny or DecisionKind.Hidden || tool.Limits.Count == 0)
        {
            return decision;
        }

        switch (target.Limits)
        {
            case Substitute.Nothing:
                for (var index = 0; index < tool.Limits.Count; index++)
                {
                    LoseLimit(tool, index);
                }

                return decision;
            case Substitute.Ask:
                return Lose(tool, target.Sentences.LeavesLimitsOut, DecisionKind.Ask);
            default:
                return Lose(tool, target.Sentences.CannotCount, target.Refusal);
        }
    }

    private void LoseLimit(MeantTool tool, int index)
    {
        var limit = tool.Limits[index];
        for (var earlier = 0; earlier < index; earlier++)
        {
            if (tool.Limits[earlier] == limit)
            {
                return;
            }
        }

        ofLimits ??= [];
        if (!ofLimits.TryGetValue(limit, out var sentence))
        {
            ofLimits[limit] = sentence = target.Sentences.KeepsNoLimit(limit);
        }

        losses.Add(new PolicyLoss(tool.Name, sentence));
    }

    private DecisionKind Arguments(MeantTool tool, DecisionKind decision)
    {
        if (decision is DecisionKind.Deny or DecisionKind.Hidden)
        {
            return decision;
        }

        if (target.Arguments is { } support)
        {
            return support.CanSay(tool, losses) ? decision : target.Refusal;
        }

        losesRequired |= tool.WantsRequired;
        return tool.Conditions.Count == 0
            ? decision
            : Lose(tool, target.Sentences.LeavesConditionsOut, target.Asks ? DecisionKind.Ask : target.Refusal);
    }

    private DecisionKind Lose(MeantTool tool, string sentence, DecisionKind instead)
    {
        losses.Add(new PolicyLoss(tool.Name, sentence));
        return instead;
    }

    private static DecisionKind Stricter(DecisionKind one, DecisionKind other) => one > other ? one : other;
}
