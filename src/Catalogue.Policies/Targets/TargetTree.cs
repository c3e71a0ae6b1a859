using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Targets;

/// <summary>Reads the shapes that files of targets are made of.</summary>
internal static class TargetTree
{
    /// <summary>A list of texts with their nodes; items of another kind are reported and left out.</summary>
    public static IEnumerable<(string Text, YamlNode Node)> Texts(YamlNode node, string what, TreeProblems problems)
    {
        if (node is not YamlSequence list)
        {
            problems.WrongKind(node, what, "a list of texts");
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (TreeMap.Text(item) is { } text)
            {
                yield return (text, item);
            }
            else
            {
                problems.WrongKind(item, $"an entry of {what}", "text");
            }
        }
    }

    /// <summary>A list of tool names, each at most once and none empty.</summary>
    public static List<string> Names(YamlNode node, string what, TreeProblems problems)
    {
        var names = new List<string>();
        var once = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, item) in Texts(node, what, problems))
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                problems.Add(item, $"a tool's name in {what} is empty; write the name that the server gives it");
            }
            else if (!once.Add(name))
            {
                problems.Add(item, $"\"{name}\" stands twice in {what}; write it once");
            }
            else
            {
                names.Add(name);
            }
        }

        return names;
    }
}
