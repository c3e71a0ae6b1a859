using Catalogue.Model;
using Catalogue.Pages.Attacks;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Prose;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Pages.Tools;

/// <summary>The page of one tool: what it can do, how bad, why we say so, and a policy that works.</summary>
public sealed class ToolPage : PageKind
{
    private const int RelatedShown = 4;
    private const int HighlightsShown = 4;

    /// <summary>From this length on, a name is set smaller.</summary>
    private const int LongName = 60;

    public override string Name => "tool";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        site.Servers.SelectMany(server => server.Tools.Select(tool => new PagePlan(
            this, Routes.Tool(server, tool), new ListedTool(server, tool), tool.Descriptor.Location.ToString())
        {
            Date = server.Descriptor.Source?.Date,
        }));

    public override object View(PagePlan plan, PageContext context)
    {
        var (server, tool) = (ListedTool)plan.Subject;
        var site = context.Site;
        var phrases = new ToolPhrases(site, server, tool);
        var badge = Badges.Of(tool, context);
        var questions = QuestionRows.Create(site, phrases, tool);
        var frame = PageFrame.Create(
            context,
            plan,
            Routes.Tools,
            Title(server, tool, context.Names),
            Summary(server, tool, context.Names, phrases),
            [PageFrame.Step(context, "Servers", Routes.Servers), PageFrame.Step(context, server.Name, Routes.Server(server))],
            tool.Name,
            new StructuredData { Questions = questions.Plain });
        var settings = site.Settings;
        var tokens = TokenCosts.Of(tool);
        var inputs = InputRows.Create(tool);
        var (shown, folded) = InputRows.Fold(inputs);
        var required = inputs.Count(input => input.Required && input.ParentHtml is null);
        return new ToolView(context.Frame, frame)
        {
            Risk = badge,
            Name = tool.Name,
            NameHtml = HtmlText.Breakable(tool.Name),
            IsLongName = tool.Name.Length > LongName,
            LeadHtml = ProseRenderer.Inline(Grammar.Sentence(phrases.Description)),
            IsDescribed = tool.Descriptor.Description is not null,
            Highlights = [.. tool.Rating.Signals.Take(HighlightsShown).Select(signal => $"{signal.Signal.Name}: {Causes(signal)}")],
            GoneSince = tool.Descriptor.Gone is { } gone ? Gone(gone) : null,
            Server = server.Name,
            ServerHref = context.Href(Routes.Server(server)),
            Proxy = settings.Proxy.Name,
            ProxyUrl = settings.Proxy.Repository,
            ProxyUrlName = PageTexts.RepositoryName(settings.Proxy.Repository),
            Repository = server.Descriptor.Repository is { } repository ? PageTexts.RepositoryName(repository) : null,
            RepositoryUrl = server.Descriptor.Repository is { } address ? PageTexts.RepositoryUrl(address) : null,
            Category = tool.Category.Name,
            CategoryHref = context.Href(Routes.Category(tool.Category.Id)),
            CategoryLower = tool.Category.Name.ToLowerInvariant(),
            Sum = PageTexts.Sum(tool),
            PolicyShort = PolicyWords.Short(tool.Policy),
            RatedFrom = PageTexts.RatedFrom(server.Descriptor.Source),
            ServerTextHtml = tool.Descriptor.Declared?.Description is { Length: > 0 } text ? ProseRenderer.Blocks(text) : null,
            ServerTextCaption = $"The server's own description ({Grammar.Count(tool.Descriptor.Declared?.Description?.Length ?? 0, "character")}, in its words)",
            UseHtml = ProseRenderer.Blocks(phrases.Markdown(tool.Category.Use)),
            WhyHtml = ProseRenderer.Blocks(phrases.Markdown(tool.Category.Why)),
            RuleHtml = ProseRenderer.Inline(tool.Category.Rule),
            InputsCaption = $"{Grammar.Count(inputs.Count, "input")}, {required.ToString(System.Globalization.CultureInfo.InvariantCulture)} required",
            InputsKnown = tool.Descriptor.Declared?.Schema is not null,
            Inputs = shown,
            MoreInputs = folded,
            MoreInputsCaption = $"{Grammar.Count(folded.Count, "more input")}, without a signal",
            RawSchemaHtml = RawSchema.Html(tool),
            RawSchemaNote = RawSchema.Note(tool),
            OrdersNote = OrdersNote(site, tool),
            TokenCost = tokens is { } cost ? TokenTexts.About(cost) : null,
            TokenNote = tokens is { } ranked ? $"{TokenTexts.OfWindow(ranked)}{(tool.IsGone ? "" : ", " + TokenTexts.Rank(site.Tokens.RankOfTool(ranked), site.Tokens.Tools))}" : "",
            CategoryOrigin = CategoryOrigin.InWords(tool),
            IsUnknown = tool.Derived?.IsUnknown == true,
            Derived = CategoryOrigin.Rows(tool),
            RiskRows = RiskRows.Create(tool),
            Computed = Badges.Of(RiskLevels.FromSum(tool.Rating.Computed), tool.Rating.Computed, context),
            Total = tool.Rating.Computed,
            TotalNote = RiskRows.TotalNote(tool),
            OverrideHtml = tool.Rating.Override is { } risk ? ProseRenderer.Inline(MarkdownText.Escape(Grammar.Sentence(risk.Reason))) : null,
            Remarks = [.. tool.Rating.Disagreements, .. tool.Rating.Notes],
            Evidence = [.. tool.Descriptor.Evidence.Select(item => new EvidenceRow(
                ProseRenderer.Inline(item.Text), item.Url, item.Date is { } date ? PageTexts.Date(date) : null))],
            PolicySentences = [.. PolicyWords.Sentences(tool.Policy).Append("Refuse every tool that the file does not name.").Select(text => new Sentence(ProseRenderer.Inline(text)))],
            PolicyOrigin = Origin(site, tool),
            Policies = PolicyBlocks(server, tool, context),
            ServerToolCount = Grammar.Count(server.Policy.Tools.Count, "tool"),
            Attacks = ToolAttacks.Create(server, tool, context),
            Related = [.. context.Related.Find(server, tool, RelatedShown).Select(related => Related(related, context))],
            BreakdownHref = tool.Rating.Level >= RiskLevel.High && !tool.IsGone ? context.Href(Routes.ServerLevel(server, tool.Rating.Level)) : null,
            LevelLower = badge.Name.ToLowerInvariant(),
            Questions = questions.Rows,
            RunCommand = RunTexts.Command(server, site),
            RunNote = RunTexts.Note(server),
            Variables = server.Descriptor.Start?.Environment ?? [],
            Contact = Contacts.Of(server, context),
        };
    }

