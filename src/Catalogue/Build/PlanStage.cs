using System.Security.Cryptography;
using Catalogue.Load;
using Catalogue.Model;
using Catalogue.Pages;
using Catalogue.Pages.Files;
using Catalogue.Plan;
using Catalogue.Render;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Build;

/// <summary>All that will be written, and what it is made with.</summary>
internal sealed record PlannedSite(
    Site Site, SitePlan Plan, PageContext Context, TemplateEngine Templates, IReadOnlyList<PlannedPolicy> Policies, IReadOnlyList<PlannedPrevention> Preventions, IReadOnlyList<SiteFile> Files, IReadOnlyList<AssetFile> Assets);

/// <summary>Plans every route and compiles every template: the last stage that can refuse before a byte is written.</summary>
internal static class PlanStage
{
    /// <summary>Digits of a content mark in an asset's address.</summary>
    private const int MarkDigits = 8;

    public static PlannedSite? Plan(Site site, TemplateSet templates, BuildOptions options, DiagnosticBag diagnostics)
    {
        var policies = PlannedPolicy.Plan(site);
        var preventions = PlannedPrevention.Plan(site);
        IReadOnlyList<PagePlan> pages = [.. PageKinds.All.SelectMany(kind => kind.Plan(site))];
        var made = SiteFiles.Create(site.Settings, pages);
        var plan = SitePlan.Create(pages, PlanRedirects(site), Files(policies, preventions, templates, made), diagnostics);
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

    /// <summary>All files that are no pages, each with what it comes from.</summary>
    private static List<KeyValuePair<string, string>> Files(
        IReadOnlyList<PlannedPolicy> policies, IReadOnlyList<PlannedPrevention> preventions, TemplateSet templates, IReadOnlyList<SiteFile> made)
    {
        var files = new List<KeyValuePair<string, string>>((2 * (policies.Count + preventions.Count)) + 1 + templates.Assets.Count + made.Count);
        foreach (var policy in policies)
        {
            Add(policy.File.Path, policy.File.Origin);
            Add(policy.VectorPath, policy.File.Origin);
        }

        Add(Routes.PolicyArchive, "the archive of all policies");
        foreach (var prevention in preventions)
        {
            Add(prevention.File.Path, prevention.File.Origin);
            Add(prevention.VectorPath, prevention.File.Origin);
        }

        foreach (var asset in templates.Assets)
        {
            Add(asset.Path, $"the asset {asset.Path}");
        }

        foreach (var file in made)
        {
            Add(file.Path, file.Origin);
        }

        return files;

        void Add(string path, string origin) => files.Add(KeyValuePair.Create(path, origin));
    }

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
