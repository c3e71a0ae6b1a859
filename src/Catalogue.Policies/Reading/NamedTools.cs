using Catalogue.Policies.Model;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Reading;

/// <summary>The tools that a policy file speaks of: keys of <c>tools</c> and items of <c>hide</c> together, less <c>*</c>.</summary>
internal static class NamedTools
{
    private static readonly YamlReadOptions Options = new() { AllowReferences = true, IgnoreFurtherDocuments = true };

    public static PolicyVerdict Read(string format, ReadOnlySpan<byte> bytes)
    {
        var root = YamlTreeReader.Read(bytes, Options, out var problem);
        if (problem is not null)
        {
            return new PolicyVerdict(
                format, PolicyStage.Load, [new PolicyProblem(problem.Mark.Line, problem.Mark.Column, problem.Text)], []);
        }

        var map = root as YamlMapping;
        var keys = (map?.Find("tools") as YamlMapping)?.Entries.Select(entry => entry.Key) ?? [];
        var hidden = (map?.Find("hide") as YamlSequence)?.Items ?? [];
        return new PolicyVerdict(format, PolicyStage.None, [], Sorted(keys.Concat(hidden).OfType<YamlScalar>().Select(key => key.Value)));
    }

    private static string[] Sorted(IEnumerable<string> names) =>
        [.. names.Where(name => name != "*").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
