namespace Catalogue.Policies.Comparing;

/// <summary>Which way a change goes.</summary>
public enum ChangeDirection
{
    /// <summary>More calls pass.</summary>
    Looser,

    /// <summary>Some calls pass that did not, and others no longer do.</summary>
    Mixed,

    /// <summary>Fewer calls pass.</summary>
    Stricter,

    /// <summary>The same calls pass; what agents see or are told is different.</summary>
    Neutral,
}

/// <summary>A difference between two policies.</summary>
/// <param name="Tool">The tool; <c>*</c> for limits on all tools together; null for tools that no file names.</param>
/// <param name="Was">What the first file does, to follow "was".</param>
/// <param name="Is">What the second does, to follow "is now".</param>
public sealed record PolicyChange(string? Tool, ChangeDirection Direction, string Was, string Is);
