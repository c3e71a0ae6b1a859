using Catalogue.Descriptors;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;

namespace Catalogue.Model;

/// <summary>Makes the comment at the top of a server's policy files.</summary>
public static class PolicyHeaders
{
    public static PolicyHeader For(Server server, SiteSettings settings, PolicyFormat format, PolicyPreset preset)
    {
        var source = server.Descriptor.Source;
        return new PolicyHeader(
            $"{preset.Title} policy for the MCP server {server.Name} ({server.Slug}). {preset.Sentence}",
            format == PolicyFormats.Intercept ? $"{settings.Proxy.Name}, checked against {settings.Proxy.CheckedAgainst}" : null,
            $"version {source?.Version ?? "unknown"}, rated {source?.Date ?? "on an unknown date"}",
            server.Descriptor.Digest);
    }
}
