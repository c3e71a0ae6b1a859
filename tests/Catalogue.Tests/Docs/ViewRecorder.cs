using Catalogue.Build;
using Catalogue.Pages;
using Catalogue.Plan;
using Catalogue.Model;
using Catalogue.Tests.Sites;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Tests.Docs;

/// <summary>Plans the small site, and makes the view of one page of every kind to see of which type it is.</summary>
internal static class ViewRecorder
{
    public static readonly Lazy<(IReadOnlyList<PagePlan> Pages, PageContext Context)> Planned = new(Plan);

    public static readonly Lazy<IReadOnlyDictionary<string, Type>> Types = new(Record);

    private static (IReadOnlyList<PagePlan> Pages, PageContext Context) Plan()
    {
        var site = SiteBuilder.Load(SmallSite.Sources(), new BuildOptions(), new DiagnosticBag())!;
        var pages = PageKinds.All.SelectMany(kind => kind.Plan(site)).ToList();
        var files = SmallSite.Built.Value.Keys.Where(path => !path.EndsWith(".html", StringComparison.Ordinal)).Select(path => KeyValuePair.Create(path, path));
        var plan = SitePlan.Create(pages, [], [.. files], new DiagnosticBag());
        var marks = SmallSite.Built.Value.Keys.Where(path => path.StartsWith("assets/", StringComparison.Ordinal)).ToDictionary(path => path, _ => "0", StringComparer.Ordinal);
        return (pages, new PageContext(site, plan, "/", new RelatedTools(site), marks));
    }

    private static Dictionary<string, Type> Record()
    {
        var (pages, context) = Planned.Value;
        return pages.DistinctBy(page => page.Kind.Name, StringComparer.Ordinal).ToDictionary(page => page.Kind.Name, page => page.Kind.View(page, context).GetType(), StringComparer.Ordinal);
    }
}
