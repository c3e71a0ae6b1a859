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
            Groups = Groups(page, starts, context),
            Pager = Pager.Create(page, context),
        };
    }

    /// <summary>The tools of a page by letter; a letter that an earlier page began has no anchor here.</summary>
    private static List<LetterGroup> Groups(ListPage<ListedTool> page, Dictionary<string, int> starts, PageContext context)
    {
        var groups = new List<LetterGroup>();
        var index = page.First;
        List<ToolRow> rows = [];
        foreach (var listed in page.Items)
        {
            var letter = ToolOrder.Letter(listed.Tool);
            if (groups.Count == 0 || groups[^1].Letter != letter)
            {
                rows = [];
                groups.Add(new LetterGroup(letter, starts[letter] == index ? Anchor(letter) : null, rows));
            }

            rows.Add(ToolRow.Create(listed, context));
            index++;
        }

        return groups;
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
