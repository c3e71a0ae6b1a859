using Catalogue.Descriptors;
using Catalogue.Load;
using Catalogue.Model;
using Catalogue.Policies.Model;
using Catalogue.Risk;
using Catalogue.Text;

namespace Catalogue.Assemble;

/// <summary>Derives what descriptors leave out: slugs, ratings, policies. Descriptors have passed validation.</summary>
public static class SiteAssembler
{
    public static Site Assemble(LoadedCatalogue catalogue, CancellationToken cancellation)
    {
        var rater = new RiskRater(catalogue.Signals);
        var categories = catalogue.Categories.Categories.ToDictionary(category => category.Id, StringComparer.Ordinal);
        var ordered = catalogue.Servers.OrderBy(server => server.Slug, StringComparer.Ordinal).ToList();
        var servers = new Server[ordered.Count];
        Parallel.For(0, ordered.Count, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            servers[index] = AssembleServer(ordered[index], catalogue.Categories, categories, rater);
        });
        return new Site(catalogue.Settings, catalogue.Categories, catalogue.Signals, servers);
    }

    private static Server AssembleServer(
        ServerDescriptor descriptor, CategoryTable tables, Dictionary<string, CategoryDefinition> categories, RiskRater rater)
    {
        var tools = descriptor.Tools.Select(tool => AssembleTool(tool, tables, categories[tool.Category], rater)).ToList();
        var policy = new ServerPolicy(
            descriptor.Slug, PolicyAction.Deny, [.. tools.Where(tool => !tool.IsGone).Select(tool => tool.Policy)]);
        return new Server(descriptor, VisibleText.Of(descriptor.Name), tools, policy);
    }

    private static Tool AssembleTool(ToolDescriptor descriptor, CategoryTable tables, CategoryDefinition category, RiskRater rater)
    {
        var rating = rater.Rate(descriptor, category);
        var level = tables.Levels.First(definition => definition.Level == rating.Level);
        var (rules, origin) = descriptor.Policy.Count > 0 ? (descriptor.Policy, PolicyOrigin.Descriptor)
            : level.Policy.Count > 0 ? (level.Policy, PolicyOrigin.Level)
            : (category.Policy, PolicyOrigin.Category);
        var required = descriptor.Declared?.Schema?.Fields
            .Where(field => field.AlwaysRequired)
            .Select(field => new InputPath(field.Segments))
            .ToList();
        return new Tool(
            descriptor,
            descriptor.Slug?.Value ?? Slugs.OfTool(descriptor.Name),
            VisibleText.Of(descriptor.Name),
            rating,
            new ToolPolicy(descriptor.Name, rules, required),
            origin);
    }
}
