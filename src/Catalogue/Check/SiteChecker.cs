using System.Collections.Concurrent;
using Catalogue.Check.Rules;
using Catalogue.Emit;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check;

/// <summary>
/// Reads a site back as visitors and machines will: every page is parsed, every link followed. It knows nothing of how
/// the site was made, so that a fault of the generator, a template or a text shows.
/// </summary>
public static class SiteChecker
{
    /// <summary>Checks a whole site; pages are read on all processors.</summary>
    /// <param name="shownAs">What messages put before a path: empty, or a folder with a slash at its end.</param>
    /// <param name="progress">Told how many pages of how many are read. Called from several threads.</param>
    /// <returns>How many pages were read, redirects included.</returns>
    public static int Check(
        ISiteFiles site,
        SiteAddress address,
        string shownAs,
        DiagnosticBag diagnostics,
        Action<int, int>? progress = null,
        CancellationToken cancellation = default)
    {
        var paths = site.Paths();
        var files = new FileSet(paths);
        var html = paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).ToList();
        if (html.Count == 0)
        {
            diagnostics.Add(DiagnosticKinds.NoPages, new SourceLocation(shownAs.Length == 0 ? "." : shownAs.TrimEnd('/')),
                "the folder holds no HTML page; name the folder that 'catalogue build' wrote");
            return 0;
        }

        var pages = new ConcurrentBag<CheckedPage>();
        var done = 0;
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(html, options, () => new PageChecker(files, address, shownAs, diagnostics), (path, _, checker) =>
        {
            if (checker.Check(path, site.Read(path)) is { } page)
            {
                pages.Add(page);
            }

            progress?.Invoke(Interlocked.Increment(ref done), html.Count);
            return checker;
        }, static _ => { });

        var inOrder = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        LinkRules.CheckAcross(inOrder, files, diagnostics);
        UniqueRules.Check(inOrder, diagnostics);
        SitemapRules.Check(inOrder, site, files, address, shownAs, diagnostics);
        return html.Count;
    }
}
