using Catalogue.Classify;
using Catalogue.Descriptors;
using Catalogue.Load;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Policies.Model;
using Catalogue.Risk;
using Catalogue.Schemas;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Assemble;

/// <summary>Derives what descriptors leave out: slugs, ratings, policies. Descriptors have passed validation.</summary>
public static class SiteAssembler
{
    public static Site Assemble(LoadedCatalogue catalogue, CancellationToken cancellation)
    {
        var words = new RuleWords();
        var rater = new RiskRater(catalogue.Signals, words);
        var classifier = new ToolClassifier(catalogue.Classification);
        var categories = catalogue.Categories.Categories.ToDictionary(category => category.Id, StringComparer.Ordinal);
        var fits = new FitAssembler(catalogue.Attacks, catalogue.Classification, catalogue.Signals, catalogue.Servers, words);
        var ordered = catalogue.Servers.OrderBy(server => server.Slug, StringComparer.Ordinal).ToList();
        var servers = new Server[ordered.Count];
        Parallel.For(0, ordered.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            servers[index] = AssembleServer(ordered[index], catalogue.Categories, categories, classifier, rater, fits, words);
        });
        var site = new Site(catalogue.Settings, WithoutIdle(catalogue.Categories, servers), catalogue.Signals, catalogue.Classification, servers);
        return site with { Attacks = new AttackDatabase(catalogue.Attacks, site.Tools) };
    }

    /// <summary>The group of unknown tools is shown only where there are any.</summary>
    private static CategoryTable WithoutIdle(CategoryTable tables, Server[] servers) =>
        servers.Any(server => server.Tools.Any(tool => tool.Category.Id == Words.UnknownCategory))
            ? tables
            : tables with { Categories = [.. tables.Categories.Where(category => category.Id != Words.UnknownCategory)] };

    private static Server AssembleServer(
        ServerDescriptor descriptor,
        CategoryTable tables,
        Dictionary<string, CategoryDefinition> categories,
        ToolClassifier classifier,
        RiskRater rater,
        FitAssembler fits,
        RuleWords words)
    {
        var names = new Lazy<ServerNames>(() => classifier.NamesOf(descriptor.Slug, descriptor.Tools));
        var facts = new List<ToolFacts>(descriptor.Tools.Count);
        var tools = fits.Complete(descriptor.Tools.Select(tool =>
        {
            var derived = tool.Category is null ? classifier.Classify(tool, names.Value) : null;
            // A catalogue with categories of its own need not have each that can be derived.
            var category = categories.GetValueOrDefault(tool.Category ?? derived!.Category) ?? categories[Words.UnknownCategory];
            facts.Add(new ToolFacts(tool, category.Id, words));
            return AssembleTool(facts[^1], tables, category, derived, rater);
        }).ToList(), facts);
        var policy = new ServerPolicy(
            descriptor.Slug, PolicyAction.Deny, [.. tools.Where(tool => !tool.IsGone).Select(tool => tool.Policy)]);
        return new Server(descriptor, VisibleText.Of(descriptor.Name), tools, policy);
    }

    private static Tool AssembleTool(ToolFacts facts, CategoryTable tables, CategoryDefinition category, Classification? derived, RiskRater rater)
    {
        var descriptor = facts.Tool;
        var rating = rater.Rate(facts, category);
        var level = LevelOf(rating, tables);
        var (rules, origin) = descriptor.Policy.Count > 0 ? (descriptor.Policy, PolicyOrigin.Descriptor)
            : level.Policy.Count > 0 ? (level.Policy, PolicyOrigin.Level)
            : (category.Policy, PolicyOrigin.Category);
        rules = ProposedRules.Complete(rules, rating, descriptor.Declared?.Schema);
        return new Tool(
            descriptor,
            descriptor.Slug?.Value ?? Slugs.OfTool(descriptor.Name),
            VisibleText.Of(descriptor.Name),
            rating,
            new ToolPolicy(descriptor.Name, rules, descriptor.Declared?.Schema is { } schema ? RequiredBy(schema) : null),
            origin,
            derived);
    }

    private static LevelDefinition LevelOf(RiskRating rating, CategoryTable tables)
    {
        var index = 0;
        while (tables.Levels[index].Level != rating.Level)
        {
            index++;
        }

        return tables.Levels[index];
    }

    /// <summary>The inputs that every call must carry.</summary>
    private static IReadOnlyList<InputPath> RequiredBy(InputSchema schema)
    {
        List<InputPath>? required = null;
        for (var index = 0; index < schema.Fields.Count; index++)
        {
            if (schema.Fields[index].AlwaysRequired)
            {
                (required ??= []).Add(new InputPath(schema.Fields[index].Segments));
            }
        }

        return required is null ? [] : [.. required];
    }
}
