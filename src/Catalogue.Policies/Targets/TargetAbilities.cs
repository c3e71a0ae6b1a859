using Catalogue.Policies.Model;

namespace Catalogue.Policies.Targets;

/// <summary>What stands in the place of something that a target cannot say.</summary>
internal enum Substitute
{
    /// <summary>A person decides on each call.</summary>
    Ask,

    /// <summary>Every call is refused.</summary>
    Refuse,

    /// <summary>The tool stays as it is, since whoever runs the target can say the same in another place; the loss tells where.</summary>
    Nothing,
}

/// <summary>What a target can do with a tool, and the words for what it cannot.</summary>
internal sealed record TargetAbilities
{
    /// <summary>The target's name at the beginning of a sentence.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it can leave a decision to a person.</summary>
    public required bool Asks { get; init; }

    /// <summary>Whether it can refuse a tool.</summary>
    public bool Refuses { get; init; } = true;

    /// <summary>Whether it leaves a tool out of the list that the agent sees.</summary>
    public required bool Hides { get; init; }

    /// <summary>Whether whatever it refuses is out of the list, too.</summary>
    public bool HidesWhatItRefuses { get; init; }

    /// <summary>Whether a refusal has words for the agent.</summary>
    public bool GivesReasons { get; init; }

    /// <summary>What becomes of a limit.</summary>
    public required Substitute Limits { get; init; }

    /// <summary>Where else a limit can be set, as a sentence; null where there is no such place.</summary>
    public string? LimitsElsewhere { get; init; }

    /// <summary>Whether a rule of the target can name the tool.</summary>
    public Func<string, bool> CanName { get; init; } = static _ => true;

    /// <summary>What happens to a tool that cannot be named, as a sentence.</summary>
    public string? Unnamed { get; init; }

    /// <summary>How the target looks at arguments; null where it does not.</summary>
    public IArgumentSupport? Arguments { get; init; }

    /// <summary>How the target refuses what it cannot say.</summary>
    public DecisionKind Refusal => HidesWhatItRefuses ? DecisionKind.Hidden : Refuses ? DecisionKind.Deny : DecisionKind.Ask;

    /// <summary>The words for what it cannot say.</summary>
    public TargetSentences Sentences => field ??= new TargetSentences(this);
}
