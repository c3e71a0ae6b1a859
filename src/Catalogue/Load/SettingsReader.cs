using Catalogue.Descriptors;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Load;

/// <summary>Turns the checked tree of <c>site.json</c> into settings, with the defaults filled in.</summary>
internal static class SettingsReader
{
    public static SiteSettings Read(YamlNode root, string file)
    {
        var site = new NodeMap(root, file);
        var proxy = site.Map("proxy");
        var contact = site.Map("contact");
        var licences = site.Map("licences");
        var formats = site.Texts("formats");
        var presets = site.Texts("presets");
        return new SiteSettings(
            site.TextOrEmpty("title"),
            site.TextOrEmpty("tagline"),
            site.Text("url") is { } url ? url.TrimEnd('/') + "/" : null,
            site.Text("language") ?? "en-GB",
            site.Text("repository")?.TrimEnd('/'),
            site.Text("edit")?.TrimEnd('/'),
            new ProxySettings(proxy.TextOrEmpty("name"), proxy.TextOrEmpty("repository"), proxy.Texts("command"), proxy.TextOrEmpty("checked_against")),
            contact.IsPresent ? new ContactSettings(contact.Text("endpoint"), contact.Text("mail")) : null,
            site.Text("templates"),
            formats.Count > 0 ? formats : [.. PolicyFormats.All.Select(format => format.Id)],
            [.. PolicyPreset.All.Where(preset => preset == PolicyPreset.Recommended || presets.Count == 0 || presets.Contains(preset.Id, StringComparer.Ordinal))],
            (int)(site.Integer("page_size") ?? 100),
            site.Text("host") ?? "github-pages",
            new LicenceSettings(licences.TextOrEmpty("code"), licences.TextOrEmpty("content")));
    }
}
