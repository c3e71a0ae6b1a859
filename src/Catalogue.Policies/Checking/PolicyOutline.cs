using Catalogue.Policies.Model;

namespace Catalogue.Policies.Checking;

/// <summary>A place in a file, from 1.</summary>
internal readonly record struct FilePlace(int Line, int Column);

/// <summary>
/// A policy file as far as all formats are alike: what checks look at that need no more than actions, limits and names.
/// </summary>
/// <param name="Default">What happens to tools that the file does not name.</param>
/// <param name="Hidden">The names in the list of hidden tools; <c>*</c> among them where it stands there.</param>
internal sealed record PolicyOutline(PolicyAction Default, IReadOnlyList<OutlineName> Hidden, IReadOnlyList<OutlineTool> Tools)
{
    /// <summary>The entry of <c>*</c>; null where there is none.</summary>
    public OutlineTool? Every { get; } = Tools.FirstOrDefault(tool => tool.Name == ToolPolicy.EveryTool);

    /// <summary>The tools that are listed by their own names.</summary>
    public IReadOnlyList<OutlineTool> Listed { get; } = [.. Tools.Where(tool => tool.Name != ToolPolicy.EveryTool)];

    private readonly HashSet<string> hidden = Hidden.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);

    public bool Hides(string tool) => hidden.Contains(tool) || hidden.Contains(ToolPolicy.EveryTool);
}

/// <summary>A name in a list.</summary>
internal sealed record OutlineName(string Name, FilePlace Place);

/// <summary>A tool's entry.</summary>
internal sealed record OutlineTool(string Name, FilePlace Place, IReadOnlyList<OutlineRule> Rules)
{
    public bool IsRefused => Rules.Any(rule => rule.Action is PolicyAction.Deny or PolicyAction.Hide);
}

/// <summary>A rule.</summary>
/// <param name="Limit">The limit that it keeps; null where it keeps none, or one of a kind that cannot be said so.</param>
/// <param name="Inputs">The arguments that it holds to a condition.</param>
/// <param name="Checks">Whether it looks at calls at all: at arguments or counters.</param>
internal sealed record OutlineRule(FilePlace Place, PolicyAction Action, RateLimit? Limit, IReadOnlyList<InputPath> Inputs, bool Checks);
