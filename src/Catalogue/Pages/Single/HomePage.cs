using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Single;

/// <summary>What the home page shows.</summary>
public sealed record HomeView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Tools { get; init; }
    public required string ToolsHref { get; init; }
    public required string Servers { get; init; }
    public required string ServersHref { get; init; }
    public required string Dangerous { get; init; }
    public required string DangerousInWords { get; init; }
    public required string LevelsHref { get; init; }
    public required string PolicyFiles { get; init; }
    public required string PoliciesHref { get; init; }
    public required string? Newest { get; init; }
    public required string CriticalHref { get; init; }
    public required string? Attacks { get; init; }
    public required string? AttacksHref { get; init; }
    public required string Proxy { get; init; }
    public required RiskGrid Grid { get; init; }
    public required IReadOnlyList<LevelBar> Levels { get; init; }
    public required IReadOnlyList<NewRow> New { get; init; }
}

/// <summary>A server that was rated lately.</summary>
public sealed record NewRow(string Name, string Href, RiskBadge? Risk, string Tools, string Date);

/// <summary>The home page: what the catalogue holds, what is new, where to start.</summary>
public sealed class HomePage : PageKind
{
    private const int NewShown = 8;

    public override string Name => "home";

    public override IEnumerable<PagePlan> Plan(Site site) => [new PagePlan(this, Routes.Home, site, "the home page")];

    public override object View(PagePlan plan, PageContext context)
    {
        var site = context.Site;
        var tools = site.Tools.Select(listed => listed.Tool).ToList();
        var dated = site.Servers
            .Where(server => server.Descriptor.Source?.Date is not null)
            .OrderByDescending(server => server.Descriptor.Source!.Date, StringComparer.Ordinal)
            .ThenBy(server => server.Slug, StringComparer.Ordinal)
            .ToList();
        return new HomeView(context.Frame, PageFrame.Create(
            context,
            plan,
            "",
            "What MCP tools can do, and a policy for each",
            $"{site.Settings.Tagline} {Grammar.Count(tools.Count, "tool")} of {Grammar.Count(site.Servers.Count, "server")}.",
            [],
            site.Settings.Title))
        {
            Tools = Number(tools.Count),
            ToolsHref = context.Href(Routes.Tools),
            Servers = Number(site.Servers.Count),
            ServersHref = context.Href(Routes.Servers),
            Dangerous = Number(tools.Count(tool => tool.Rating.Level >= RiskLevel.High)),
            DangerousInWords = LevelBar.Dangerous(tools),
            LevelsHref = context.Href(Routes.Levels),
            PolicyFiles = Number(site.Servers.Count * site.Settings.Formats.Count * site.Settings.Presets.Count),
            PoliciesHref = context.Href(Routes.Policies),
            Newest = dated.Count > 0 ? PageTexts.Date(dated[0].Descriptor.Source!.Date!) : null,
            CriticalHref = context.Href(Routes.Level(RiskLevel.Critical)),
            Attacks = site.Attacks.IsEmpty ? null : $"{Grammar.Count(site.Attacks.Cases.Count, "case")} and {Grammar.Count(site.Attacks.Patterns.Count, "pattern")}",
            AttacksHref = site.Attacks.IsEmpty ? null : context.Href(Routes.Attacks),
            Proxy = site.Settings.Proxy.Name,
            Grid = RiskGrid.Create(site, tools, "Tools"),
            Levels = LevelBar.Create(tools, context, level => context.Href(Routes.Level(level))),
            New = [.. dated.Take(NewShown).Select(server => new NewRow(
                server.Name,
                context.Href(Routes.Server(server)),
                Badges.Worst(server, context),
                Grammar.Count(server.Policy.Tools.Count, "tool"),
                PageTexts.Date(server.Descriptor.Source!.Date!)))],
        };
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
