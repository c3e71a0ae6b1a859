namespace Catalogue.Vocabulary;

/// <summary>The closed vocabularies of descriptors that are code. Categories and signals are data: see the catalogue folder.</summary>
public static class Words
{
    /// <summary>What a recommended policy does with a call, in the words of the portable form.</summary>
    public static readonly IReadOnlyList<string> Actions = ["allow", "deny", "ask", "hide"];

    /// <summary>Where the facts of a descriptor come from.</summary>
    public static readonly IReadOnlyList<string> SourceKinds = ["live-scan", "registry", "manual"];

    /// <summary>Registries that packages of servers are published in.</summary>
    public static readonly IReadOnlyList<string> PackageRegistries = ["npm", "pypi", "oci", "nuget", "cargo", "go", "mcpb"];

    /// <summary>Groups of signals; each counts once in a sum.</summary>
    public static readonly IReadOnlyList<string> SignalGroups = ["control", "reach", "authority"];

    /// <summary>What a signal may look at.</summary>
    public static readonly IReadOnlyList<string> PredicateKinds = ["input", "name", "description", "unbounded"];

    /// <summary>The category of a tool of which neither a person nor the rules can say what it does.</summary>
    public const string UnknownCategory = "unknown";

    /// <summary>Categories that can be told from what a server declares; a catalogue's own categories are given by hand.</summary>
    public static readonly IReadOnlyList<string> DerivedCategories = ["read", "write", "execute", "destructive", "financial"];

    /// <summary>
    /// Where evidence for a category is looked for: the verb of the name (<c>first-verb</c> only at its beginning, where a
    /// word that is also a noun is a verb), the whole name, the description, the inputs, the server's own hints.
    /// </summary>
    public static readonly IReadOnlyList<string> ClassificationPlaces = ["verb", "first-verb", "name", "description", "input", "hint"];

    /// <summary>Hosts whose limits the summary of a build is compared with.</summary>
    public static readonly IReadOnlyList<string> Hosts = ["github-pages", "none"];

    /// <summary>Situations in which an answer holds; an answer without one always does.</summary>
    public static readonly IReadOnlyList<string> AnswerConditions = ["limited", "unlimitable", "asks", "denied", "hidden", "overridden", "unfilled"];
}
