using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Text;

namespace Catalogue.Pages.Lists;

/// <summary>A tool in a table.</summary>
public sealed record ToolRow(
    string Name,
    string NameHtml,
    string Href,
    RiskBadge Risk,
    string Server,
    string ServerHref,
    string Category,
    string CategoryHref,
    string Signals,
    string Policy,
    bool IsGone)
{
    public static ToolRow Create(ListedTool listed, PageContext context)
    {
        var (server, tool) = listed;
        var link = ToolLinks.Of(server, tool, context);
        return new ToolRow(
            tool.Name,
            link.NameHtml,
            link.Href,
            link.Risk,
            server.Name,
            context.Href(Routes.Server(server)),
            tool.Category.Name,
            context.Href(Routes.Category(tool.Category.Id)),
            string.Join(", ", tool.Rating.Signals.Select(signal => Grammar.InsideSentence(signal.Signal.Name))),
            PolicyWords.Short(tool.Policy),
            tool.IsGone);
    }
}

/// <summary>Orders in which lists are read.</summary>
public static class ToolOrder
{
    /// <summary>Worst first, then by name.</summary>
    public static IReadOnlyList<ListedTool> ByRisk(IEnumerable<ListedTool> tools) =>
        [.. tools.OrderByDescending(listed => listed.Tool.Rating.Score).ThenBy(Key, StringComparer.Ordinal)];

    /// <summary>From A to Z, without regard to case.</summary>
    public static IReadOnlyList<ListedTool> ByName(IEnumerable<ListedTool> tools) =>
        [.. tools.OrderBy(listed => Letter(listed.Tool), StringComparer.Ordinal).ThenBy(Key, StringComparer.Ordinal)];

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

    /// <summary>Two tools of one name stand in the order of their servers.</summary>
    private static string Key(ListedTool listed) =>
        $"{listed.Tool.Name.TrimStart('_', '-', '.').ToUpperInvariant()}\0{listed.Tool.Name}\0{listed.Server.Slug}\0{listed.Tool.Slug}";
}
