using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Model;
using Catalogue.Text;
using System.Globalization;

namespace Catalogue.Pages.Lists;

/// <summary>What the list of servers shows.</summary>
public sealed record ServersView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Caption { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<ServerRow> Servers { get; init; }
    public required Pager Pager { get; init; }
}

/// <summary>A server in a table.</summary>
public sealed record ServerRow(
    string Name, string Href, string Tools, RiskBadge? Risk, string LevelsInWords, IReadOnlyList<LevelShare> Shares, string PolicyFile, string PolicyHref)
{
    public static ServerRow Create(Server server, PageContext context)
    {
        var offered = server.Offered;
        var file = context.Site.RecommendedFormat.FileName(server.Slug, PolicyPreset.Recommended);
        return new ServerRow(
            server.Name,
            context.Href(Routes.Server(server)),
            offered.Count.ToString("N0", CultureInfo.InvariantCulture),
            Badges.Worst(server, context),
            LevelBar.InWords(offered, context.Site),
            LevelShare.Create(offered),
            file,
            context.Href(Routes.PolicyFile(file)));
    }
}

/// <summary>Every server, by name.</summary>
public sealed class ServersPage : PageKind
{
    public override string Name => "servers";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        ListPages.Of(Routes.Servers, ByName(site), site.Settings.PageSize)
            .Select(page => new PagePlan(this, Routes.Page(page.Route, page.Number), page, "the list of servers"));

    /// <summary>Servers from A to Z, without regard to case.</summary>
    public static IReadOnlyList<Server> ByName(Site site) =>
        [.. site.Servers.OrderBy(server => server.Name.ToUpperInvariant(), StringComparer.Ordinal).ThenBy(server => server.Slug, StringComparer.Ordinal)];

    public override object View(PagePlan plan, PageContext context)
    {
        var page = (ListPage<Server>)plan.Subject;
        var title = page.Titled("MCP servers");
        return new ServersView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Servers,
            title,
            $"MCP servers by name, {page.Range}: how many tools each has, how risky they are, and one policy file that covers them all.",
            page.Number == 1 ? [] : [PageFrame.Step(context, "Servers", Routes.Servers)],
            page.Number == 1 ? "Servers" : string.Create(CultureInfo.InvariantCulture, $"Page {page.Number}"),
            new StructuredData { Items = [.. page.Items.Select(server => (server.Name, Routes.Server(server)))] }))
        {
            Title = title,
            Caption = $"Servers, {page.Range}",
            Lead = page.Pages == 1 ? $"{Grammar.Count(page.All.Count, "server")}, by name." : $"Servers {page.Range}, by name.",
            Servers = [.. page.Items.Select(server => ServerRow.Create(server, context))],
            Pager = Pager.Create(page, context),
        };
    }
}
