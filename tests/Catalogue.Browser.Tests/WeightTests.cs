using System.Text;
using Catalogue.Browser.Tests.Support;
using Xunit;

namespace Catalogue.Browser.Tests;

/// <summary>An ordinary page stays light. Bytes as written, before a host compresses them.</summary>
[Collection(BrowsingCollection.Name)]
public sealed class WeightTests(Browsing browsing)
{
    private const int LargestPage = 14_000;
    private const int LargestAssets = 30_000;

    [Fact]
    public void The_seed_tools_page_has_at_most_14_kB()
    {
        var bytes = Files["tools/stuzhy-py-execute-mcp/python-execute/index.html"].Length;
        Assert.True(bytes <= LargestPage, $"the page has {bytes} bytes");
    }

    [Fact]
    public void The_median_tool_page_has_at_most_14_kB()
    {
        var sizes = Files
            .Where(file => file.Key.StartsWith("tools/", StringComparison.Ordinal) && file.Key.Split('/').Length == 4 && !file.Key.Contains("/page/", StringComparison.Ordinal) && !file.Key.Contains(HostileSite.Server, StringComparison.Ordinal))
            .Select(file => file.Value.Length)
            .Order()
            .ToList();
        Assert.True(sizes.Count >= 60, $"only {sizes.Count} tool pages");
        Assert.True(sizes[sizes.Count / 2] <= LargestPage, $"the median page has {sizes[sizes.Count / 2]} bytes; smallest {sizes[0]}, largest {sizes[^1]}");
    }

    [Fact]
    public void Style_and_script_have_at_most_30_kB_together()
    {
        var page = Encoding.UTF8.GetString(Files["index.html"]);
        var assets = Files.Where(file => file.Key.EndsWith(".css", StringComparison.Ordinal) || file.Key.EndsWith(".js", StringComparison.Ordinal)).ToList();
        Assert.All(assets, asset => Assert.Contains($"/{asset.Key}?v=", page, StringComparison.Ordinal));
        var bytes = assets.Sum(asset => asset.Value.Length);
        Assert.True(bytes is > 0 and <= LargestAssets, $"style and script have {bytes} bytes");
    }

    private IReadOnlyDictionary<string, byte[]> Files => browsing.Server.Site("/").Files;
}
