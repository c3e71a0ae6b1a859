using System.Globalization;
using Catalogue.Sources;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>One small site, every file of it: two servers, seven tools, a page of every kind.</summary>
public sealed class SmallSiteTests
{
    private const string Folder = "tests/Catalogue.Tests/goldens/sites/small";

    [Fact]
    public void Every_file_of_the_small_site_is_as_approved() =>
        Golden.FolderMatches(Folder, SmallSite.Built.Value.Where(file => !file.Key.StartsWith("assets/", StringComparison.Ordinal) && file.Key != Plan.Routes.PolicyArchive));

    [Fact]
    public void It_has_a_page_of_every_kind()
    {
        var kinds = Docs.ViewRecorder.Types.Value.Keys.Order(StringComparer.Ordinal);
        Assert.Equal(Pages.PageKinds.All.Select(kind => kind.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), kinds);
    }

    [Fact]
    public void A_second_build_is_the_same_byte_for_byte() => Assert.Equal(SmallSite.Built.Value, SampleSite.Pages(SmallSite.Sources()));

    [Fact]
    public void A_build_in_another_culture_is_the_same()
    {
        // The process knows the invariant culture only, so the habits of others are put on by hand.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.NegativeSign = "\u2212";
        culture.DateTimeFormat.DateSeparator = ".";
        SortedDictionary<string, string>? built = null;
        var before = CultureInfo.DefaultThreadCurrentCulture;
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = culture;
            var thread = new Thread(() => built = SampleSite.Pages(SmallSite.Sources()));
            thread.Start();
            thread.Join();
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = before;
        }

        Assert.Equal(SmallSite.Built.Value, built);
    }

    [Fact]
    public void The_order_in_which_a_disk_lists_files_does_not_show() =>
        Assert.Equal(SmallSite.Built.Value, SampleSite.Pages(new Backwards(SmallSite.Sources())));

    [Fact]
    public void No_file_names_the_machine_or_the_clock()
    {
        foreach (var (path, text) in SmallSite.Built.Value)
        {
            Assert.DoesNotContain(Repository.Root, text, StringComparison.Ordinal);
            Assert.False(text.Contains("/tmp/", StringComparison.Ordinal), path);
        }
    }

    private sealed class Backwards(ISources inner) : ISources
    {
        public IReadOnlyList<string> Files(string folder, DiagnosticBag diagnostics) => [.. inner.Files(folder, diagnostics).Reverse()];

        public bool Exists(string path) => inner.Exists(path);

        public byte[]? Read(string path, DiagnosticBag diagnostics) => inner.Read(path, diagnostics);

        public string Show(string path) => inner.Show(path);
    }
}
