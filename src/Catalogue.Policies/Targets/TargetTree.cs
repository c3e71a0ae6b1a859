using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Targets;

/// <summary>Reads the shapes that files of targets are made of.</summary>
internal static class TargetTree
{
    /// <summary>More names are looked for in a set.</summary>
    private const int FewNames = 8;

    /// <summary>The items of a list of texts; another value has none and is reported.</summary>
    public static IReadOnlyList<YamlNode> Items<TWhat>(YamlNode node, TWhat what, TreeProblems problems)
        where TWhat : notnull
    {
        if (node is YamlSequence list)
        {
            return list.Items;
        }

        problems.WrongKind(node, $"{what}", "a list of texts");
        return [];
    }

    /// <summary>An item that is text; null where it is something else, which is reported.</summary>
    public static string? Text<TWhat>(YamlNode item, TWhat what, TreeProblems problems)
        where TWhat : notnull
    {
        if (TreeMap.Text(item) is { } text)
        {
            return text;
        }

        problems.WrongKind(item, $"an entry of {what}", "text");
        return null;
    }

    /// <summary>A list of tool names, each at most once and none empty.</summary>
    public static List<string> Names<TWhat>(YamlNode node, TWhat what, TreeProblems problems)
        where TWhat : notnull
    {
        var items = Items(node, what, problems);
        var names = new List<string>(items.Count);
        var once = items.Count > FewNames ? new HashSet<string>(items.Count, StringComparer.Ordinal) : null;
        for (var index = 0; index < items.Count; index++)
        {
            if (Text(items[index], what, problems) is not { } name)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(name))
            {
                problems.Add(items[index], $"a tool's name in {what} is empty; write the name that the server gives it");
            }
            else if (once is null ? names.Contains(name) : !once.Add(name))
            {
                problems.Add(items[index], $"\"{name}\" stands twice in {what}; write it once");
            }
            else
            {
                names.Add(name);
            }
        }

        return names;
    }
}
