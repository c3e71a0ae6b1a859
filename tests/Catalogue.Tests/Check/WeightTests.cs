using System.Text;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Check;

/// <summary>An ordinary page of the committed catalogue stays light. Bytes as written, before a host compresses them.</summary>
public sealed class WeightTests
{
    private const int LargestPage = 14_000;
    private const int LargestAssets = 30_000;

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Files = new(() =>
    {
        var output = new MemoryOutput();
        SiteBuilder.Build(new FolderSources(Repository.Root, ""), () => output, new BuildOptions(), new DiagnosticBag());
        return output.Files;
    });

    [Fact]
    public void The_seed_tools_page_has_at_most_14_kB()
    {
        var bytes = Files.Value["tools/stuzhy-py-execute-mcp/python-execute/index.html"].Length;
        Assert.True(bytes <= LargestPage, $"the page has {bytes} bytes");
    }

    [Fact]
    public void The_median_tool_page_has_at_most_14_kB()
    {
        var sizes = Files.Value
            .Where(file => file.Key.StartsWith("tools/", StringComparison.Ordinal) && file.Key.Split('/').Length == 4 && !file.Key.Contains("/page/", StringComparison.Ordinal))
            .Select(file => file.Value.Length)
            .Order()
            .ToList();
        Assert.True(sizes.Count >= 60, $"only {sizes.Count} tool pages");
        Assert.True(sizes[sizes.Count / 2] <= LargestPage, $"the median page has {sizes[sizes.Count / 2]} bytes; smallest {sizes[0]}, largest {sizes[^1]}");
    }

    [Fact]
    public void Style_and_script_have_at_most_30_kB_together_and_pages_load_no_others()
    {
        var page = Encoding.UTF8.GetString(Files.Value["index.html"]);
        var assets = Files.Value.Where(file => file.Key.EndsWith(".css", StringComparison.Ordinal) || file.Key.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.All(assets, asset => Assert.Contains($"/{asset.Key}?v=", page, StringComparison.Ordinal));
        var bytes = assets.Sum(asset => asset.Value.Length);
        Assert.True(bytes is > 0 and <= LargestAssets, $"style and script have {bytes} bytes");
    }
}
