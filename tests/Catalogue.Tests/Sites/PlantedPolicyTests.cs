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
        var output = new Planting(memory, path, _ => planted);
        Assert.Null(SiteBuilder.Build(SmallSite.Sources(), () => output, new BuildOptions(), diagnostics));
        Assert.False(memory.IsPublished);
        Assert.DoesNotContain(memory.Files.Keys, file => file.EndsWith(".html", StringComparison.Ordinal));
        Assert.All(diagnostics.ToSortedList(), diagnostic => Assert.Equal((code, path), (diagnostic.Kind.Code, diagnostic.Location.File)));
        Assert.NotEmpty(diagnostics.ToSortedList());
    }

    [Theory]
    [InlineData("policies/acme-billing.portable.yaml", "action: ask", "action: allow", "CAT072")]
    [InlineData("policies/acme-billing.yaml", "default: deny", "default: allow", "CAT072")]
    [InlineData("policies/acme-billing.portable.yaml.vectors.json", "\"allow\"", "\"always\"", "CAT073")]
    public void A_checked_build_publishes_no_policy_that_decides_otherwise_than_meant(string path, string from, string to, string code)
    {
        var diagnostics = new DiagnosticBag();
        using var memory = new MemoryOutput();
        var output = new Planting(memory, path, written => written.Replace(from, to, StringComparison.Ordinal));
        Assert.Null(SiteBuilder.Build(SmallSite.Sources(), () => output, new BuildOptions(CheckPages: true), diagnostics));
        Assert.False(memory.IsPublished);
        Assert.NotEmpty(diagnostics.ToSortedList());
        Assert.All(diagnostics.ToSortedList(), diagnostic =>
        {
            Assert.Equal((code, path.EndsWith(".json", StringComparison.Ordinal) ? path : path + ".vectors.json"), (diagnostic.Kind.Code, diagnostic.Location.File));
            Assert.True(diagnostic.Location.Line > 1);
        });
    }

    private sealed class Planting(ISiteOutput inner, string where, Func<string, string> change) : ISiteOutput
    {
        public void Write(string path, ReadOnlySpan<byte> content) =>
            inner.Write(path, path == where ? Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(content))) : content);

        public IReadOnlyList<string> Paths() => inner.Paths();

        public byte[] Read(string path) => inner.Read(path);

        public void Publish() => inner.Publish();

        public void Dispose() => inner.Dispose();
    }
}
