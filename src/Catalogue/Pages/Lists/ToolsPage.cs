using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Plan;
using Catalogue.Text;

namespace Catalogue.Pages.Lists;

/// <summary>What a page of the A to Z of tools shows.</summary>
public sealed record ToolsView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<LetterLink> Letters { get; init; }
    public required IReadOnlyList<LetterGroup> Groups { get; init; }
    public required Pager Pager { get; init; }
}

/// <summary>A letter of the alphabet, and where its tools begin; nowhere where there are none.</summary>
public sealed record LetterLink(string Letter, string? Href);

/// <summary>The tools of one letter that stand on this page.</summary>
/// <param name="Anchor">Set where the letter begins on this page.</param>
public sealed record LetterGroup(string Letter, string? Anchor, IReadOnlyList<ToolRow> Tools);

/// <summary>Every tool of every server, from A to Z.</summary>
public sealed class ToolsPage : PageKind
{
    public override string Name => "tools";

    public override IEnumerable<PagePlan> Plan(Site site)
    {
        var tools = ToolOrder.ByName(site.Tools);
        var starts = Starts(tools);
        return ListPages.Of(Routes.Tools, tools, site.Settings.PageSize)
            .Select(page => new PagePlan(this, Routes.Page(page.Route, page.Number), (page, starts), "the A to Z of tools"));
    }

    public override object View(PagePlan plan, PageContext context)
    {
        var (page, starts) = ((ListPage<ListedTool>, Dictionary<string, int>))plan.Subject;
        var title = page.Titled("All tools from A to Z");
        var groups = page.Items
            .Select((listed, index) => (Listed: listed, Index: page.First + index, Letter: ToolOrder.Letter(listed.Tool)))
            .GroupBy(entry => entry.Letter, StringComparer.Ordinal)
            .Select(group => new LetterGroup(
                group.Key,
                starts[group.Key] == group.First().Index ? Anchor(group.Key) : null,
                [.. group.Select(entry => ToolRow.Create(entry.Listed, context))]));
        var range = page.Range;
        return new ToolsView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Tools,
            title,
            $"Every MCP tool in the catalogue by name, tools {range}: its risk level, its server, and a page with evidence and policy for each.",
            page.Number == 1 ? [] : [PageFrame.Step(context, "Tools", Routes.Tools)],
            page.Number == 1 ? "Tools" : string.Create(CultureInfo.InvariantCulture, $"Page {page.Number}"),
            new StructuredData { Items = [.. page.Items.Select(listed => (listed.Tool.Name, Routes.Tool(listed.Server, listed.Tool)))] }))
        {
            Title = title,
            Lead = page.Pages == 1 ? $"{Grammar.Count(page.All.Count, "tool")}, by name." : $"Tools {range}, by name.",
            Letters = [.. Alphabet().Select(letter => new LetterLink(letter, starts.TryGetValue(letter, out var index)
                ? $"{context.Href(Routes.Page(page.Route, (index / page.Size) + 1))}#{Anchor(letter)}"
                : null))],
            Groups = [.. groups],
            Pager = Pager.Create(page, context),
        };
    }

    /// <summary>Where in the whole list each letter begins.</summary>
    private static Dictionary<string, int> Starts(IReadOnlyList<ListedTool> tools)
    {
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < tools.Count; index++)
        {
            starts.TryAdd(ToolOrder.Letter(tools[index].Tool), index);
        }

        return starts;
    }

    private static IEnumerable<string> Alphabet() => Enumerable.Range('A', 26).Select(c => ((char)c).ToString()).Prepend("#");

    private static string Anchor(string letter) => letter == "#" ? "letter-other" : $"letter-{letter.ToLowerInvariant()}";
}
