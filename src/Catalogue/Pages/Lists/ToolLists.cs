using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Plan;

namespace Catalogue.Pages.Lists;

/// <summary>What differs between a list by level and one by category.</summary>
/// <param name="Heading">As it stands on the page.</param>
/// <param name="Title">As it stands in search results, where no other page may have it.</param>
/// <param name="Section">The index above the list.</param>
internal sealed record ToolListTexts(
    string Heading,
    string Title,
    string Lead,
    string Description,
    string Section,
    string SectionName,
    string Label,
    IReadOnlyList<FactRow> Facts,
    bool ShowCategory,
    IReadOnlyList<LevelBar> Levels);

/// <summary>Makes the view of a list of tools.</summary>
internal static class ToolLists
{
    public static ToolListView View(PagePlan plan, PageContext context, ListPage<ListedTool> page, ToolListTexts texts)
    {
        var above = new List<Crumb> { PageFrame.Step(context, texts.SectionName, texts.Section) };
        if (page.Number > 1)
        {
            above.Add(PageFrame.Step(context, texts.Label, page.Route));
        }

        var frame = PageFrame.Create(
            context,
            plan,
            texts.Section,
            texts.Title,
            texts.Description,
            above,
            page.Number == 1 ? texts.Label : string.Create(CultureInfo.InvariantCulture, $"Page {page.Number}"),
            new StructuredData { Items = [.. page.Items.Select(listed => (listed.Tool.Name, Routes.Tool(listed.Server, listed.Tool)))] });
        return new ToolListView(context.Frame, frame)
        {
            Title = texts.Heading,
            Lead = texts.Lead,
            Range = page.Range,
            Facts = texts.Facts,
            Levels = texts.Levels,
            Tools = [.. page.Items.Select(listed => ToolRow.Create(listed, context))],
            ShowCategory = texts.ShowCategory,
            Pager = Pager.Create(page, context),
        };
    }
}
