using System.Globalization;

namespace Catalogue.Policies.Model;

/// <summary>What a rule does with a call. The words are those of the portable form.</summary>
public enum PolicyAction
{
    /// <summary>The call passes, within the rule's limits.</summary>
    Allow,

    /// <summary>The call is refused.</summary>
    Deny,

    /// <summary>A person decides on each call.</summary>
    Ask,

    /// <summary>The tool is left out of the list that the agent sees, and refused when called.</summary>
    Hide,
}

/// <summary>At most <paramref name="Max"/> calls in each calendar-aligned window.</summary>
/// <param name="Max">Calls, 0 or more.</param>
/// <param name="Window">Length of the window in seconds, above 0.</param>
public sealed record RateLimit(int Max, int Window)
{
    /// <summary>The limit after "the limit of": "10 in 60 seconds".</summary>
    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{Max} in {WindowInWords}");

    /// <summary>"60 seconds".</summary>
    public string WindowInWords => string.Create(CultureInfo.InvariantCulture, $"{Window} {(Window == 1 ? "second" : "seconds")}");
}

/// <summary>What must hold of a call's arguments.</summary>
/// <param name="RequiredArguments">Whether every input that the tool's schema requires must be given.</param>
/// <param name="Conditions">What must hold of single arguments. Null where nobody has said: a generator may then propose
/// some. Empty where somebody said that there are none.</param>
public sealed record ArgumentValidation(bool RequiredArguments, IReadOnlyList<ArgumentCondition>? Conditions = null);

/// <summary>One rule of the portable form. Several rules on one tool must all pass; deny wins.</summary>
/// <param name="Reason">Why, in a sentence that the agent may be told; null where nothing was given.</param>
public sealed record PolicyRule(
    PolicyAction Action,
    RateLimit? RateLimit = null,
    ArgumentValidation? Validate = null,
    string? Reason = null)
{
    /// <summary>The conditions on single arguments; empty where there are none.</summary>
    public IReadOnlyList<ArgumentCondition> Conditions => Validate?.Conditions ?? [];
}
