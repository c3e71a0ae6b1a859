using Catalogue.Policies.Checking;
using Catalogue.Policies.Model;
using Catalogue.Policies.Portable.Reading;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Portable.Checking;

/// <summary>What does nothing in a portable file, or not what it seems to do. Unknown keys are mistakes there already.</summary>
internal static class PortableWarnings
{
    public static IReadOnlyList<PolicyWarning> Of(PortableFile file, KnownServer? server)
    {
        var warnings = new WarningList();
        OutlineChecks.Check(Outline(file), server, warnings);
        foreach (var tool in file.Tools)
        {
            PortableConditionWarnings.Check(tool, server?.Find(tool.Name), warnings);
        }

        return warnings.Sorted();
    }

    public static FilePlace At(YamlMark mark) => new(mark.Line, mark.Column);

    private static PolicyOutline Outline(PortableFile file) => new(
        file.Default,
        [.. file.Hidden.Zip(file.HiddenStarts, (name, start) => new OutlineName(name, At(start)))],
        [.. file.Tools.Select(tool => new OutlineTool(tool.Name, At(tool.Start), [.. tool.Rules.Select(Outline)]))]);

    private static OutlineRule Outline(PortableRule rule) => new(
        At(rule.Start),
        rule.Rule.Action,
        rule.Rule.RateLimit,
        [.. rule.Rule.Conditions.Select(condition => condition.Input)],
        Checks: rule.Rule.RateLimit is not null || rule.Rule.Conditions.Count > 0 || rule.Rule.Validate is { RequiredArguments: true });
}
