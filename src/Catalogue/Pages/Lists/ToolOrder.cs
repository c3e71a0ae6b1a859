using Catalogue.Model;

namespace Catalogue.Pages.Lists;

/// <summary>Orders in which lists are read.</summary>
public static class ToolOrder
{
    /// <summary>Worst first, then by name.</summary>
    public static IReadOnlyList<ListedTool> ByRisk(IEnumerable<ListedTool> tools) =>
        Sorted(tools, static tool => -tool.Rating.Score);

    /// <summary>From A to Z, without regard to case.</summary>
    public static IReadOnlyList<ListedTool> ByName(IEnumerable<ListedTool> tools) =>
        Sorted(tools, static tool => Letter(tool)[0]);

    /// <summary>The heading under which an A to Z lists a tool: a letter, or "#" before all letters.</summary>
    public static string Letter(Tool tool)
    {
        foreach (var c in tool.Name)
        {
            if (char.IsAsciiLetter(c))
            {
                return char.ToUpperInvariant(c).ToString();
            }

            if (char.IsLetterOrDigit(c))
            {
                break;
            }
        }

        return "#";
    }

    /// <summary>The tools by a number, then by name.</summary>
    /// <param name="first">What is looked at before the name.</param>
    private static ListedTool[] Sorted(IEnumerable<ListedTool> tools, Func<Tool, int> first)
    {
        var keyed = tools.Select(listed => new KeyedTool(listed, first(listed.Tool), listed.Tool.Name.TrimStart('_', '-', '.').ToUpperInvariant())).ToArray();
        Array.Sort(keyed, static (left, right) => left.First != right.First ? left.First.CompareTo(right.First) : CompareNames(left, right));
        return Array.ConvertAll(keyed, static entry => entry.Listed);
    }

    /// <summary>Two tools of one name stand in the order of their servers.</summary>
    private static int CompareNames(KeyedTool left, KeyedTool right) =>
        string.CompareOrdinal(left.Name, right.Name) is var byName and not 0 ? byName
        : string.CompareOrdinal(left.Listed.Tool.Name, right.Listed.Tool.Name) is var byExactName and not 0 ? byExactName
        : string.CompareOrdinal(left.Listed.Server.Slug, right.Listed.Server.Slug) is var byServer and not 0 ? byServer
        : string.CompareOrdinal(left.Listed.Tool.Slug, right.Listed.Tool.Slug);

    /// <summary>A tool with what it is sorted by, made once and not for each comparison.</summary>
    private sealed record KeyedTool(ListedTool Listed, int First, string Name);
}
