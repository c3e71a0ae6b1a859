using System.IO.Compression;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Plan;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>The archive of all policies.</summary>
public sealed class PolicyArchiveTests
{
    [Fact]
    public void It_holds_every_policy_as_it_was_written_in_order_and_without_a_time()
    {
        using var output = Build();
        using var archive = new ZipArchive(new MemoryStream(output.Files[Routes.PolicyArchive]));
        var expected = output.Files.Keys
            .Where(path => path.StartsWith(Routes.Policies, StringComparison.Ordinal) && !path.EndsWith(".html", StringComparison.Ordinal) && !path.EndsWith(".vectors.json", StringComparison.Ordinal) && path != Routes.PolicyArchive)
            .Select(path => path[Routes.Policies.Length..])
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, archive.Entries.Select(entry => entry.FullName), StringComparer.Ordinal);
        foreach (var entry in archive.Entries)
        {
            Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime);
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            Assert.Equal(output.Files[Routes.Policies + entry.FullName], content.ToArray());
        }
    }

    [Fact]
    public void It_is_the_same_bytes_each_time()
    {
        using var one = Build();
        using var other = Build();
        Assert.Equal(one.Files[Routes.PolicyArchive], other.Files[Routes.PolicyArchive]);
    }

    private static MemoryOutput Build()
    {
        var output = new MemoryOutput();
        Assert.NotNull(SiteBuilder.Build(SmallSite.Sources(), () => output, new BuildOptions(), new DiagnosticBag()));
        return output;
    }
}
