namespace Catalogue.Vocabulary;

/// <summary>A word of the attack database, and what it means on a page.</summary>
/// <param name="Id">The word in front matter and in routes.</param>
/// <param name="Name">The name that people read.</param>
/// <param name="Meaning">What it says of a case, as a sentence.</param>
public sealed record AttackWord(string Id, string Name, string Meaning);

/// <summary>The closed vocabularies of the attack database. Patterns, traits and frameworks are data: see the catalogue folder.</summary>
public static class AttackWords
{
    /// <summary>What kind of event a case is.</summary>
    public static readonly IReadOnlyList<AttackWord> Kinds =
    [
        new("incident", "Incident", "It happened to somebody."),
        new("vulnerability", "Vulnerability", "A flaw in a product, with or without known victims."),
        new("research", "Research", "Shown by researchers; no victims are known."),
    ];

    /// <summary>How much a tool-call policy would have helped, had it been in the path.</summary>
    public static readonly IReadOnlyList<AttackWord> Effects =
    [
        new("stops", "Stops", "A reasonable rule blocks the harmful call itself."),
        new("limits", "Limits", "A rule reduces reach, speed or loss; a determined attacker or another channel remains."),
        new("marginal", "Marginal", "A rule helps a little; the decisive control lies elsewhere."),
        new("none", "None", "No policy of the user lies in the path."),
    ];

    /// <summary>Where the harmful step happened: what a rule would have had to see.</summary>
    public static readonly IReadOnlyList<AttackWord> Enforcements =
    [
        new(Gateway, "MCP tool call", "A call or a listing of tools that an MCP gateway sees and can refuse."),
        new("native-or-platform-tool-call", "Built-in tool", "A tool of the client or of a platform: the same rules apply, but inside of it."),
        new("client-or-configuration", "Client", "Start-up, configuration or installation, before any tool call."),
        new("server-or-transport", "Server or transport", "An endpoint, a session or a login of a server."),
        new("none", "No call", "No tool call of the victim was involved."),
    ];

    /// <summary>The one place of enforcement that an MCP gateway sees.</summary>
    public const string Gateway = "mcp-tool-call";

    /// <summary>How sure the facts of a case are.</summary>
    public static readonly IReadOnlyList<AttackWord> Confidences =
    [
        new("high", "Well sourced", "Several sources, or the finder's own, agree."),
        new("medium", "Partly sourced", "Secondary sources, or details that could not be confirmed."),
        new("low", "Weakly sourced", "One source, or much that is told and not shown."),
    ];

    /// <summary>How far a source was read.</summary>
    public static readonly IReadOnlyList<AttackWord> Readings =
    [
        new("full", "read in full", "The text was read."),
        new("excerpt", "read in part", "Only excerpts were at hand."),
        new("named", "not read", "Another source names it; it was not read."),
    ];

    /// <summary>Lists of techniques by others, whose ids patterns and cases name; each is a key of the front matter.</summary>
    public static readonly IReadOnlyList<string> Frameworks = ["owasp_mcp", "owasp_llm", "owasp_agentic", "atlas"];

    /// <summary>Registries that an affected package can be in.</summary>
    public static readonly IReadOnlyList<string> Registries = ["npm", "pypi", "rubygems", "oci", "nuget", "cargo", "go", "maven", "mcpb"];

    /// <summary>The sections of a pattern's text, in their order.</summary>
    public static readonly IReadOnlyList<string> PatternSections =
        ["How it works", "How to notice it", "What a policy does about it", "What a policy cannot do", "What else helps"];

    /// <summary>The sections of a case's text, in their order.</summary>
    public static readonly IReadOnlyList<string> CaseSections = ["What happened", "How it worked", "What a policy would have done", "Lesson"];

    /// <summary>A server's own hints that a fit may ask for.</summary>
    public static readonly IReadOnlyList<string> Hints = ["read-only", "destructive", "idempotent", "open-world"];

    /// <summary>Which side a call of a prevention shows.</summary>
    public static readonly IReadOnlyList<string> Calls = ["attack", "honest"];

    /// <summary>What a prevention does with a call.</summary>
    public static readonly IReadOnlyList<string> Decisions = ["passes", "asks", "refused"];

    public static IReadOnlyList<string> Ids(IReadOnlyList<AttackWord> words) => [.. words.Select(word => word.Id)];

    /// <summary>The word with this id; the loader has checked that there is one.</summary>
    public static AttackWord Find(IReadOnlyList<AttackWord> words, string id) => words.First(word => word.Id == id);
}
