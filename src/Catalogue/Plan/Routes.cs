using System.Globalization;
using Catalogue.Model;
using Catalogue.Vocabulary;

namespace Catalogue.Plan;

/// <summary>Where everything is. The one place that knows how routes are put together.</summary>
public static class Routes
{
    public const string Home = "";

    /// <summary>The file that a folder shows.</summary>
    public const string Index = "index.html";

    public const string NotFound = "404.html";
    public const string Tools = "tools/";
    public const string Servers = "servers/";
    public const string Levels = "risk/";
    public const string Categories = "categories/";
    public const string Policies = "policies/";
    public const string PolicyArchive = "policies/all.zip";
    public const string Attacks = "attacks/";
    public const string AttackPatterns = "attacks/patterns/";
    public const string Method = "method/";
    public const string Formats = "formats/";
    public const string Tokens = "tokens/";
    public const string ServerTokens = "tokens/servers/";
    public const string About = "about/";
    public const string Sent = "contact/sent/";

    public static string Tool(Server server, Tool tool) => Tool(server.Slug, tool.Slug);

    public static string Tool(string server, string tool) => $"{Tools}{server}/{tool}/";

    public static string Server(Server server) => Server(server.Slug);

    public static string Server(string slug) => $"{Servers}{slug}/";

    public static string ServerLevel(Server server, RiskLevel level) => $"{Servers}{server.Slug}/{level.Id()}/";

    public static string Level(RiskLevel level) => $"{Levels}{level.Id()}/";

    public static string Category(string id) => $"{Categories}{id}/";

    public static string PolicyFile(string fileName) => Policies + fileName;

    public static string AttackPattern(string slug) => $"{AttackPatterns}{slug}/";

    /// <summary>All tools that a pattern fits.</summary>
    public static string AttackTools(string pattern) => $"{AttackPatterns}{pattern}/tools/";

    /// <summary>A policy against a pattern, or what stands beside it.</summary>
    public static string AttackPolicy(string pattern, string fileName) => $"{AttackPatterns}{pattern}/{fileName}";

    public static string AttackCase(string slug) => $"{Attacks}{slug}/";

    /// <summary>Cases of one year, category or effect.</summary>
    /// <param name="by">The word for what they are chosen by: <c>year</c>.</param>
    public static string AttackChoice(string by, string id) => $"{Attacks}by/{by}/{id}/";

    public static string AttackFramework(string slug) => $"{Attacks}frameworks/{slug}/";

    /// <summary>A page of a list; the first is the list itself.</summary>
    /// <param name="number">From 1.</param>
    public static string Page(string list, int number) =>
        number == 1 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}page/{number}/");

    public static string OutputPath(string route) => route.Length == 0 || route.EndsWith('/') ? route + Index : route;
}
