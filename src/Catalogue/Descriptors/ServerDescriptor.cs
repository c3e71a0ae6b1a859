using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors;

/// <summary>A server as its file describes it. What the file does not say is null: unknown, never guessed.</summary>
/// <param name="Slug">The file's name without its ending.</param>
/// <param name="Location">The file, for mistakes that concern the whole of it.</param>
/// <param name="Digest">SHA-256 of the file, as <c>sha256:</c> and hexadecimal digits.</param>
/// <param name="Summary">Ours, Markdown.</param>
/// <param name="Repository"><c>owner/name</c> on GitHub, or a URL.</param>
/// <param name="Aliases">Old slugs, which redirect.</param>
public sealed record ServerDescriptor(
    string Slug,
    SourceLocation Location,
    string Digest,
    string Name,
    string? Summary,
    string? Repository,
    IReadOnlyList<Located<string>> Aliases,
    StartDescriptor? Start,
    PackageDescriptor? Package,
    SourceDescriptor? Source,
    IReadOnlyList<ToolDescriptor> Tools);

/// <summary>How the server is started or reached. Variables are names, never values.</summary>
public sealed record StartDescriptor(IReadOnlyList<string> Command, string? Url, IReadOnlyList<string> Environment);

/// <summary>The package that a manifest names.</summary>
public sealed record PackageDescriptor(string Registry, string Name, string? Version);

/// <summary>Where the facts come from.</summary>
/// <param name="Date">As <c>yyyy-MM-dd</c>.</param>
public sealed record SourceDescriptor(string Kind, string? Version, string? Date, string? Digest);
