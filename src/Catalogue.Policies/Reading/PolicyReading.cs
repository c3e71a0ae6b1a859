using Catalogue.Policies.Model;

namespace Catalogue.Policies.Reading;

/// <summary>What a policy file says, in the words of the portable model.</summary>
/// <param name="Format">The id of the format that it was read from.</param>
/// <param name="Default">What happens to tools that the file does not name.</param>
/// <param name="EveryTool">The rules of <c>*</c>, which come on top of each tool's own; its limits count all tools together.</param>
/// <param name="Tools">The tools that the file names, each once, with their own rules; a hidden one has the rule that hides it.</param>
/// <param name="Losses">What the model has no word for, and what stands in its place: never anything that lets more pass.</param>
public sealed record PolicyReading(
    string Format, PolicyAction Default, IReadOnlyList<PolicyRule> EveryTool, IReadOnlyList<ToolPolicy> Tools, IReadOnlyList<PolicyLoss> Losses)
{
    private readonly Dictionary<string, ToolPolicy> byName = Tools.ToDictionary(tool => tool.Tool, StringComparer.Ordinal);

    /// <summary>Whether it is known what the file asks of arguments, be it nothing; else only what it does with a tool by its name is.</summary>
    public bool KnowsArguments { get; init; } = true;

    /// <summary>The tool's own entry; null where the file does not name it.</summary>
    public ToolPolicy? Find(string tool) => byName.GetValueOrDefault(tool);

    /// <summary>All rules that a call of the tool meets; the default of a file as a rule where it does not name the tool.</summary>
    public IReadOnlyList<PolicyRule> RulesOf(string tool)
    {
        if (Find(tool) is { } named)
        {
            return [.. named.Rules, .. EveryTool];
        }

        return Default == PolicyAction.Allow || EveryTool.Any(rule => rule.Action == PolicyAction.Hide)
            ? EveryTool
            : [new PolicyRule(Default)];
    }
}
