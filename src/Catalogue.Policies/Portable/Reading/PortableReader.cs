using Catalogue.Policies.Model;
using Catalogue.Policies.Trees;
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

    private readonly TreeProblems problems = new();
    private readonly PortableRuleReader ruleReader;
    private readonly List<string> hidden = [];
    private readonly List<YamlMark> hiddenStarts = [];
    private readonly List<PortableTool> tools = [];
    private PolicyAction byDefault = PolicyAction.Allow;

    private PortableReader() => ruleReader = new PortableRuleReader(problems);

    /// <summary>Reads a file.</summary>
    /// <returns>The file is null where it is refused, as the verdict says.</returns>
    public static (PortableFile? File, PolicyVerdict Verdict) Read(string format, ReadOnlySpan<byte> bytes)
    {
        var root = YamlTreeReader.Read(bytes, Options, out var problem);
        if (root is null)
        {
            var mark = problem?.Mark ?? YamlMark.Start;
            return (null, new PolicyVerdict(
                format, PolicyStage.Load, [new PolicyProblem(mark.Line, mark.Column, problem?.Text ?? "the file holds no value")], []));
        }

        var reader = new PortableReader();
        reader.CheckFile(root);
        if (reader.problems.Problems.Count > 0)
        {
            return (null, new PolicyVerdict(format, PolicyStage.Validate, reader.problems.Problems, []));
        }

        var file = new PortableFile(reader.byDefault, reader.hidden, reader.tools) { HiddenStarts = reader.hiddenStarts };
        return (file, new PolicyVerdict(format, PolicyStage.None, [], file.NamedTools));
    }

    private void CheckFile(YamlNode root)
    {
        if (TreeMap.Read(root, "the file", FileKeys, problems) is not { } keys)
        {
            return;
        }

        if (keys.TryGetValue("version", out var version) && version.Value is not YamlScalar { Value: "1" })
        {
            problems.Add(version.Value, "the version is not 1; write version: \"1\", or leave it out");
        }

        if (keys.TryGetValue("default", out var written))
        {
            ReadDefault(written.Value);
        }

        if (keys.TryGetValue("hide", out var hide))
        {
            ReadHide(hide.Value);
        }

        if (keys.TryGetValue("tools", out var named))
        {
            ReadTools(named.Value);
        }
        else
        {
            problems.Add(root, "the file has no tools; write tools: and beneath it each tool with its rules");
        }
    }

    private void ReadDefault(YamlNode node)
    {
        byDefault = TreeMap.Text(node) == "deny" ? PolicyAction.Deny : PolicyAction.Allow;
        if (TreeMap.Text(node) is not ("allow" or "deny"))
        {
            problems.Add(node, "the default is neither allow nor deny; write default: deny, or default: allow");
        }
    }

    private void ReadHide(YamlNode node)
    {
        if (node is not YamlSequence list)
        {
            problems.WrongKind(node, "hide", "a list of tool names");
            return;
        }

        var once = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (TreeMap.Text(item) is not { } name)
            {
                problems.WrongKind(item, "a name in hide", "text, in quotes where it looks like something else");
            }
            else if (CheckName(item, name))
            {
                hidden.Add(name);
                hiddenStarts.Add(item.Start);
                if (!once.Add(name))
                {
                    problems.Add(item, $"\"{name}\" stands twice in hide; write it once");
                }
            }
        }
    }

    private void ReadTools(YamlNode node)
    {
        if (TreeMap.Read(node, "tools", [], problems) is not { } entries)
        {
            return;
        }

        foreach (var (name, entry) in entries)
        {
            if (CheckName(entry.Key, name)
                && TreeMap.Read(entry.Value, new QuotedName("the tool ", name), ToolKeys, problems) is { } keys)
            {
                tools.Add(new PortableTool(name, entry.Key.Start, ReadRules(entry.Value, name, keys)));
            }
        }
    }

    private List<PortableRule> ReadRules(YamlNode tool, string name, MapEntries keys)
    {
        List<PortableRule> read = [];
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
            read.Capacity = list.Items.Count;
            for (var index = 0; index < list.Items.Count; index++)
            {
                if (ruleReader.Read(list.Items[index], new PortablePart(name, index + 1)) is { } rule)
                {
                    read.Add(rule);
                }
            }
        }

        return read;
    }

    /// <summary>Takes a tool's name, <c>*</c> for every tool included, or says why it is none.</summary>
    private bool CheckName(YamlNode node, string name)
    {
        if (name != ToolPolicy.EveryTool && !ToolNames.CanBeNamed(name))
        {
            problems.Add(node, "a tool's name is empty; write the name that the server gives it");
            return false;
        }

        return true;
    }
}