    private static RelatedRow Related(ListedTool related, PageContext context)
    {
        var link = ToolLinks.Of(related.Server, related.Tool, context);
        return new RelatedRow(link.NameHtml, link.Href, related.Server.Name, link.Risk);
    }

    private static string Title(Server server, Tool tool, PageNames names) =>
        $"{names.Of(server, tool)} ({names.Of(server)}): {names.Level(tool.Rating.Level).ToLowerInvariant()} risk";

    private static string Summary(Server server, Tool tool, PageNames names, ToolPhrases phrases)
    {
        var facts = string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{names.Of(server, tool)} ({names.Of(server)}): {names.Category(tool.Category.Id)}, risk {tool.Rating.Score}/5 ({names.Level(tool.Rating.Level)}).");
        return $"{facts} {ProseRenderer.PlainText(Grammar.Sentence(phrases.Description))}";
    }

    /// <summary>A warning where the server's words tell the model what it must do.</summary>
    private static string? OrdersNote(Site site, Tool tool) => tool.Descriptor.Declared switch
    {
        { Description: { } words } when site.Classification.FindOrder(words) is { } found =>
            $"The server’s description of this tool gives the model orders (“{found}”). An agent may obey it without being asked: read it before you allow the tool.",
        { GivesOrders: true } =>
            "The server’s description of this tool gives the model orders. An agent may obey it without being asked: read it before you allow the tool.",
        _ => null,
    };

    private static string Gone(Descriptors.GoneDescriptor gone) =>
        (gone.Version, gone.Date) switch
        {
            ({ } version, { } date) => $"version {version} ({PageTexts.Date(date)})",
            ({ } version, null) => $"version {version}",
            (null, { } date) => PageTexts.Date(date),
            _ => "an unknown version",
        };

    private static string Causes(Risk.FiredSignal signal)
    {
        var first = VisibleText.Of(signal.Causes[0].Text, 60);
        return signal.Causes.Count == 1 ? first : $"{first} and {Grammar.Count(signal.Causes.Count - 1, "other")}";
    }

    private static string Origin(Site site, Tool tool) => tool.PolicyOrigin switch
    {
        PolicyOrigin.Descriptor => "Chosen for this tool.",
        PolicyOrigin.Level => $"The default for every {site.Level(tool.Rating.Level).Name.ToLowerInvariant()}-risk tool.",
        _ => $"The default for {tool.Category.Name.ToLowerInvariant()} tools.",
    };

    private static IReadOnlyList<PolicyBlock> PolicyBlocks(Server server, Tool tool, PageContext context) =>
        [.. BlockFormats(context.Site).Select(format =>
        {
            var written = format.WriteTool(server.Policy, tool.Policy);
            var fileName = format.FileName(server.Slug, PolicyPreset.Recommended);
            return new PolicyBlock(
                format.Title,
                fileName,
                context.Href(Routes.PolicyFile(fileName)),
                HtmlText.EscapeContent(written.Text.TrimEnd('\n')),
                [.. written.Losses.Select(loss => loss.Text)]);
        })];

    /// <summary>A tool's page shows the file to run and the portable form; the server's page has all.</summary>
    private static IEnumerable<PolicyFormat> BlockFormats(Site site) =>
        new[] { site.RecommendedFormat, PolicyFormats.Portable }
            .Distinct()
            .Where(format => site.Settings.Formats.Contains(format.Id, StringComparer.Ordinal));
}
