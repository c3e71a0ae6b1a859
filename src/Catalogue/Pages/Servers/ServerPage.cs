using Catalogue.Model;
using Catalogue.Pages.Attacks;
using Catalogue.Pages.Charts;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Lists;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Servers;

/// <summary>What a server's page shows.</summary>
public sealed record ServerView(SiteFrame Site, PageFrame Frame) : PageView(Site, Frame)
{
    public required RiskBadge? Risk { get; init; }
    public required string Name { get; init; }
    public required string Slug { get; init; }
    public required string? LeadHtml { get; init; }
    public required string ToolCount { get; init; }
    public required string LevelsInWords { get; init; }
    public required string PolicyFile { get; init; }
    public required string PolicyHref { get; init; }
    public required string Proxy { get; init; }
    public required string ProxyUrl { get; init; }
    public required string CheckedAgainst { get; init; }
    public required string? Repository { get; init; }
    public required string? RepositoryUrl { get; init; }
    public required string RatedFrom { get; init; }
    public required string Dangerous { get; init; }
    public required string? TokenCost { get; init; }
    public required string TokenNote { get; init; }
    public required RiskGrid Grid { get; init; }
    public required IReadOnlyList<LevelBar> Levels { get; init; }
    public required IReadOnlyList<string> PresetTitles { get; init; }
    public required IReadOnlyList<PresetRow> Presets { get; init; }
    public required IReadOnlyList<ToolRow> Tools { get; init; }
    public required IReadOnlyList<ServerCombination> Combinations { get; init; }
    public required IReadOnlyList<TreatmentRow> Treatments { get; init; }
    public required IReadOnlyList<ToolRow> Gone { get; init; }
    public required IReadOnlyList<PolicyFormatRow> Policies { get; init; }
    public required string? AliasCommand { get; init; }
    public required string RunCommand { get; init; }
    public required string RunNote { get; init; }
    public required IReadOnlyList<string> Variables { get; init; }
    public required string SourceKind { get; init; }
    public required string? Package { get; init; }
    public required string? SourceDigest { get; init; }
    public required ContactView Contact { get; init; }
}

/// <summary>The page of one server: its profile, its tools, its policies, how to run the proxy in front of it.</summary>
public sealed class ServerPage : PageKind
{
    public override string Name => "server";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        site.Servers.Select(server => new PagePlan(this, Routes.Server(server), server, server.Descriptor.Location) { Date = server.Descriptor.Source?.Date });

    public override object View(PagePlan plan, PageContext context)
    {
        var server = (Server)plan.Subject;
        var descriptor = server.Descriptor;
        var settings = context.Site.Settings;
        var offered = server.Offered;
        var tokens = TokenCosts.Of(server);
        var levels = LevelBar.InWords(offered, context.Site);
        var ordered = ToolOrder.ByRisk(offered.Select(tool => new ListedTool(server, tool)));
        var policies = PolicyFileRows.Create(server, context);
        var recommended = context.Site.RecommendedFormat.FileName(server.Slug, PolicyPreset.Recommended);
        var frame = PageFrame.Create(
            context,
            plan,
            Routes.Servers,
            $"{context.Names.Of(server)} MCP server: tools, risks and policy",
            $"{context.Names.Of(server)}: {Grammar.Count(offered.Count, "tool")} rated{(levels.Length > 0 ? $" ({levels})" : "")}, each with its evidence, and one policy file for {settings.Proxy.Name} that names them all.",
            [PageFrame.Step(context, "Servers", Routes.Servers)],
            server.Name,
            new StructuredData { Items = [.. offered.Select(tool => (tool.Name, Routes.Tool(server, tool)))] });
        return new ServerView(context.Frame, frame)
        {
            Risk = Badges.Worst(server, context),
            Name = server.Name,
            Slug = server.Slug,
            LeadHtml = descriptor.Summary is { } summary ? ProseRenderer.Inline(summary) : null,
            ToolCount = Grammar.Count(offered.Count, "tool"),
            LevelsInWords = levels,
            PolicyFile = recommended,
            PolicyHref = context.Href(Routes.PolicyFile(recommended)),
            Proxy = settings.Proxy.Name,
            ProxyUrl = settings.Proxy.Repository,
            CheckedAgainst = settings.Proxy.CheckedAgainst,
            Repository = descriptor.Repository is { } repository ? PageTexts.RepositoryName(repository) : null,
            RepositoryUrl = descriptor.Repository is { } address ? PageTexts.RepositoryUrl(address) : null,
            RatedFrom = PageTexts.RatedFrom(descriptor.Source),
            Dangerous = LevelBar.Dangerous(offered),
            TokenCost = tokens is { } cost ? TokenTexts.About(cost) : null,
            TokenNote = tokens is { } ranked ? $"{TokenTexts.OfWindow(ranked)}, {TokenTexts.Rank(context.Site.Tokens.RankOfServer(ranked), context.Site.Tokens.Servers)}" : "",
            Grid = RiskGrid.Create(context.Site, offered, $"Tools of {server.Name}"),
            Levels = LevelBar.Create(offered, context, level => context.Href(Routes.ServerLevel(server, level))),
            PresetTitles = [.. settings.Presets.Select(preset => preset.Title)],
            Presets = [.. settings.Presets.Select(preset => new PresetRow(preset.Title, preset.Sentence))],
            Tools = [.. ordered.Select(listed => ToolRow.Create(listed, context))],
            Combinations = ServerCombination.Create(server, context),
            Treatments = PolicyFileRows.Treatments(server, ordered, context),
            Gone = [.. server.Tools.Where(tool => tool.IsGone).Select(tool => ToolRow.Create(new ListedTool(server, tool), context))],
            Policies = policies,
            AliasCommand = policies.Any(policy => policy.NeedsAlias) ? $"catalogue policy show {server.Slug} --format {AliasExample(settings)} --alias <yours>" : null,
            RunCommand = RunTexts.Command(server, context.Site),
            RunNote = RunTexts.Note(server),
            Variables = descriptor.Start?.Environment ?? [],
            SourceKind = descriptor.Source?.Kind switch
            {
                "live-scan" => "what the running server said",
                "registry" => "a registry's entry",
                "manual" => "written by hand",
                _ => PageTexts.Unknown,
            },
            Package = descriptor.Package is { } package ? $"{package.Name} ({package.Registry})" : null,
            SourceDigest = descriptor.Source?.Digest,
            Contact = Contacts.Of(server, context),
        };
    }

    /// <summary>The first published format that names tools by the reader's alias.</summary>
    private static string AliasExample(Descriptors.SiteSettings settings) =>
        settings.Formats.First(id => PolicyFormats.Find(id)!.Facts.UsesAlias);
}
