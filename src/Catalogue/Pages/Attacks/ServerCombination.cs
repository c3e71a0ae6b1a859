using Catalogue.Model;
using Catalogue.Plan;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Attacks;

/// <summary>Traits of a server's tools that are dangerous together, with the tools that bring them.</summary>
public sealed record ServerCombination(string Id, string Name, string ExplanationHtml, AttackLink Pattern, IReadOnlyList<TraitRow> Traits)
{
    private const int ToolsShown = 6;

    /// <summary>The combinations that a server has a tool for each part of.</summary>
    public static IReadOnlyList<ServerCombination> Create(Server server, PageContext context)
    {
        var table = context.Site.Attacks.Descriptors.Traits;
        return [.. table.Combinations
            .Where(combination => combination.Traits.All(id => server.Offered.Any(tool => Has(tool, id))))
            .Select(combination => new ServerCombination(
                combination.Id,
                combination.Name,
                ProseRenderer.Inline(combination.Explanation),
                AttackTexts.PatternLink(combination.Pattern, context),
                [.. combination.Traits.Select(id => Row(id, server, context))]))];
    }

    private static bool Has(Tool tool, string trait) => tool.Traits.Any(found => found.Trait.Id == trait);

    private static TraitRow Row(string id, Server server, PageContext context)
    {
        var tools = server.Offered.Where(tool => Has(tool, id)).OrderByDescending(tool => tool.Rating.Score).ToList();
        var trait = context.Site.Attacks.Descriptors.Traits.Traits.First(trait => trait.Id == id);
        return new TraitRow(
            trait.Name,
            trait.Says,
            [.. tools.Take(ToolsShown).Select(tool => new AttackLink(tool.Name, context.Href(Routes.Tool(server, tool))))],
            tools.Count > ToolsShown ? $"and {Grammar.Count(tools.Count - ToolsShown, "more", "more")}" : null);
    }
}

/// <summary>A trait with the tools of the server that have it.</summary>
/// <param name="Rest">How many more there are; null where all are shown.</param>
public sealed record TraitRow(string Name, string Says, IReadOnlyList<AttackLink> Tools, string? Rest);
