using Catalogue.Policies.Model;

namespace Catalogue.Policies.Targets;

/// <summary>A server's policy as far as a target can say it.</summary>
/// <param name="Alias">What the target calls the server.</param>
/// <param name="Default">What is meant for tools that the file does not name.</param>
/// <param name="IsWhole">Whether this is the whole file, or an excerpt that concerns one tool.</param>
internal sealed record TargetPolicy(string Alias, PolicyAction Default, List<TargetTool> Tools, bool IsWhole);

/// <summary>A tool and what the target does with its calls.</summary>
/// <param name="Meant">The tool's rules, for targets that look at arguments.</param>
/// <param name="Reason">What the agent is told when the tool is refused; null where nothing was given.</param>
internal readonly record struct TargetTool(MeantTool Meant, DecisionKind Decision, string? Reason)
{
    public string Name => Meant.Name;
}
