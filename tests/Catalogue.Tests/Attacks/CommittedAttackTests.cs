using System.Text;
using Catalogue.Build;
using Catalogue.Model;
using Catalogue.Sources;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Attacks;

/// <summary>The attack database that comes with the catalogue, held against all of its tools.</summary>
public sealed class CommittedAttackTests
{
    private static readonly Lazy<Site> Loaded = new(() => SiteBuilder.Load(new FolderSources(Repository.Root, ""), new BuildOptions(), new DiagnosticBag())!);

    /// <summary>Ten tools of ten kinds: a shell, a mailer, a reader of strangers' text, money, deletion and so on.</summary>
    public static TheoryData<string, string> Chosen => new()
    {
        { "modelcontextprotocol-server-github", "create_pull_request" },
        { "modelcontextprotocol-server-github", "get_issue" },
        { "modelcontextprotocol-server-slack", "slack_post_message" },
        { "stuzhy-py-execute-mcp", "python_execute" },
        { "mcp-server-kubernetes", "exec_in_pod" },
        { "google-cloud-cloud-run-mcp", "deploy_container_image" },
        { "stripe-mcp", "create_refund" },
        { "linear-mcp", "linear_delete_comment" },
        { "resend-mcp", "send-email" },
        { "wonderwhy-er-desktop-commander", "write_file" },
    };

    [Fact]
    public void It_holds_16_patterns_and_75_cases_from_2024_on()
    {
        var attacks = Loaded.Value.Attacks;
        Assert.Equal((16, 75), (attacks.Patterns.Count, attacks.Cases.Count));
        Assert.Equal("2024", attacks.Cases[^1].Year);
        Assert.All(attacks.Patterns, pattern => Assert.NotEmpty(attacks.CasesOf(pattern.Slug)));
    }

    [Fact]
    public void Every_reason_says_something_and_has_no_place_left_open()
    {
        var site = Loaded.Value;
        var reasons = site.Tools.SelectMany(listed => listed.Tool.Fits.Select(fit => Pages.Attacks.AttackTexts.ReasonHtml(fit, listed.Server, listed.Tool))).ToList();
        Assert.True(reasons.Count > 500, $"only {reasons.Count} reasons");
        Assert.All(reasons, reason => Assert.True(reason.Length > 20 && reason[^1] == '.' && !reason.Contains('{', StringComparison.Ordinal), reason));
    }

    [Fact]
    public void No_pattern_fits_more_than_half_of_the_tools_and_no_tool_has_more_than_a_handful()
    {
        var site = Loaded.Value;
        Assert.All(site.Attacks.Patterns, pattern => Assert.True(site.Attacks.ToolsOf(pattern.Slug).Count * 2 <= site.Tools.Count, pattern.Slug));
        Assert.All(site.Tools, listed => Assert.True(listed.Tool.Fits.Count <= Fit.FitRules.MostShown));
    }

    [Fact]
    public void A_tool_that_only_lists_harmless_things_has_no_pattern()
    {
        var colours = Find("cocal-google-calendar-mcp", "list-colors");
        Assert.Empty(colours.Tool.Fits);
    }

    [Theory]
    [MemberData(nameof(Chosen))]
    public void The_patterns_of_a_tool_are_as_approved(string server, string tool)
    {
        var listed = Find(server, tool);
        var text = new StringBuilder();
        foreach (var fit in listed.Tool.Fits)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{fit.Alternative.Strength} {fit.Pattern.Name}\n  {Pages.Attacks.AttackTexts.ReasonHtml(fit, listed.Server, listed.Tool)}\n");
        }

        Golden.Matches($"tests/Catalogue.Tests/goldens/attacks/{server}.{tool}.txt", text.ToString());
    }

    [Fact]
    public void The_github_server_brings_together_what_the_case_needed()
    {
        var site = Loaded.Value;
        var server = site.Servers.Single(server => server.Slug == "modelcontextprotocol-server-github");
        var combination = Assert.Single(site.Attacks.Descriptors.Traits.Combinations);
        Assert.All(combination.Traits, trait => Assert.Contains(server.Offered, tool => tool.Traits.Any(found => found.Trait.Id == trait)));
    }

    [Fact]
    public void A_server_that_reads_only_public_data_has_no_combination()
    {
        var server = Loaded.Value.Servers.Single(server => server.Slug == "reddit-mcp-buddy");
        Assert.DoesNotContain(server.Offered, tool => tool.Traits.Any(found => found.Trait.Id == "private-data"));
    }

    private static ListedTool Find(string server, string tool) =>
        Loaded.Value.Tools.Single(listed => listed.Server.Slug == server && listed.Tool.Descriptor.Name.Value == tool);
}
