using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>A call that breaks a condition.</summary>
/// <param name="Value">The value that breaks it, as JSON.</param>
/// <param name="Arguments">All arguments, as JSON.</param>
/// <param name="Why">What the condition asks, in words.</param>
internal sealed record BreakingCall(ArgumentCondition Condition, string Value, byte[] Arguments, string Why)
{
    /// <summary>Why the call passes where the condition is not looked at.</summary>
    public string WhyUnseen => field ??= $"{Why}, by the policy, but this is not checked here";

    /// <summary>Whether a target sees it that looks at these conditions.</summary>
    public bool IsSeen(IReadOnlyList<ArgumentCondition> conditions)
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            var known = conditions[index];
            if (ReferenceEquals(known, Condition) || (known.Input.IsSame(Condition.Input) && !ConditionSamples.Holds(known, Value)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A call without a required argument.</summary>
/// <param name="Missing">The input that it lacks.</param>
/// <param name="Arguments">All other arguments, as JSON.</param>
internal sealed record IncompleteCall(InputPath Missing, byte[] Arguments)
{
    public string Why { get; } = $"{Missing.Pointer} is missing";
}
