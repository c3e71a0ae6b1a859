using System.Security.Cryptography;
using Catalogue.Check;
using Catalogue.Load;
using Catalogue.Model;
using Catalogue.Pages;
using Catalogue.Pages.Files;
using Catalogue.Plan;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;
using Catalogue.Render;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Build;

/// <summary>All that will be written, and what it is made with.</summary>
internal sealed record PlannedSite(
    Site Site, SitePlan Plan, PageContext Context, TemplateEngine Templates, IReadOnlyList<PlannedPolicy> Policies, IReadOnlyList<PlannedPrevention> Preventions, IReadOnlyList<SiteFile> Files, IReadOnlyList<AssetFile> Assets);

/// <summary>A policy file to be written, and what it must turn out to name.</summary>
internal sealed record PlannedPolicy(Server Server, PolicyPreset Preset, EmittedPolicy File)
{
    /// <summary>Where its test vectors are.</summary>
    public string VectorPath => File.Path + VectorWords.Ending;
}

/// <summary>Plans every route and compiles every template: the last stage that can refuse before a byte is written.</summary>
internal static class PlanStage
{
    /// <summary>Digits of a content mark in an asset's address.</summary>
    private const int MarkDigits = 8;

    public static PlannedSite? Plan(Site site, TemplateSet templates, BuildOptions options, DiagnosticBag diagnostics)
    {
        var policies = PlanPolicies(site);
        var preventions = PlannedPrevention.Plan(site);
        IReadOnlyList<PagePlan> pages = [.. PageKinds.All.SelectMany(kind => kind.Plan(site))];
        var made = SiteFiles.Create(site.Settings, pages);
        var files = policies
            .SelectMany(policy => new[] { policy.File.Path, policy.VectorPath }.Select(path => KeyValuePair.Create(path, policy.File.Origin)))
            .Append(KeyValuePair.Create(Routes.PolicyArchive, "the archive of all policies"))
            .Concat(preventions.SelectMany(prevention => new[] { prevention.File.Path, prevention.VectorPath }.Select(path => KeyValuePair.Create(path, prevention.File.Origin))))
            .Concat(templates.Assets.Select(asset => KeyValuePair.Create(asset.Path, $"the asset {asset.Path}")))
            .Concat(made.Select(file => KeyValuePair.Create(file.Path, file.Origin)));
        var plan = SitePlan.Create(pages, PlanRedirects(site), files, diagnostics);
        var engine = TemplateEngine.Compile(templates, PageKinds.All.Select(kind => kind.Name).Append(RedirectView.Template).Distinct(StringComparer.Ordinal), diagnostics);
        if (diagnostics.HasErrors || engine is null)
        {
            return null;
        }

        var marks = templates.Assets.ToDictionary(
            asset => asset.Path, asset => Convert.ToHexStringLower(SHA256.HashData(asset.Bytes))[..MarkDigits], StringComparer.Ordinal);
        var basePath = options.BasePath ?? (site.Settings.Url is { } url ? new Uri(url).AbsolutePath : "/");
        var context = new PageContext(site, plan, basePath, new RelatedTools(site), marks);
        return new PlannedSite(site, plan, context, engine, policies, preventions, made, templates.Assets);
    }

    private static IReadOnlyList<PlannedPolicy> PlanPolicies(Site site) =>
    [
        .. from server in site.Servers
           from preset in site.Settings.Presets
           let policy = server.PolicyOf(preset)
           from id in site.Settings.Formats
           let format = PolicyFormats.Find(id)!
           let path = Routes.PolicyFile(format.FileName(server.Slug, preset))
           let tools = format.NamedTools(policy).Order(StringComparer.Ordinal).ToList()
           select new PlannedPolicy(server, preset, new EmittedPolicy(path, id, server.Descriptor.Location.File, tools)),
    ];

    /// <summary>Old addresses of servers and tools; an old server keeps the addresses of its tools, too.</summary>
    private static List<RedirectPlan> PlanRedirects(Site site)
    {
        var redirects = new List<RedirectPlan>();
        foreach (var server in site.Servers)
        {
            foreach (var alias in server.Descriptor.Aliases)
            {
                redirects.Add(new RedirectPlan(Routes.Server(alias), Routes.Server(server), alias.Location.ToString()));
                redirects.AddRange(server.Tools.Select(tool => new RedirectPlan(Routes.Tool(alias, tool.Slug), Routes.Tool(server, tool), alias.Location.ToString())));
            }

            redirects.AddRange(
                from tool in server.Tools
                from alias in tool.Descriptor.Aliases
                select new RedirectPlan(Routes.Tool(server.Slug, alias), Routes.Tool(server, tool), alias.Location.ToString()));
        }

        return redirects;
    }
}

/// <summary>What the page at an old address shows.</summary>
public sealed record RedirectView(SiteFrame Site, string Target, string? Canonical)
{
    public const string Template = "redirect";
}
