using Catalogue.Descriptors;
using Catalogue.Descriptors.Attacks;
using Catalogue.Fit;
using Catalogue.Model;
using Catalogue.Risk;
using Catalogue.Text;

namespace Catalogue.Assemble;

/// <summary>
/// Finds for each tool what it brings into a session and which attack patterns fit it, once a build. The words of the
/// rules are made ready once; what the server offers together is gathered before its tools are looked at.
/// </summary>
/// <param name="words">Where the words of the rules are entered; tools' facts are split by them.</param>
internal sealed class FitAssembler(
    AttackCatalogue attacks, ClassificationTable classification, SignalTable signals, IEnumerable<ServerDescriptor> servers, RuleWords words)
{
    private readonly TraitRules traits = new(attacks.Traits, signals.Labels, words);
    private readonly FitRules rules = new(attacks, signals.Labels, words);
    private readonly Dictionary<string, int> serversByName = servers
        .SelectMany(server => server.Tools.Where(tool => tool.Gone is null).Select(tool => tool.Name.Value).Distinct(StringComparer.Ordinal))
        .GroupBy(name => name, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    /// <summary>The tools with their traits and patterns.</summary>
    /// <param name="facts">Of each tool, in the same order.</param>
    public IReadOnlyList<Tool> Complete(IReadOnlyList<Tool> tools, IReadOnlyList<ToolFacts> facts)
    {
        if (attacks.Patterns.Count == 0)
        {
            return tools;
        }

        var found = tools.Select((tool, index) => traits.Find(facts[index], tool.Rating)).ToList();
        var offer = tools
            .Select((tool, index) => (Tool: tool, Traits: found[index]))
            .Where(entry => !entry.Tool.IsGone)
            .OrderByDescending(entry => entry.Tool.Rating.Score)
            .SelectMany(entry => entry.Traits.Select(trait => (trait.Trait.Id, entry.Tool.Descriptor.Name.Value)))
            .GroupBy(entry => entry.Id, entry => entry.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal);
        return [.. tools.Select((tool, index) => tool with
        {
            Traits = found[index],
            Fits = rules.Find(new FitFacts(facts[index], tool.Rating, found[index], offer, Namesakes(tool), GivesOrders(tool))),
        })];
    }

    private int Namesakes(Tool tool) => Math.Max(0, serversByName.GetValueOrDefault(tool.Descriptor.Name.Value) - (tool.IsGone ? 0 : 1));

    private bool GivesOrders(Tool tool) =>
        tool.Descriptor.Declared is { } declared && (declared.GivesOrders || classification.FindOrder(declared.Description) is not null);
}
