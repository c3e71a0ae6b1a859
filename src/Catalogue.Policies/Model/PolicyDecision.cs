using System.Text.Json;

namespace Catalogue.Policies.Model;

/// <summary>A call of a tool.</summary>
/// <param name="Arguments">The arguments as a JSON object.</param>
/// <param name="Clock">When the call is made; windows are cut by it, in UTC.</param>
public sealed record ToolCall(string Tool, JsonElement Arguments, DateTimeOffset Clock);

/// <summary>What a policy does with a call.</summary>
public enum DecisionKind
{
    /// <summary>The call passes.</summary>
    Allow,

    /// <summary>A person decides.</summary>
    Ask,

    /// <summary>The call is refused.</summary>
    Deny,

    /// <summary>The agent does not see the tool; a call of it is refused.</summary>
    Hidden,
}

/// <summary>What a policy decided, and by what.</summary>
/// <param name="Rule">The rule that decided, in words that lead to it in the file: <c>delete_file, rule 1</c>, or <c>default</c>.</param>
/// <param name="Message">What the agent is told, or, where the file gives no words, why; null where there is nothing to say.</param>
public sealed record PolicyDecision(DecisionKind Kind, string Rule, string? Message = null);

/// <summary>An opened policy file. It counts calls, so it stands for one proxy over one span of time.</summary>
public interface IPolicyEvaluator
{
    /// <summary>Decides on a call and counts it. Clocks must not run backwards.</summary>
    PolicyDecision Decide(ToolCall call);
}
