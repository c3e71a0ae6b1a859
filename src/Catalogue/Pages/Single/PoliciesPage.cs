using Catalogue.Model;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Lists;
using Catalogue.Pages.Servers;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;
using System.Globalization;

namespace Catalogue.Pages.Single;

/// <summary>What the policy library shows.</summary>
public sealed record PoliciesView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required string Title { get; init; }
    public required string Caption { get; init; }
    public required string Proxy { get; init; }
    public required IReadOnlyList<string> Formats { get; init; }
    public required string AllFormats { get; init; }
    public required LibraryArchive Archive { get; init; }
    public required IReadOnlyList<PresetRow> Presets { get; init; }
    public required IReadOnlyList<LibraryRow> Servers { get; init; }
    public required Pager Pager { get; init; }
}

/// <summary>The files of one server.</summary>
public sealed record LibraryRow(string Name, string Href, string PoliciesHref, string Count, string Tools, IReadOnlyList<LibraryFile> Files);

/// <summary>All files in one.</summary>
/// <param name="Count">How many files there are in it, in words.</param>
/// <param name="Size">In words.</param>
public sealed record LibraryArchive(string Href, string Count, string Size);

/// <summary>A file to download.</summary>
public sealed record LibraryFile(string Format, string FileName, string Href);

/// <summary>Every policy file there is.</summary>
public sealed class PoliciesPage : PageKind
{
    public override string Name => "policies";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        ListPages.Of(Routes.Policies, ServersPage.ByName(site), site.Settings.PageSize)
            .Select(page => new PagePlan(this, Routes.Page(page.Route, page.Number), page, "the policy library"));

    public override object View(PagePlan plan, PageContext context)
    {
        var page = (ListPage<Server>)plan.Subject;
        var formats = new[] { context.Site.RecommendedFormat, PolicyFormats.Portable }.Distinct()
            .Where(format => context.Site.Settings.Formats.Contains(format.Id, StringComparer.Ordinal))
            .ToList();
        var all = context.Site.Settings.Formats.Select(id => PolicyFormats.Find(id)!.Title).ToList();
        var title = page.Titled("Policy library");
        return new PoliciesView(context.Frame, PageFrame.Create(
            context,
            plan,
            Routes.Policies,
            title,
            $"Policy files for MCP servers, {page.Range}, in {Grammar.Count(all.Count, "format")}. Each was read back and checked before it was published.",
            page.Number == 1 ? [] : [PageFrame.Step(context, "Policies", Routes.Policies)],
            page.Number == 1 ? "Policies" : string.Create(CultureInfo.InvariantCulture, $"Page {page.Number}")))
        {
            Title = title,
            Caption = $"Policy files of servers, {page.Range}",
            Proxy = context.Site.Settings.Proxy.Name,
            AllFormats = Grammar.List(all),
            Archive = new LibraryArchive(
                context.Href(Routes.PolicyArchive),
                Grammar.Count(context.Site.Servers.Count * context.Site.Settings.Formats.Count * context.Site.Settings.Presets.Count, "file"),
                context.Sizes.InWords(Routes.PolicyArchive)),
            Presets = [.. context.Site.Settings.Presets.Select(preset => new PresetRow(preset.Title, preset.Sentence))],
            Formats = [.. formats.Select(format => format.Title)],
            Servers = [.. page.Items.Select(server => new LibraryRow(
                server.Name,
                context.Href(Routes.Server(server)),
                context.Href(Routes.Server(server)) + "#policies",
                Grammar.Count(context.Site.Settings.Formats.Count * context.Site.Settings.Presets.Count, "file"),
                server.Policy.Tools.Count.ToString("N0", CultureInfo.InvariantCulture),
                [.. formats.Select(format => new LibraryFile(
                    format.Title, format.FileName(server.Slug, PolicyPreset.Recommended), context.Href(Routes.PolicyFile(format.FileName(server.Slug, PolicyPreset.Recommended)))))]))],
            Pager = Pager.Create(page, context),
        };
    }
}
