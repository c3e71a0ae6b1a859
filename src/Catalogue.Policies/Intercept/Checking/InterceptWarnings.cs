using Catalogue.Policies.Checking;
using Catalogue.Policies.Intercept.Decoding;
using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Intercept.Validating;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Intercept.Checking;

/// <summary>What does nothing in a file of the engine, or not what it seems to do.</summary>
internal static class InterceptWarnings
{
    private static readonly YamlReadOptions OneDocument = new() { AllowReferences = true };

    public static IReadOnlyList<PolicyWarning> Of(PolicyEntry policy, ReadOnlySpan<byte> bytes, KnownServer? server)
    {
        var warnings = new WarningList();
        foreach (var part in policy.Ignored)
        {
            CheckIgnored(part, warnings);
        }

        if (YamlTreeReader.Read(bytes, OneDocument, out var problem) is null && problem is { Kind: YamlProblemKind.Documents })
        {
            warnings.Add(PolicyWarningKinds.SecondDocumentIgnored, new FilePlace(problem.Mark.Line, problem.Mark.Column),
                "the engine reads the first document only, and passes over what stands from here; put all of it into one document");
        }

        OutlineChecks.Check(InterceptOutline.Of(policy), server, warnings);
        foreach (var (name, tool) in policy.Tools.Entries.Values)
        {
            CheckTool(name, tool, policy, server, warnings);
        }

        return warnings.Sorted();
    }

    /// <summary>A place of the engine's reader, which counts from 0.</summary>
    public static FilePlace At(Place place) => new(place.Line + 1, place.Column + 1);

    private static void CheckIgnored(IgnoredPart part, WarningList warnings)
    {
        if (part is IgnoredKey key)
        {
            warnings.Add(PolicyWarningKinds.PolicyKeyIgnored, At(key.Place),
                $"{key.Map.Title} has no key \"{key.Key}\": the engine passes over it{NearestWord.Hint(key.Key, key.Map.Keys)}; write one of {string.Join(", ", key.Map.Keys)}, or remove it");
        }
        else
        {
            warnings.Add(PolicyWarningKinds.ListItemIgnored, At(part.Place), "the item is empty, and the engine drops it; write it, or remove it");
        }
    }

    private static void CheckTool(TextSlot name, ToolEntry tool, PolicyEntry policy, KnownServer? server, WarningList warnings)
    {
        if (name.Value == CounterTable.EveryToolScope
            && policy.Tools.Entries.Values.Any(entry => entry.Key.Value == CounterTable.EveryTool)
            && tool.Rules.Items.Exists(rule => EffectiveRule.Of(rule).Counter is not null))
        {
            warnings.Add(PolicyWarningKinds.CounterShared, At(name.Place),
                "the engine keeps the counters of \"*\" under the name _global, so this tool shares them; write its limits with a counter name that \"*\" does not use");
        }

        var conditions = new ConditionWarnings(name.Value, server?.Find(name.Value), warnings);
        foreach (var rule in tool.Rules.Items)
        {
            conditions.Check(rule);
            StateWarnings.Check(name.Value, rule, warnings);
        }

        ExclusiveConditions.Check(name.Value, tool, warnings);
    }
}
