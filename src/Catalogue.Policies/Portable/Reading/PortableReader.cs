using System.Globalization;
using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Portable.Reading;

/// <summary>
/// Reads a portable file, strictly: whatever it does not know is a mistake, since a rule that is dropped in silence
/// protects nobody. The seed form, <c>tools</c> alone, is taken as well as the full one.
/// </summary>
internal sealed class PortableReader
{
    private static readonly YamlReadOptions Options = YamlReadOptions.Descriptor;
    private static readonly string[] FileKeys = ["version", "default", "hide", "tools"];
    private static readonly string[] ToolKeys = ["rules"];

    private readonly PortableProblems problems = new();
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    private PortableReader()
    {
    }

    public static PolicyVerdict Check(string format, ReadOnlySpan<byte> bytes)
    {
        var root = YamlTreeReader.Read(bytes, Options, out var problem);
        if (root is null)
        {
            var mark = problem?.Mark ?? YamlMark.Start;
            return new PolicyVerdict(
                format, PolicyStage.Load, [new PolicyProblem(mark.Line, mark.Column, problem?.Text ?? "the file holds no value")], []);
        }

        var reader = new PortableReader();
        reader.CheckFile(root);
        return reader.problems.Problems.Count > 0
            ? new PolicyVerdict(format, PolicyStage.Validate, reader.problems.Problems, [])
            : new PolicyVerdict(format, PolicyStage.None, [], [.. reader.names.Order(StringComparer.Ordinal)]);
    }

    private void CheckFile(YamlNode root)
    {
        if (PortableMap.Read(root, "the file", FileKeys, problems) is not { } keys)
        {
            return;
        }

        if (keys.TryGetValue("version", out var version) && version.Value is not YamlScalar { Value: "1" })
        {
            problems.Add(version.Value, "the version is not 1; write version: \"1\", or leave it out");
        }

        if (keys.TryGetValue("default", out var byDefault) && PortableMap.Text(byDefault.Value) is not ("allow" or "deny"))
        {
            problems.Add(byDefault.Value, "the default is neither allow nor deny; write default: deny, or default: allow");
        }

        if (keys.TryGetValue("hide", out var hide))
        {
            CheckHide(hide.Value);
        }

        if (keys.TryGetValue("tools", out var tools))
        {
            CheckTools(tools.Value);
        }
        else
        {
            problems.Add(root, "the file has no tools; write tools: and beneath it each tool with its rules");
        }
    }

    private void CheckHide(YamlNode node)
    {
        if (node is not YamlSequence list)
        {
            problems.WrongKind(node, "hide", "a list of tool names");
            return;
        }

        var hidden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (PortableMap.Text(item) is not { } name)
            {
                problems.WrongKind(item, "a name in hide", "text, in quotes where it looks like something else");
            }
            else if (CheckName(item, name) && !hidden.Add(name))
            {
                problems.Add(item, $"\"{name}\" stands twice in hide; write it once");
            }
        }
    }

    private void CheckTools(YamlNode node)
    {
        if (PortableMap.Read(node, "tools", [], problems) is not { } tools)
        {
            return;
        }

        foreach (var (name, entry) in tools)
        {
            if (CheckName(entry.Key, name)
                && PortableMap.Read(entry.Value, $"the tool \"{name}\"", ToolKeys, problems) is { } keys)
            {
                CheckRules(entry.Value, name, keys);
            }
        }
    }

    private void CheckRules(YamlNode tool, string name, Dictionary<string, YamlEntry> keys)
    {
        if (!keys.TryGetValue("rules", out var rules))
        {
            problems.Add(tool, $"the tool \"{name}\" has no rules; write rules: [] where nothing is to be checked");
        }
        else if (rules.Value is not YamlSequence list)
        {
            problems.WrongKind(rules.Value, $"rules of \"{name}\"", "a list, each item with an action");
        }
        else
        {
            var reader = new PortableRuleReader(problems);
            for (var index = 0; index < list.Items.Count; index++)
            {
                reader.Check(list.Items[index], string.Create(CultureInfo.InvariantCulture, $"rule {index + 1} of \"{name}\""));
            }
        }
    }

    /// <summary>Takes a tool's name, <c>*</c> for every tool included, or says why it is none.</summary>
    private bool CheckName(YamlNode node, string name)
    {
        if (name != "*" && !ToolNames.CanBeNamed(name))
        {
            problems.Add(node, "a tool's name is empty; write the name that the server gives it");
            return false;
        }

        if (name != "*")
        {
            names.Add(name);
        }

        return true;
    }
}
