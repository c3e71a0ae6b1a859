using Catalogue.Descriptors;
using Catalogue.Vocabulary;

namespace Catalogue.Risk;

/// <summary>How risky a tool is, and every step of how that was found.</summary>
/// <param name="Signals">What fired, by group and weight; only the heaviest of each group counts.</param>
/// <param name="Sum">Base and points before the cut at 5.</param>
/// <param name="Computed">The sum, 1 to 5.</param>
/// <param name="Override">A person's judgement in place of the sum; null where the sum stands.</param>
/// <param name="Disagreements">Where the server's own hints say otherwise, each a sentence.</param>
/// <param name="IdleChanges">Signals dropped that do not fire, or added that fire anyway.</param>
/// <param name="Notes">What is worth knowing and gives no points, each a sentence.</param>
public sealed record RiskRating(
    CategoryDefinition Category,
    IReadOnlyList<FiredSignal> Signals,
    int Sum,
    int Computed,
    RiskOverride? Override,
    IReadOnlyList<string> Disagreements,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Located<SignalChange>> IdleChanges)
{
    /// <summary>1 to 5: what the pages show.</summary>
    public int Score => Override?.Level ?? Computed;

    public RiskLevel Level => RiskLevels.FromSum(Score);
}

/// <summary>A signal that fired on a tool.</summary>
/// <param name="Causes">What fired it, in the order found.</param>
/// <param name="Counts">Whether its points are in the sum: it is the heaviest of its group.</param>
/// <param name="Reason">Why a person added it; null where the rules found it.</param>
public sealed record FiredSignal(SignalDefinition Signal, IReadOnlyList<SignalCause> Causes, bool Counts, string? Reason)
{
    public int Points => Counts ? Signal.Points : 0;
}

/// <summary>What fired a signal.</summary>
/// <param name="Pointer">The input; null where it was the tool's name or description.</param>
/// <param name="Text">The input's name, or the words in quotes and where they stand.</param>
public sealed record SignalCause(string? Pointer, string Text)
{
    /// <summary>The text of a cause that a person gave for the tool as a whole.</summary>
    public const string ByHand = "by hand";
}
