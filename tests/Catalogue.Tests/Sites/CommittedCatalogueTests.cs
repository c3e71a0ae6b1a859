using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Sources;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>The catalogue of this repository.</summary>
public sealed class CommittedCatalogueTests
{
    [Fact]
    public void It_builds_without_a_diagnostic()
    {
        var diagnostics = new DiagnosticBag();
        using var output = new MemoryOutput();
        SiteBuilder.Build(new FolderSources(Repository.Root, ""), () => output, new BuildOptions(), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());
        Assert.True(output.IsPublished);
    }

    [Fact]
    public void The_seed_tool_is_Execute_4_of_5_High()
    {
        var site = SiteBuilder.Load(new FolderSources(Repository.Root, ""), new BuildOptions(), new DiagnosticBag());
        var tool = site!.Servers.Single(server => server.Slug == "stuzhy-py-execute-mcp").Tools.Single();
        Assert.Equal(("execute", 4, RiskLevel.High), (tool.Category.Id, tool.Rating.Score, tool.Rating.Level));
        Assert.Equal("control", Assert.Single(tool.Rating.Signals).Signal.Group);
    }

    [Fact]
    public void It_holds_five_well_known_servers_with_60_tools_of_every_category_and_level()
    {
        var site = SiteBuilder.Load(new FolderSources(Repository.Root, ""), new BuildOptions(), new DiagnosticBag())!;
        Assert.True(site.Servers.Count >= 6);
        Assert.True(site.Tools.Count >= 60);
        Assert.Equal(site.Tables.Categories.Count, site.Tools.Select(listed => listed.Tool.Category.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(4, site.Tools.Select(listed => listed.Tool.Rating.Level).Distinct().Count());
    }
}
