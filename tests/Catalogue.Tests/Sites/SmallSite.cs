using Catalogue.Sources;
using Catalogue.Tests.Support;

namespace Catalogue.Tests.Sites;

/// <summary>One small site with a page of every kind, out of <c>goldens/sites/small.txt</c>.</summary>
internal static class SmallSite
{
    public const string Source = "tests/Catalogue.Tests/goldens/sites/small.txt";

    public static readonly Lazy<SortedDictionary<string, string>> Built = new(() => SampleSite.Pages(Sources()));

    public static MemorySources Sources() => SampleSite.Parse(File.ReadAllText(Repository.Path(Source)));
}
