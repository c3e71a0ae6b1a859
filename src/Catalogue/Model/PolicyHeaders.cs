using Catalogue.Descriptors;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;

namespace Catalogue.Model;

/// <summary>Makes the comment at the top of a server's policy files.</summary>
public static class PolicyHeaders
{
    /// <summary>The comment of a file.</summary>
    public static PolicyHeader For(Server server, SiteSettings settings, PolicyFormat format, PolicyPreset preset) =>
        WithEngine(For(server, preset), settings, format);

    /// <summary>What the comments of a preset's files have in common.</summary>
    public static PolicyHeader For(Server server, PolicyPreset preset)
    {
        var source = server.Descriptor.Source;
        return new PolicyHeader(
            $"{preset.Title} policy for the MCP server {server.Name} ({server.Slug}). {preset.Sentence}",
            null,
            $"version {source?.Version ?? "unknown"}, rated {source?.Date ?? "on an unknown date"}",
            server.Descriptor.Digest);
    }

    /// <summary>The comment with the engine that a format is for.</summary>
    public static PolicyHeader WithEngine(PolicyHeader header, SiteSettings settings, PolicyFormat format) => format == PolicyFormats.Intercept
        ? header with { Engine = $"{settings.Proxy.Name}, checked against {settings.Proxy.CheckedAgainst}" }
        : header;
}
