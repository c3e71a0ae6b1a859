using System.Text;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>A policy that goes bad on its way to the disk stops the build: what is read back is what was written.</summary>
public sealed class PlantedPolicyTests
{
    [Theory]
    [InlineData("policies/shell-runner.yaml", "tools:\n  x: [", "CAT070")]
    [InlineData("policies/shell-runner.yaml", "version: \"1\"\ntools:\n  other:\n    rules:\n      - { name: a, action: deny }\n", "CAT071")]
    [InlineData("policies/acme-billing.portable.yaml", "tools: [", "CAT070")]
    public void Nothing_is_published(string path, string planted, string code)
    {
        var diagnostics = new DiagnosticBag();
        using var memory = new MemoryOutput();
        var output = new Planting(memory, path, planted);
        Assert.Null(SiteBuilder.Build(SmallSite.Sources(), () => output, new BuildOptions(), diagnostics));
        Assert.False(memory.IsPublished);
        Assert.DoesNotContain(memory.Files.Keys, file => file.EndsWith(".html", StringComparison.Ordinal));
        Assert.All(diagnostics.ToSortedList(), diagnostic => Assert.Equal((code, path), (diagnostic.Kind.Code, diagnostic.Location.File)));
        Assert.NotEmpty(diagnostics.ToSortedList());
    }

    private sealed class Planting(ISiteOutput inner, string where, string planted) : ISiteOutput
    {
        public void Write(string path, ReadOnlySpan<byte> content) => inner.Write(path, path == where ? Encoding.UTF8.GetBytes(planted) : content);

        public IReadOnlyList<string> Paths() => inner.Paths();

        public byte[] Read(string path) => inner.Read(path);

        public void Publish() => inner.Publish();

        public void Dispose() => inner.Dispose();
    }
}
