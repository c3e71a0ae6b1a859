using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors.Attacks;

/// <summary>What a policy says against a pattern.</summary>
/// <param name="Server">The slug of the placeholder server that the policy is written for.</param>
/// <param name="Tools">Its tools with their rules.</param>
/// <param name="Calls">Calls that show what the rules do.</param>
/// <param name="Advice">What is added to the rules of a real tool that the pattern fits; the first that holds.</param>
public sealed record Prevention(
    string Server, IReadOnlyList<ToolPolicy> Tools, IReadOnlyList<PreventionCall> Calls, IReadOnlyList<PreventionAdvice> Advice)
{
    /// <summary>The policy: what it does not name is refused.</summary>
    public ServerPolicy Policy { get; } = new(Server, PolicyAction.Deny, Tools);
}

/// <summary>A call of the placeholder server.</summary>
/// <param name="Kind">One of <see cref="Vocabulary.AttackWords.Calls"/>.</param>
/// <param name="Arguments">As a JSON object.</param>
/// <param name="Decision">One of <see cref="Vocabulary.AttackWords.Decisions"/>.</param>
/// <param name="Says">What the call is, in a sentence.</param>
/// <param name="Times">How often it is made within a minute; the last one is what is judged, all before it pass.</param>
public sealed record PreventionCall(SourceLocation Location, string Kind, string Tool, string Arguments, string Decision, string Says, int Times);

/// <summary>What is added to a tool's recommended rules.</summary>
/// <param name="Categories">Ids of the categories in which it holds; empty for any.</param>
/// <param name="Signals">Signals whose inputs get the condition that the signal proposes.</param>
/// <param name="Action">What happens to a call at least; null where the recommended action stands.</param>
/// <param name="RateLimit">How many calls pass at most; null where nothing is said.</param>
/// <param name="Says">What the rules do, as a sentence.</param>
public sealed record PreventionAdvice(
    IReadOnlyList<string> Categories, IReadOnlyList<string> Signals, PolicyAction? Action, RateLimit? RateLimit, string Says);
