using Catalogue.Policies.Model;

namespace Catalogue.Policies.Evaluating;

/// <summary>Decides by the name of the tool alone: enough for targets that look at nothing else.</summary>
/// <param name="decide">What becomes of a call of the tool with this name.</param>
internal sealed class ToolTableEvaluator(Func<string, PolicyDecision> decide) : IPolicyEvaluator
{
    /// <summary>A table with a decision for what it does not name.</summary>
    public ToolTableEvaluator(IReadOnlyDictionary<string, PolicyDecision> tools, PolicyDecision byDefault)
        : this(tool => tools.TryGetValue(tool, out var decision) ? decision : byDefault)
    {
    }

    public PolicyDecision Decide(ToolCall call) => decide(call.Tool);
}
