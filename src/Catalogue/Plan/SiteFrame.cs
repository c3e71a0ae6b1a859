using Catalogue.Model;
using Catalogue.Vocabulary;

namespace Catalogue.Plan;

/// <summary>What the layout prints on every page, made once a build.</summary>
public sealed record SiteFrame(
    string Title,
    string Tagline,
    string Language,
    string Home,
    string Stylesheet,
    string Script,
    string Icon,
    string ContentPolicyHtml,
    string About,
    string Method,
    string Formats,
    string Tokens,
    string? Repository,
    string ContentLicence,
    string? ContentLicenceUrl)
{
    private static readonly (string Label, string Route)[] Sections =
    [
        ("Tools", Routes.Tools),
        ("Servers", Routes.Servers),
        ("Risk", Routes.Levels),
        ("Categories", Routes.Categories),
        ("Policies", Routes.Policies),
        ("Attacks", Routes.Attacks),
        ("Method", Routes.Method),
    ];

    /// <summary>What the titles of all pages end in.</summary>
    internal string TitleSuffix { get; } = $" · {Title}";

    private Dictionary<string, IReadOnlyList<NavigationItem>> Navigation { get; init; } =
        new(StringComparer.Ordinal);

    public static SiteFrame Create(Site site, Func<string, string> href, IReadOnlyDictionary<string, string> assets)
    {
        var settings = site.Settings;
        var sections = Sections.Where(section => section.Route != Routes.Attacks || !site.Attacks.IsEmpty).ToList();
        var form = settings.Contact?.Endpoint is { } endpoint ? new Uri(endpoint).GetLeftPart(UriPartial.Authority) : "'none'";
        return new SiteFrame(
            settings.Title,
            settings.Tagline,
            settings.Language,
            href(Routes.Home),
            assets["assets/site.css"],
            assets["assets/site.js"],
            assets["assets/favicon.svg"],
            $"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action {form}",
            href(Routes.About),
            href(Routes.Method),
            href(Routes.Formats),
            href(Routes.Tokens),
            settings.Repository,
            settings.Licences.Content,
            KnownLicences.Address(settings.Licences.Content))
        {
            Navigation = sections
                .Select(section => section.Route)
                .Append("")
                .ToDictionary(current => current, current => NavigationOf(current, sections, href), StringComparer.Ordinal),
        };
    }

    /// <summary>The main navigation with the section marked that a page belongs to.</summary>
    public IReadOnlyList<NavigationItem> NavigationFor(string section) =>
        Navigation.TryGetValue(section, out var items) ? items : Navigation[""];

    private static IReadOnlyList<NavigationItem> NavigationOf(string current, List<(string Label, string Route)> sections, Func<string, string> href) =>
        [.. sections.Select(section => new NavigationItem(section.Label, href(section.Route), section.Route == current))];
}

/// <summary>A link of the main navigation.</summary>
public sealed record NavigationItem(string Label, string Href, bool IsCurrent);
