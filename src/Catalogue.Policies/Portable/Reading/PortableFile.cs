using Catalogue.Policies.Model;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Portable.Reading;

/// <summary>A portable file that was accepted.</summary>
/// <param name="Default">What happens to tools that the file does not name; allow where it says nothing.</param>
/// <param name="Hidden">The names under <c>hide</c>, <c>*</c> among them where it stands there.</param>
internal sealed record PortableFile(PolicyAction Default, IReadOnlyList<string> Hidden, IReadOnlyList<PortableTool> Tools)
{
    /// <summary>Where each of the hidden names stands.</summary>
    public IReadOnlyList<YamlMark> HiddenStarts { get; init; } = [];

    /// <summary>The tools that the file speaks of, sorted ordinally, less <c>*</c>.</summary>
    public IReadOnlyList<string> NamedTools =>
        NameOrder.Sorted(Hidden.Concat(Tools.Select(tool => tool.Name)).Where(name => name != ToolPolicy.EveryTool));
}

/// <summary>A tool's entry in a file.</summary>
internal sealed record PortableTool(string Name, YamlMark Start, IReadOnlyList<PortableRule> Rules);

/// <summary>A rule, where it begins, and where each of its conditions does.</summary>
internal sealed record PortableRule(PolicyRule Rule, YamlMark Start, IReadOnlyList<YamlMark> ConditionStarts);
