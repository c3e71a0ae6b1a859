using Catalogue.Policies.Model;
using Catalogue.Policies.Portable.Reading;

namespace Catalogue.Policies.Reading;

/// <summary>Reads a portable file, which says what the model says.</summary>
internal static class PortableReading
{
    public static PolicyReading? Read(string format, ReadOnlySpan<byte> bytes, KnownServer? server)
    {
        if (PortableReader.Read(format, bytes).File is not { } file)
        {
            return null;
        }

        var hidden = file.Hidden.ToHashSet(StringComparer.Ordinal);
        var tools = file.Tools
            .Where(tool => tool.Name != ToolPolicy.EveryTool)
            .Select(tool => Tool(tool.Name, hidden.Contains(tool.Name) ? [Hide] : [.. tool.Rules.Select(rule => rule.Rule)], server));
        var named = file.Tools.Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal);
        var others = file.Hidden.Where(name => name != ToolPolicy.EveryTool && !named.Contains(name)).Select(name => Tool(name, [Hide], server));
        IReadOnlyList<PolicyRule> every = hidden.Contains(ToolPolicy.EveryTool)
            ? [Hide]
            : [.. file.Tools.Where(tool => tool.Name == ToolPolicy.EveryTool).SelectMany(tool => tool.Rules).Select(rule => rule.Rule)];
        return new PolicyReading(format, file.Default, every, [.. tools, .. others], []);
    }

    /// <summary>The rule that stands for a name in a list of hidden tools.</summary>
    public static PolicyRule Hide { get; } = new(PolicyAction.Hide);

    private static ToolPolicy Tool(string name, IReadOnlyList<PolicyRule> rules, KnownServer? server) =>
        new(name, rules, server?.Find(name)?.RequiredInputs);
}
