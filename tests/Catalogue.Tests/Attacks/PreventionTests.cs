using System.Text;
using Catalogue.Assemble;
using Catalogue.Build;
using Catalogue.Descriptors.Attacks;
using Catalogue.Model;
using Catalogue.Model.Attacks;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Attacks;

/// <summary>Policies against patterns: each is read by its engine's rules and decides on its calls as it says.</summary>
public sealed class PreventionTests
{
    private static readonly Lazy<Site> Loaded = new(() => SiteBuilder.Load(new FolderSources(Repository.Root, ""), new BuildOptions(), new DiagnosticBag())!);

    public static TheoryData<string> Patterns => [.. Loaded.Value.Attacks.Patterns.Select(pattern => pattern.Slug)];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void The_policy_passes_its_checker_and_its_calls_in_both_forms(string slug)
    {
        var pattern = Loaded.Value.Attacks.Pattern(slug);
        Assert.NotNull(pattern.Prevention);
        foreach (var format in new[] { PolicyFormats.Portable, PolicyFormats.Intercept })
        {
            var bytes = Encoding.UTF8.GetBytes(PreventionPolicies.Write(pattern, format, Loaded.Value.Settings).Text);
            Assert.Empty(format.Check(bytes).Problems);
            var differences = VectorRunner.Run(format, bytes, PreventionVectors.Create(pattern.Prevention, format));
            Assert.Empty(differences!.Select(difference => difference.InWords()));
        }
    }

    [Fact]
    public void Calls_that_a_policy_without_rules_would_get_wrong_are_found()
    {
        var prevention = Loaded.Value.Attacks.Pattern("path-escape").Prevention!;
        var open = new ServerPolicy("example-files", PolicyAction.Allow, []);
        var bytes = Encoding.UTF8.GetBytes(PolicyFormats.Portable.Write(open, new PolicyHeader("", null, "", "")).Text);
        Assert.Equal(
            prevention.Calls.Count(call => call.Kind == "attack"),
            VectorRunner.Run(PolicyFormats.Portable, bytes, PreventionVectors.Create(prevention, PolicyFormats.Portable))!.Count);
    }

    [Fact]
    public void What_is_published_is_the_policy_and_its_calls_in_both_forms()
    {
        var files = Sites.SmallSite.Built.Value;
        foreach (var name in new[] { "portable", "intercept" })
        {
            var path = $"attacks/patterns/command-injection/command-injection.{name}.yaml";
            var format = PolicyFormats.FromFileName(path)!;
            var vectors = VectorReader.Read(Encoding.UTF8.GetBytes(files[path + VectorWords.Ending]), out var problem);
            Assert.Null(problem);
            Assert.Equal(7, vectors!.Vectors.Count);
            Assert.Empty(VectorRunner.Run(format, Encoding.UTF8.GetBytes(files[path]), vectors)!);
        }
    }

    [Fact]
    public void A_tool_whose_recommended_rules_do_it_already_gets_no_rule_more()
    {
        var refund = Find("stripe-mcp", "create_refund");
        var prevention = ToolPrevention.Create(refund);
        Assert.NotEmpty(prevention.Notes);
        Assert.All(prevention.Notes, note => Assert.True(note.IsDone));
        Assert.Null(prevention.Added);
    }

    [Fact]
    public void A_tool_whose_recommended_rules_let_it_pass_gets_a_rule_that_asks()
    {
        var prevention = ToolPrevention.Create(Find("modelcontextprotocol-server-github", "create_pull_request"));
        Assert.Equal(PolicyAction.Ask, prevention.Added!.Action);
        Assert.Equal("This guards against indirect prompt injection.", prevention.Added.Reason);
    }

    [Fact]
    public void Every_added_rule_passes_the_checkers()
    {
        foreach (var (server, tool) in Loaded.Value.Tools)
        {
            if (ToolPrevention.Create(tool).Added is { } rule)
            {
                foreach (var format in new[] { PolicyFormats.Portable, PolicyFormats.Intercept })
                {
                    var text = format.WriteTool(server.Policy, tool.Policy with { Rules = [rule] }).Text;
                    Assert.Empty(format.Check(Encoding.UTF8.GetBytes(text)).Problems);
                }
            }
        }
    }

    private static Tool Find(string server, string tool) =>
        Loaded.Value.Tools.Single(listed => listed.Server.Slug == server && listed.Tool.Descriptor.Name.Value == tool).Tool;
}
