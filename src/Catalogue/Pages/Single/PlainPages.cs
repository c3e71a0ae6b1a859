using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Formats;

namespace Catalogue.Pages.Single;

/// <summary>What pages show that are mostly prose.</summary>
public sealed record PlainView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Proxy { get; init; }
    public required string ProxyUrl { get; init; }
    public required string CheckedAgainst { get; init; }
    public required string ProxyCommand { get; init; }
    public required string Tools { get; init; }
    public required string Servers { get; init; }
    public required IReadOnlyList<string> Formats { get; init; }
    public required string ToolsHref { get; init; }
    public required string ServersHref { get; init; }
    public required string PoliciesHref { get; init; }
    public required string CodeLicence { get; init; }
    public required RiskGrid? Grid { get; init; }
    public required ContactView Contact { get; init; }
}

/// <summary>A page of which there is one, mostly prose in its template.</summary>
/// <param name="name">The template.</param>
/// <param name="label">The last breadcrumb.</param>
/// <param name="hasGrid">Whether it shows what the catalogue holds.</param>
public sealed class PlainPage(string name, string route, string label, string title, string description, bool hasGrid = false) : PageKind
{
    public override string Name => name;

    public override IEnumerable<PagePlan> Plan(Site site) => [new PagePlan(this, route, site, $"the page '{label}'")];

    public override object View(PagePlan plan, PageContext context)
    {
        var site = context.Site;
        var proxy = site.Settings.Proxy;
        var tools = site.Tools.Select(listed => listed.Tool).ToList();
        return new PlainView(context.Frame, PageFrame.Create(context, plan, route, title, description, [], label))
        {
            Proxy = proxy.Name,
            ProxyUrl = proxy.Repository,
            CheckedAgainst = proxy.CheckedAgainst,
            ProxyCommand = PageTexts.Command(proxy.Command),
            Tools = tools.Count.ToString("N0", CultureInfo.InvariantCulture),
            Servers = site.Servers.Count.ToString("N0", CultureInfo.InvariantCulture),
            Formats = [.. site.Settings.Formats.Select(id => PolicyFormats.Find(id)!.Title)],
            ToolsHref = context.Href(Routes.Tools),
            ServersHref = context.Href(Routes.Servers),
            PoliciesHref = context.Href(Routes.Policies),
            CodeLicence = site.Settings.Licences.Code,
            Grid = hasGrid ? RiskGrid.Create(site, tools, "Tools") : null,
            Contact = Contacts.Of(null, context),
        };
    }
}
