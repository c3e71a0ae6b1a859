using System.Globalization;
using System.Text;
using Catalogue.Policies.Targets;
using Catalogue.Policies.ToolHive.Cedar;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.ToolHive;

/// <summary>Reads an authorisation file of ToolHive with the Cedar policies in it.</summary>
internal static class ToolHiveReader
{
    private static readonly string[] FileKeys = ["version", "type", "cedar"];

    private static readonly string[] CedarKeys =
        ["policies", "entities_json", "primary_upstream_provider", "group_claim_name", "role_claim_name", "group_entity_type"];

    public static TargetReading Read(ReadOnlySpan<byte> bytes)
    {
        if (YamlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var unreadable) is not { } root)
        {
            return TargetReading.Unreadable(unreadable);
        }

        var problems = new TreeProblems();
        var policies = new List<CedarPolicy>();
        if (TreeMap.Read(root, "the file", FileKeys, problems) is { } file)
        {
            Expect(root, file, "version", "1.0", problems);
            Expect(root, file, "type", "cedarv1", problems);
            if (!file.TryGetValue("cedar", out var cedar))
            {
                problems.Add(root, "the file has no cedar; write cedar: and beneath it policies");
            }
            else if (TreeMap.Read(cedar.Value, "cedar", CedarKeys, problems) is { } keys)
            {
                ReadPolicies(cedar.Value, keys, policies, problems);
                ReadEntities(keys, problems);
            }
        }

        return problems.Problems.Count > 0
            ? TargetReading.Refused(problems)
            : TargetReading.Of(NamedTools(policies), new ToolHiveEvaluator(policies));
    }

    private static void Expect(YamlNode root, MapEntries file, string key, string value, TreeProblems problems)
    {
        if (!file.TryGetValue(key, out var entry) || TreeMap.Text(entry.Value) != value)
        {
            problems.Add(entry.Value ?? root, $"{key} must be the text {value}; write {key}: \"{value}\"");
        }
    }

    private static void ReadPolicies(YamlNode cedar, MapEntries keys, List<CedarPolicy> policies, TreeProblems problems)
    {
        if (!keys.TryGetValue("policies", out var entry) || entry.Value is YamlSequence { Items.Count: 0 })
        {
            problems.Add(entry.Value ?? cedar, "cedar has no policies; ToolHive takes a file with at least one");
            return;
        }

        var items = TargetTree.Items(entry.Value, "policies", problems);
        policies.Capacity = items.Count;
        var parser = new CedarParser();
        for (var index = 0; index < items.Count; index++)
        {
            var node = items[index];
            if (TargetTree.Text(node, "policies", problems) is not { } text)
            {
                continue;
            }

            try
            {
                policies.Add(parser.Parse(text));
            }
            catch (CedarException exception)
            {
                problems.Add(node, string.Create(CultureInfo.InvariantCulture, $"not a Cedar policy at its character {exception.Index + 1}: {exception.Message}"));
            }
        }
    }

    private static void ReadEntities(MapEntries keys, TreeProblems problems)
    {
        if (keys.TryGetValue("entities_json", out var entry)
            && TreeMap.Text(entry.Value) is var text
            && text is not ""
            && (text is null || JsonTreeReader.Read(Encoding.UTF8.GetBytes(text), YamlReadOptions.Descriptor, out _) is not YamlSequence))
        {
            problems.Add(entry.Value, "entities_json is no list in JSON; write entities_json: \"[]\"");
        }
    }

    private static List<string> NamedTools(List<CedarPolicy> policies)
    {
        var names = new List<string>(policies.Count);
        foreach (var policy in policies)
        {
            for (var index = 0; index < policy.Scope.Count; index++)
            {
                if (policy.Scope[index] is CedarBinary { Operator: "==", Left: CedarVariable { Name: "resource" }, Right: CedarEntity { Type: "Tool" } tool })
                {
                    names.Add(tool.Id);
                }
            }
        }

        return names;
    }
}
