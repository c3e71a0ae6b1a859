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

    /// <summary>Sentences of losses, which many tools share.</summary>
    private readonly Dictionary<(string Obstacle, DecisionKind Instead), string> sentences = [];

    private readonly Dictionary<RateLimit, string> unkept = [];

    private bool losesReasons;
    private bool losesRequired;
    private bool hidesRefused;

    public IReadOnlyList<TargetTool> Compile(IReadOnlyList<ToolPolicy> tools)
    {
        var compiled = new List<TargetTool>(tools.Count);
        foreach (var tool in tools)
        {
            if (!ToolNames.CanBeNamed(tool.Tool))
            {
                losses.Add(ToolNames.LeftOut(tool.Tool, byDefault));
            }
            else if (!target.CanName(tool.Tool))
            {
                losses.Add(new PolicyLoss(tool.Tool, target.Unnamed!));
            }
            else
            {
                compiled.Add(Compile(tool));
            }
        }

        return compiled;
    }

    /// <summary>What was lost: first what concerns the whole file.</summary>
    public IReadOnlyList<PolicyLoss> Losses(IEnumerable<string> ofTheFile) =>
        [.. ofTheFile.Concat(OfManyTools()).Select(text => new PolicyLoss(null, text)), .. losses];

    private IEnumerable<string> OfManyTools()
    {
        if (hidesRefused)
        {
            yield return "A refused tool is left out of the list that the agent sees, too.";
        }

        if (losesRequired)
        {
            yield return $"{target.Name} does not look at arguments: whether the required ones are there is left to the server.";
        }

        if (losesReasons)
        {
            yield return target.GivesReasons ? "Only refusals have a place for a reason; others are left out." : "Reasons have no place in this file; they are left out.";
        }
    }

    private TargetTool Compile(ToolPolicy tool)
    {
        var decision = Decide(tool);
        var reasons = Reasons(tool.Rules);
        var saysWhy = target.GivesReasons && decision is DecisionKind.Deny or DecisionKind.Hidden;
        losesReasons |= reasons is not null && !saysWhy;
        return new TargetTool(tool.Tool, decision, saysWhy ? reasons : null, tool);
    }

    /// <summary>The reasons of all rules, each once; null where there are none.</summary>
    private static string? Reasons(IReadOnlyList<PolicyRule> rules)
    {
        string? only = null;
        List<string>? all = null;
        for (var index = 0; index < rules.Count; index++)
        {
            if (rules[index].Reason is { } reason && !string.IsNullOrWhiteSpace(reason) && reason != only && all?.Contains(reason) != true)
            {
                if (only is null)
                {
                    only = reason;
                }
                else
                {
                    (all ??= [only]).Add(reason);
                }
            }
        }

        return all is null ? only : string.Join(' ', all);
    }

    private DecisionKind Decide(ToolPolicy tool)
    {
        if (tool.Has(PolicyAction.Hide))
        {
            return target.Hides ? DecisionKind.Hidden : Lose(tool, "cannot hide a tool", Refusal);
        }

        var limits = tool.AllLimits();
        if (tool.Has(PolicyAction.Deny) || HasNone(limits))
        {
            hidesRefused |= target.HidesWhatItRefuses;
            return target.HidesWhatItRefuses ? DecisionKind.Hidden
                : target.Refuses ? DecisionKind.Deny
                : Lose(tool, "cannot refuse a tool", DecisionKind.Ask);
        }

        var decision = tool.Has(PolicyAction.Ask)
            ? target.Asks ? DecisionKind.Ask : Lose(tool, "cannot ask a person", Refusal)
            : DecisionKind.Allow;
        decision = Stricter(decision, Arguments(tool, decision));
        return Stricter(decision, Limits(tool, limits, decision));
    }

    private DecisionKind Limits(ToolPolicy tool, IReadOnlyList<RateLimit> limits, DecisionKind decision)
    {
        if (decision is DecisionKind.Deny or DecisionKind.Hidden || limits.Count == 0)
        {
            return decision;
        }

        switch (target.Limits)
        {
            case Substitute.Nothing:
                LoseLimits(tool, limits);
                return decision;
            case Substitute.Ask:
                return Lose(tool, "cannot count calls, so the limit is left out", DecisionKind.Ask);
            default:
                return Lose(tool, "cannot count calls", Refusal);
        }
    }

    /// <summary>Whether a limit lets no call pass at all.</summary>
    private static bool HasNone(IReadOnlyList<RateLimit> limits)
    {
        for (var index = 0; index < limits.Count; index++)
        {
            if (limits[index].Max == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says of each limit once that it is not kept.</summary>
    private void LoseLimits(ToolPolicy tool, IReadOnlyList<RateLimit> limits)
    {
        for (var index = 0; index < limits.Count; index++)
        {
            var limit = limits[index];
            if (index > 0 && limits.Take(index).Contains(limit))
            {
                continue;
            }

            if (!unkept.TryGetValue(limit, out var sentence))
            {
                unkept[limit] = sentence = $"This file cannot count calls: the limit of {limit.InWords} is not kept. {target.LimitsElsewhere}";
            }

            losses.Add(new PolicyLoss(tool.Tool, sentence));
        }
    }

    private DecisionKind Arguments(ToolPolicy tool, DecisionKind decision)
    {
        if (decision is DecisionKind.Deny or DecisionKind.Hidden)
        {
            return decision;
        }

        if (target.Arguments is { } support)
        {
            return support.CanSay(tool, losses) ? decision : Refusal;
        }

        losesRequired |= tool.WantsRequired();
        return tool.AllConditions().Count == 0
            ? decision
            : Lose(tool, "does not look at arguments, so the conditions on them are left out", target.Asks ? DecisionKind.Ask : Refusal);
    }

    private DecisionKind Refusal => target.HidesWhatItRefuses ? DecisionKind.Hidden : target.Refuses ? DecisionKind.Deny : DecisionKind.Ask;

    private DecisionKind Lose(ToolPolicy tool, string obstacle, DecisionKind instead)
    {
        if (!sentences.TryGetValue((obstacle, instead), out var sentence))
        {
            sentences[(obstacle, instead)] = sentence = $"{target.Name} {obstacle}: {InWords(instead)}.";
        }

        losses.Add(new PolicyLoss(tool.Tool, sentence));
        return instead;
    }

    private static string InWords(DecisionKind decision) => decision switch
    {
        DecisionKind.Ask => "a person is asked about each call",
        DecisionKind.Hidden => "the tool is left out",
        _ => "every call is refused",
    };

    private static DecisionKind Stricter(DecisionKind one, DecisionKind other) => one > other ? one : other;
}
