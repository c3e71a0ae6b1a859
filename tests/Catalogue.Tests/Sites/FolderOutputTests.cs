using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Sources;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>What happens to the output folder, and to what lies around it, when a build cannot end well.</summary>
public sealed class FolderOutputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public FolderOutputTests()
    {
        folder.Write("site.json", SampleSite.Settings);
        folder.Write("catalogue/servers/sample.yaml", "schema: 1\nname: Sample\ntools:\n  - { name: a, category: read, description: A. }\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_site_replaces_the_earlier_one_and_leaves_nothing_beside_it()
    {
        Build("_site");
        folder.Write("_site/tools/old/index.html", "old");
        Build("_site");
        Assert.False(File.Exists(folder.Path("_site/tools/old/index.html")));
        Assert.True(File.Exists(folder.Path("_site/tools/sample/a/index.html")));
        Assert.Equal(["_site", "catalogue"], Directory.GetDirectories(folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["site.json"], Directory.GetFiles(folder.Root).Select(Path.GetFileName), StringComparer.Ordinal);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        folder.Write("out", "mine");
        RefusesAndTouchesNothing("CAT080", "out");
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused()
    {
        folder.Write("out/thesis.doc", "mine");
        RefusesAndTouchesNothing("CAT081", "out");
    }

    [Fact]
    public void A_foreign_folder_beside_the_output_is_refused()
    {
        folder.Write("out.staging/thesis.doc", "mine");
        RefusesAndTouchesNothing("CAT081", "out");
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("catalogue")]
    [InlineData("catalogue/servers")]
    public void The_sources_are_never_overwritten(string output) => RefusesAndTouchesNothing("CAT084", output);

    [Fact]
    public void A_second_build_into_one_folder_is_refused()
    {
        using var first = FolderOutput.Open("out", folder.Path("out"), folder.Root);
        Assert.Equal("CAT083", Assert.Throws<OutputException>(() => Build("out")).Diagnostic.Kind.Code);
    }

    [Fact]
    public void What_a_killed_build_left_is_mended_by_the_next()
    {
        Build("out");
        Directory.Move(folder.Path("out"), folder.Path("out.previous"));
        Directory.CreateDirectory(folder.Path("out.staging"));
        File.WriteAllText(folder.Path("out.staging/" + FolderOutput.Marker), "");
        Build("out");
        Assert.True(File.Exists(folder.Path("out/index.html")));
        Assert.False(Directory.Exists(folder.Path("out.previous")) || Directory.Exists(folder.Path("out.staging")));
    }

    [Fact]
    public void A_full_disk_leaves_the_earlier_site() => LeavesTheEarlierSite<OutputException>(
        output => new Failing(output, 5, static () => throw new OutputException(DiagnosticKinds.OutputFailed, "out", "the disk is full")), CancellationToken.None);

    [Fact]
    public void An_interruption_in_the_middle_leaves_the_earlier_site()
    {
        using var source = new CancellationTokenSource();
        LeavesTheEarlierSite<OperationCanceledException>(output => new Failing(output, 5, source.Cancel), source.Token);
    }

    [Fact]
    public void A_mistake_leaves_the_earlier_site()
    {
        Build("out");
        folder.Write("catalogue/servers/second.yaml", "schema: 1\nname: [");
        var before = folder.Snapshot();
        Assert.NotEmpty(Build("out"));
        Assert.Equal(before, folder.Snapshot());
    }

    [Fact]
    public void A_folder_with_the_name_of_a_descriptor_is_reported()
    {
        Directory.CreateDirectory(folder.Path("catalogue/servers/second.yaml"));
        Assert.Equal("catalogue/servers/second.yaml: error CAT001: this is a folder with the name of a file; rename it", Assert.Single(Build("out")).ToString());
    }

    [Fact]
    public void A_descriptor_of_50_MB_is_refused_before_it_is_parsed()
    {
        using (var file = File.Create(folder.Path("catalogue/servers/large.yaml")))
        {
            file.SetLength(50_000_000);
        }

        Assert.Equal("CAT006", Assert.Single(Build("out")).Kind.Code);
    }

    private void LeavesTheEarlierSite<TException>(Func<ISiteOutput, ISiteOutput> wrap, CancellationToken cancellation)
        where TException : Exception
    {
        Build("out");
        folder.Write("catalogue/servers/second.yaml", "schema: 1\nname: Second\ntools: []\n");
        var before = folder.Snapshot();
        Assert.ThrowsAny<TException>(() => SiteBuilder.Build(
            new FolderSources(folder.Root, ""), () => wrap(FolderOutput.Open("out", folder.Path("out"), folder.Root)), new BuildOptions(), new DiagnosticBag(), null, cancellation));
        Assert.Equal(before, folder.Snapshot());
    }

    private void RefusesAndTouchesNothing(string code, string output)
    {
        var before = folder.Snapshot();
        Assert.Equal(code, Assert.Throws<OutputException>(() => Build(output)).Diagnostic.Kind.Code);
        Assert.Equal(before, folder.Snapshot());
    }

    private IReadOnlyList<Diagnostic> Build(string output)
    {
        var diagnostics = new DiagnosticBag();
        SiteBuilder.Build(new FolderSources(folder.Root, ""), () => FolderOutput.Open(output, folder.Path(output), folder.Root), new BuildOptions(), diagnostics);
        return diagnostics.ToSortedList();
    }

    /// <summary>Does something bad at a certain write.</summary>
    private sealed class Failing(ISiteOutput inner, int atWrite, Action fail) : ISiteOutput
    {
        private int writes;

        public void Write(string path, ReadOnlySpan<byte> content)
        {
            if (Interlocked.Increment(ref writes) == atWrite)
            {
                fail();
            }

            inner.Write(path, content);
        }

        public IReadOnlyList<string> Paths() => inner.Paths();

        public byte[] Read(string path) => inner.Read(path);

        public void Publish() => inner.Publish();

        public void Dispose() => inner.Dispose();
    }
}
