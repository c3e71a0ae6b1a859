using Catalogue.Model;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Plan;

/// <summary>
/// How titles and descriptions name things: short, and never two things alike, however long or equal their real names
/// are. Made once a build, since only the whole site shows what is alike.
/// </summary>
public sealed class PageNames
{
    public const int LongestServer = 20;
    public const int LongestCategory = 30;
    public const int LongestLevel = 12;
    public const int LongestCase = 70;
    public const int LongestPattern = 30;

    /// <summary>What a tool and its server share of a title of 70 characters: all but "()", a blank and ": critical risk".</summary>
    private const int LongestPair = 48;

    private readonly IReadOnlyDictionary<string, string> cases;
    private readonly IReadOnlyDictionary<string, string> patterns;
    private readonly IReadOnlyDictionary<string, string> servers;
    private readonly IReadOnlyDictionary<string, string> categories;
    private readonly IReadOnlyDictionary<string, string> levels;
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> tools;

    private PageNames(Site site)
    {
        cases = DistinctLabels.Create(site.Attacks.Cases.Select(entry => (entry.Slug, entry.Title)), LongestCase);
        patterns = DistinctLabels.Create(site.Attacks.Patterns.Select(pattern => (pattern.Slug, pattern.Name)), LongestPattern);
        servers = DistinctLabels.Create(site.Servers.Select(server => (server.Slug, server.Name)), LongestServer);
        categories = DistinctLabels.Create(site.Tables.Categories.Select(category => (category.Id, category.Name)), LongestCategory);
        levels = DistinctLabels.Create(site.Tables.Levels.Select(level => (level.Level.Id(), level.Name)), LongestLevel);
        tools = site.Servers.ToDictionary(
            server => server.Slug,
            server => DistinctLabels.Create(server.Tools.Select(tool => (tool.Slug, tool.Name)), LongestPair - servers[server.Slug].Length),
            StringComparer.Ordinal);
    }

    public string Case(string slug) => cases[slug];

    public string Pattern(string slug) => patterns[slug];

    public static PageNames Create(Site site) => new(site);

    public string Of(Server server) => servers[server.Slug];

    public string Of(Server server, Tool tool) => tools[server.Slug][tool.Slug];

    public string Category(string id) => categories[id];

    public string Level(RiskLevel level) => levels[level.Id()];
}
