using Catalogue.Model;
using Catalogue.Pages.Attacks;
using Catalogue.Pages.Frames;
using Catalogue.Pages.Texts;
using Catalogue.Plan;
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

    /// <summary>Holds for every file, and so stands behind the rules of every tool.</summary>
    private static readonly Sentence LastSentence = new("Refuse every tool that the file does not name.");

    public override string Name => "tool";

    public override IEnumerable<PagePlan> Plan(Site site) =>
        site.Servers.SelectMany(server => server.Tools.Select(tool => new PagePlan(
            this, Routes.Tool(server, tool), new ListedTool(server, tool), tool.Descriptor.Location)
        {
            Date = server.Descriptor.Source?.Date,
        }));

    public override object View(PagePlan plan, PageContext context)
    {
        var (server, tool) = (ListedTool)plan.Subject;
        var site = context.Site;
        var phrases = new ToolPhrases(site, server, tool);
        var badge = Badges.Of(tool, context);
        var ofServer = ServerParts.Of(server, context);
        var ofCategory = CategoryParts.Of(tool.Category, context);
        var questions = QuestionRows.Create(site, phrases, tool);
        var frame = PageFrame.Create(
            context,
            plan,
            Routes.Tools,
            Title(server, tool, context.Names),
            Summary(server, tool, context.Names, phrases),
            ofServer.Trail,
            tool.Name,
            new StructuredData { Questions = questions.Answers });
        var settings = site.Settings;
        var tokens = TokenCosts.Of(tool);
        var serverText = tool.Descriptor.Declared?.Description ?? "";
        var inputs = InputRows.Create(tool);
        var (shown, folded) = InputRows.Fold(inputs);
        return new ToolView(context.Frame, frame)
        {
            Risk = badge,
            Name = tool.Name,
            NameHtml = HtmlText.Breakable(tool.Name),
            IsLongName = tool.Name.Length > LongName,
            LeadHtml = ProseRenderer.Inline(phrases.Description),
            IsDescribed = tool.Descriptor.Description is not null,
            Highlights = [.. tool.Rating.Signals.Take(HighlightsShown).Select(signal => $"{signal.Signal.Name}: {Causes(signal)}")],
            GoneSince = tool.Descriptor.Gone is { } gone ? Gone(gone) : null,
            Server = server.Name,
            ServerHref = ofServer.Href,
            Proxy = settings.Proxy.Name,
            ProxyUrl = settings.Proxy.Repository,
            ProxyUrlName = ofServer.ProxyUrlName,
            Repository = ofServer.Repository,
            RepositoryUrl = ofServer.RepositoryUrl,
            Category = tool.Category.Name,
            CategoryHref = ofCategory.Href,
            CategoryLower = ofCategory.Lower,
            Sum = PageTexts.Sum(tool),
            PolicyShort = PolicyWords.Short(tool.Policy),
            RatedFrom = ofServer.RatedFrom,
            ServerTextHtml = serverText.Length > 0 ? ProseRenderer.Blocks(serverText) : null,
            ServerTextCaption = serverText.Length > 0 ? $"The server's own description ({Grammar.Count(serverText.Length, "character")}, in its words)" : "",
            UseHtml = phrases.Html(tool.Category.Use),
            WhyHtml = phrases.Html(tool.Category.Why),
            RuleHtml = ofCategory.RuleHtml,
            InputsCaption = InputRows.Caption(inputs),
            InputsKnown = tool.Descriptor.Declared?.Schema is not null,
            Inputs = shown,
            MoreInputs = folded,
            MoreInputsCaption = folded.Count > 0 ? $"{Grammar.Count(folded.Count, "more input")}, without a signal" : "",
            RawSchemaHtml = RawSchema.Of(tool),
            RawSchemaNote = RawSchema.Note(tool),
            OrdersNote = OrdersNote(site, tool),
            TokenCost = tokens is { } cost ? TokenTexts.About(cost) : null,
            TokenNote = tokens is { } ranked ? $"{TokenTexts.OfWindow(ranked)}{(tool.IsGone ? "" : ", " + TokenTexts.Rank(site.Tokens.RankOfTool(ranked), site.Tokens.Tools))}" : "",
            CategoryOrigin = CategoryOrigin.InWords(tool),
            IsUnknown = tool.Derived?.IsUnknown == true,
            Derived = CategoryOrigin.Rows(tool),
            RiskRows = RiskRows.Create(tool, ofCategory.Base),
            Computed = Badges.Of(RiskLevels.FromSum(tool.Rating.Computed), tool.Rating.Computed, context),
            Total = tool.Rating.Computed,
            TotalNote = RiskRows.TotalNote(tool),
            OverrideHtml = tool.Rating.Override is { } risk ? ProseRenderer.Inline(MarkdownText.Escape(Grammar.Sentence(risk.Reason))) : null,
            Remarks = Remarks(tool),
            Evidence = [.. tool.Descriptor.Evidence.Select(item => new EvidenceRow(
                ProseRenderer.Inline(item.Text), item.Url, item.Date is { } date ? PageTexts.Date(date) : null))],
            PolicySentences = PolicySentences(tool),
            PolicyOrigin = Origin(site, tool),
            Policies = PolicyBlocks(server, tool, ofServer),
            ServerToolCount = ofServer.ToolCount,
            Attacks = ToolAttacks.Create(server, tool, context),
            Related = Related(tool, context),
            BreakdownHref = tool.Rating.Level >= RiskLevel.High && !tool.IsGone ? context.Href(Routes.ServerLevel(server, tool.Rating.Level)) : null,
            LevelLower = badge.Lower,
            Questions = questions.Rows,
            RunCommand = ofServer.RunCommand,
            RunNote = ofServer.RunNote,
            Variables = server.Descriptor.Start?.Environment ?? [],
            Contact = ofServer.Contact,
        };
    }

    private static RelatedRow[] Related(Tool tool, PageContext context)
    {
        var related = context.Related.Find(tool, RelatedShown);
        var links = ToolLinks.Shared(context);
        var rows = new RelatedRow[related.Count];
        for (var index = 0; index < rows.Length; index++)
        {
            var other = related[index];
            var link = links.Of(other.Server, other.Tool);
            rows[index] = new RelatedRow(link.NameHtml, link.Href, other.Server.Name, link.Risk);
        }

        return rows;
    }

    private static IReadOnlyList<string> Remarks(Tool tool) =>
        tool.Rating.Disagreements.Count == 0 ? tool.Rating.Notes : [.. tool.Rating.Disagreements, .. tool.Rating.Notes];

    private static List<Sentence> PolicySentences(Tool tool)
    {
        var sentences = new List<Sentence>();
        foreach (var sentence in PolicyWords.Sentences(tool.Policy))
        {
            sentences.Add(new Sentence(ProseRenderer.Inline(sentence)));
        }

        sentences.Add(LastSentence);
        return sentences;
    }

    private static string Title(Server server, Tool tool, PageNames names) =>
        $"{names.Of(server, tool)} ({names.Of(server)}): {names.Level(tool.Rating.Level).ToLowerInvariant()} risk";

    private static string Summary(Server server, Tool tool, PageNames names, ToolPhrases phrases)
    {
        // What is behind the longest description is not looked at.
        var words = phrases.PlainDescription.AsSpan(0, Math.Min(phrases.PlainDescription.Length, PageFrame.LongestDescription));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{names.Of(server, tool)} ({names.Of(server)}): {names.Category(tool.Category.Id)}, risk {tool.Rating.Score}/5 ({names.Level(tool.Rating.Level)}). {words}");
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

    private static PolicyBlock[] PolicyBlocks(Server server, Tool tool, ServerParts ofServer)
    {
        var meant = new MeantPolicy(server.Policy, [tool.Policy]);
        var blocks = new PolicyBlock[ofServer.Files.Count];
        for (var index = 0; index < blocks.Length; index++)
        {
            var file = ofServer.Files[index];
            var written = file.Format.WriteTool(meant);
            blocks[index] = new PolicyBlock(
                file.Format.Title,
                file.Name,
                file.Href,
                new VerbatimHtml(written.Text),
                [.. written.Losses.Select(loss => loss.Text)]);
        }

        return blocks;
    }
}
