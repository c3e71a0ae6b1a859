using Catalogue.Policies.Model;

namespace Catalogue.Descriptors;

/// <summary>What <c>site.json</c> says.</summary>
/// <param name="Url">Where the site will be, with its base path and a slash at the end; null where it is not known yet.</param>
/// <param name="Templates">A folder, relative to <c>site.json</c>, whose files stand in for those of the base set.</param>
/// <param name="Formats">Ids of the policy formats to publish.</param>
/// <param name="Presets">The presets to publish of each server, the recommended one first.</param>
/// <param name="PageSize">Entries on one page of a list.</param>
public sealed record SiteSettings(
    string Title,
    string Tagline,
    string? Url,
    string Language,
    string? Repository,
    string? EditLink,
    ProxySettings Proxy,
    ContactSettings? Contact,
    string? Templates,
    IReadOnlyList<string> Formats,
    IReadOnlyList<PolicyPreset> Presets,
    int PageSize,
    string Host,
    LicenceSettings Licences);

/// <summary>The proxy that the pages tell the reader to run.</summary>
/// <param name="Command">The words that start it.</param>
/// <param name="CheckedAgainst">The version that the policy grammar was checked against.</param>
public sealed record ProxySettings(string Name, string Repository, IReadOnlyList<string> Command, string CheckedAgainst);

/// <summary>How a reader can write to the publisher: a form's endpoint or a mail address.</summary>
public sealed record ContactSettings(string? Endpoint, string? Mail);

/// <summary>Licences as SPDX identifiers.</summary>
public sealed record LicenceSettings(string Code, string Content);
