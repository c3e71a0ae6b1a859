namespace Catalogue.Import.Answers;

/// <summary>What one source says of one server. What it does not say is null: unknown, never guessed.</summary>
/// <param name="Origin">Where the facts come from, for messages: a file, a command, an address.</param>
/// <param name="Kind">One of the kinds of source: <c>live-scan</c>, <c>registry</c>.</param>
/// <param name="Name">What the source calls the server.</param>
/// <param name="OwnSlug">The address that the source itself uses; only a second choice.</param>
/// <param name="Repository"><c>owner/name</c> on GitHub, or a URL.</param>
/// <param name="Package">What a manifest names.</param>
/// <param name="Version">The version looked at: the package's, else the server's own word.</param>
/// <param name="Start">How it is started or reached, without a secret.</param>
/// <param name="Digest">Digest of the tools in the server's order; null where the source gives no full definitions.</param>
/// <param name="Notes">What could not be taken as it stands, each a sentence without a full stop.</param>
public sealed record ServerFacts(
    string Origin,
    string Kind,
    string? Name,
    string? OwnSlug,
    string? Repository,
    PackageFacts? Package,
    string? Version,
    StartFacts? Start,
    string? Digest,
    IReadOnlyList<ListedTool> Tools,
    IReadOnlyList<string> Notes);

/// <summary>The package that a manifest names.</summary>
public sealed record PackageFacts(string Registry, string Name, string? Version);

/// <summary>How a server is started or reached. Variables are names; arguments and addresses hold no secret.</summary>
public sealed record StartFacts(IReadOnlyList<string> Command, string? Url, IReadOnlyList<string> Environment);
