using Catalogue.Policies.Model;

namespace Catalogue.Policies.Targets;

/// <summary>What a target cannot say and what stands in its place: sentences that the tools of all servers share.</summary>
internal sealed class TargetSentences(TargetAbilities target)
{
    public string CannotHide { get; } = Of(target, "cannot hide a tool", target.Refusal);

    public string CannotRefuse { get; } = Of(target, "cannot refuse a tool", DecisionKind.Ask);

    public string CannotAsk { get; } = Of(target, "cannot ask a person", target.Refusal);

    public string CannotCount { get; } = Of(target, "cannot count calls", target.Refusal);

    public string LeavesLimitsOut { get; } = Of(target, "cannot count calls, so the limit is left out", DecisionKind.Ask);

    public string LeavesConditionsOut { get; } = Of(
        target, "does not look at arguments, so the conditions on them are left out", target.Asks ? DecisionKind.Ask : target.Refusal);

    public string LeavesRequiredOut { get; } = $"{target.Name} does not look at arguments: whether the required ones are there is left to the server.";

    public string LeavesReasonsOut { get; } = target.GivesReasons
        ? "Only refusals have a place for a reason; others are left out."
        : "Reasons have no place in this file; they are left out.";

    public string KeepsNoLimit(RateLimit limit) =>
        $"This file cannot count calls: the limit of {limit.InWords} is not kept. {target.LimitsElsewhere}";

    private static string Of(TargetAbilities target, string obstacle, DecisionKind instead) => $"{target.Name} {obstacle}: {InWords(instead)}.";

    private static string InWords(DecisionKind decision) => decision switch
    {
        DecisionKind.Ask => "a person is asked about each call",
        DecisionKind.Hidden => "the tool is left out",
        _ => "every call is refused",
    };
}
