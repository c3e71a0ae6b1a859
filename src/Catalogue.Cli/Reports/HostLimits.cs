using System.Globalization;
using Catalogue.Build;

namespace Catalogue.Cli.Reports;

/// <summary>Compares a site with what its host takes.</summary>
internal static class HostLimits
{
    /// <summary>GitHub Pages publishes sites of at most 1 GB.
    /// Source: https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits</summary>
    private const long PagesBytes = 1_000_000_000;

    /// <summary>" (3.1 % of the 1 GB that GitHub Pages takes)"; nothing for other hosts.</summary>
    public static string Compare(BuildSummary summary) => summary.Host == "github-pages"
        ? string.Create(CultureInfo.InvariantCulture, $" ({100.0 * summary.Bytes / PagesBytes:0.0} % of the 1 GB that GitHub Pages takes{(summary.Bytes > PagesBytes ? "; too much to publish there" : "")})")
        : "";
}
