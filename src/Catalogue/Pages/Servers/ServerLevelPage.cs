using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Lists;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Servers;

/// <summary>What a server's breakdown by level shows.</summary>
public sealed record ServerLevelView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Level { get; init; }
    public required string LevelId { get; init; }
    public required string LevelHref { get; init; }
    public required string Advice { get; init; }
    public required string Server { get; init; }
    public required string ServerHref { get; init; }
    public required string Lead { get; init; }
    public required string PolicyFile { get; init; }
    public required string PolicyHref { get; init; }
    public required string ToolCount { get; init; }
    public required IReadOnlyList<LevelBar> Levels { get; init; }
    public required IReadOnlyList<LevelTool> Tools { get; init; }
}

/// <summary>A tool with its part of the policy.</summary>
public sealed record LevelTool(
    string Anchor, string NameHtml, string Href, string DescriptionHtml, RiskBadge Risk, string Sum, IReadOnlyList<Sentence> Sentences, string PolicyFile, string Policy);

/// <summary>One server's tools at one level, each with its policy.</summary>
public sealed class ServerLevelPage : PageKind
{
    public override string Name => "server-level";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        from server in site.Servers
        from level in RiskLevels.WorstFirst
        where server.Offered.Any(tool => tool.Rating.Level == level)
        select new PagePlan(this, Routes.ServerLevel(server, level), (server, level), server.Descriptor.Location) { Date = server.Descriptor.Source?.Date };

    public override object View(PagePlan plan, PageContext context)
    {
        var (server, level) = ((Server, RiskLevel))plan.Subject;
        var definition = context.Site.Level(level);
        var offered = server.Offered;
        var tools = ToolOrder.ByRisk(offered.Where(tool => tool.Rating.Level == level).Select(tool => new ListedTool(server, tool)));
        var fileName = context.Site.RecommendedFormat.FileName(server.Slug, PolicyPreset.Recommended);
        var lower = definition.Name.ToLowerInvariant();
        var lead = $"{tools.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} of its {Grammar.Count(offered.Count, "tool")} {(tools.Count == 1 ? "is" : "are")} rated {lower}. Each is below with the part of the policy that concerns it.";
        return new ServerLevelView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Servers,
            $"{context.Names.Of(server)}: {context.Names.Level(level).ToLowerInvariant()}-risk tools and their policy",
            $"{context.Names.Level(level)} risk in {context.Names.Of(server)}: {lead}",
            [PageFrame.Step(context, "Servers", Routes.Servers), PageFrame.Step(context, server.Name, Routes.Server(server))],
            definition.Name,
            new StructuredData { Items = [.. tools.Select(listed => (listed.Tool.Name, Routes.Tool(server, listed.Tool)))] }))
        {
            Level = definition.Name,
            LevelId = level.Id(),
            LevelHref = context.Href(Routes.Level(level)),
            Advice = definition.Advice,
            Server = server.Name,
            ServerHref = context.Href(Routes.Server(server)),
            Lead = lead,
            PolicyFile = fileName,
            PolicyHref = context.Href(Routes.PolicyFile(fileName)),
            ToolCount = Grammar.Count(offered.Count, "tool"),
            Levels = LevelBar.Create(offered, context, other => context.Href(Routes.ServerLevel(server, other)), level),
            Tools = [.. tools.Select(listed => Row(listed, fileName, context))],
        };
    }

    private static LevelTool Row(ListedTool listed, string fileName, PageContext context)
    {
        var (server, tool) = listed;
        var link = ToolLinks.Of(server, tool, context);
        return new LevelTool(
            "tool-" + tool.Slug,
            link.NameHtml,
            link.Href,
            tool.Descriptor.Description is { } description ? ProseRenderer.Inline(Grammar.Sentence(description)) : "No description yet.",
            link.Risk,
            PageTexts.Sum(tool),
            [.. PolicyWords.Sentences(tool.Policy).Select(text => new Sentence(ProseRenderer.Inline(text)))],
            fileName,
            context.Site.RecommendedFormat.WriteTool(server.Policy, tool.Policy).Text.TrimEnd('\n'));
    }
}
