using System.Globalization;
using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Text;

namespace Catalogue.Pages.Lists;

/// <summary>What a list of token costs shows.</summary>
public sealed record TokensView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Caption { get; init; }
    public required bool IsOfServers { get; init; }
    public required string OtherHref { get; init; }
    public required string? Unknown { get; init; }
    public required IReadOnlyList<TokenRow> Rows { get; init; }
    public required Pager Pager { get; init; }
}

/// <summary>A tool or server and what its definitions cost.</summary>
/// <param name="Server">The tool's server; null where the row is a server's.</param>
public sealed record TokenRow(string Name, string Href, string? Server, string? ServerHref, string Tools, string Tokens, string Share);

/// <summary>Tools, and servers, by what their definitions cost in a model's context, the dearest first.</summary>
public sealed class TokensPage : PageKind
{
    public override string Name => "tokens";

    public override IEnumerable<PagePlan> Plan(Site site)
    {
        var tools = site.Tools
            .Select(listed => new Costly(listed.Server, listed.Tool, TokenCosts.Of(listed.Tool) ?? 0))
            .Where(costly => costly.Cost > 0)
            .OrderByDescending(costly => costly.Cost)
            .ThenBy(costly => costly.Server.Slug, StringComparer.Ordinal)
            .ThenBy(costly => costly.Tool!.Slug, StringComparer.Ordinal);
        var servers = site.Servers
            .Select(server => new Costly(server, null, TokenCosts.Of(server) ?? 0))
            .Where(costly => costly.Cost > 0)
            .OrderByDescending(costly => costly.Cost)
            .ThenBy(costly => costly.Server.Slug, StringComparer.Ordinal);
        return ListPages.Of(Routes.Tokens, [.. tools], site.Settings.PageSize)
            .Concat(ListPages.Of(Routes.ServerTokens, [.. servers], site.Settings.PageSize))
            .Select(page => new PagePlan(this, Routes.Page(page.Route, page.Number), page, "the list of token costs"));
    }

    public override object View(PagePlan plan, PageContext context)
    {
        var page = (ListPage<Costly>)plan.Subject;
        var ofServers = page.Route == Routes.ServerTokens;
        var title = page.Titled(ofServers ? "Token cost of MCP servers" : "Token cost of MCP tools");
        var unknown = (ofServers ? context.Site.Servers.Count : context.Site.Tools.Count) - page.All.Count;
        return new TokensView(context.Frame, PageFrame.Create(
            context,
            plan,
            "",
            title,
            $"{(ofServers ? "MCP servers" : "MCP tools")} by what their definitions cost in a model's context, {page.Range}, dearest first, as an estimate.",
            page.Number == 1 && !ofServers ? [] : [PageFrame.Step(context, "Token cost", Routes.Tokens)],
            ofServers ? page.Titled("Servers") : page.Number == 1 ? "Token cost" : string.Create(CultureInfo.InvariantCulture, $"Page {page.Number}")))
        {
            Title = title,
            Lead = string.Create(CultureInfo.InvariantCulture,
                $"What {(ofServers ? "the tools of each server" : "each tool’s definition")} {(ofServers ? "take" : "takes")} up in a model’s context before anything is called, and the share of a window of {TokenCosts.Window:N0} tokens."),
            Caption = $"{(ofServers ? "Servers" : "Tools")}, {page.Range}, dearest first",
            IsOfServers = ofServers,
            OtherHref = context.Href(ofServers ? Routes.Tokens : Routes.ServerTokens),
            Unknown = unknown == 0 ? null : ofServers
                ? $"{Grammar.Count(unknown, "server")} with a tool of unknown size {(unknown == 1 ? "is" : "are")} not listed."
                : $"{Grammar.Count(unknown, "tool")} of unknown size {(unknown == 1 ? "is" : "are")} not listed.",
            Rows = [.. page.Items.Select(costly => Row(costly, context))],
            Pager = Pager.Create(page, context),
        };
    }

    private static TokenRow Row(Costly costly, PageContext context)
    {
        var server = GroupLinks.Of(costly.Server, context);
        var count = costly.Server.Policy.Tools.Count.ToString("N0", CultureInfo.InvariantCulture);
        var tokens = costly.Cost.ToString("N0", CultureInfo.InvariantCulture);
        return costly.Tool is { } tool
            ? new TokenRow(tool.Name, ToolLinks.Of(costly.Server, tool, context).Href, costly.Server.Name, server, count, tokens, TokenTexts.Share(costly.Cost))
            : new TokenRow(costly.Server.Name, server, null, null, count, tokens, TokenTexts.Share(costly.Cost));
    }

    private sealed record Costly(Server Server, Tool? Tool, long Cost);
}
