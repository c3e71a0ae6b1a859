using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;
using static Catalogue.Policies.Tests.Support.Samples;

namespace Catalogue.Policies.Tests.Targets;

/// <summary>What targets make of conditions, odd names and aliases, and what they say that they lose.</summary>
public sealed class TargetFileTests
{
    public static TheoryData<string> Ids => [.. TargetSamples.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Conditions_are_said_or_lost_as_approved(string id) =>
        Golden.Matches($"conditions.{id}.txt", Shown(id, TargetSamples.Conditions));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Odd_names_are_held_or_lost_as_approved(string id) =>
        Golden.Matches($"odd-names.{id}.txt", Shown(id, TargetSamples.OddNames));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_allowed_by_default_is_written_as_approved(string id) =>
        Golden.Matches($"default-allow.{id}.txt", Shown(id, new ServerPolicy("sample", PolicyAction.Allow, [Tool("a", Allow), Tool("b", new PolicyRule(PolicyAction.Deny)), Tool("c", TargetSamples.Under("/path", "/srv"))])));

    [Theory]
    [InlineData("claude-code", "my_server", "my_server")]
    [InlineData("claude-code", "my__server_", "my_-server-")]
    [InlineData("claude-code", "_mein Server", "-mein-Server")]
    [InlineData("claude-code", "", "server")]
    [InlineData("gemini-cli", "my_server", "my-server")]
    [InlineData("gemini-cli", "my-server", "my-server")]
    [InlineData("codex", "a.b", "a-b")]
    [InlineData("copilot", "a\"b", "a-b")]
    public void An_alias_that_a_target_misreads_is_replaced_with_a_loss(string id, string alias, string written)
    {
        var file = PolicyFormats.Find(id)!.Write(Server(Tool("t", Allow)) with { Alias = alias }, Header);

        Assert.Contains(written, file.Text, StringComparison.Ordinal);
        Assert.Equal(alias != written, file.Losses.Any(loss => loss.Text.Contains($"they say \"{written}\"", StringComparison.Ordinal)));
        Assert.Equal(["t"], PolicyFormats.Find(id)!.Check(Encoding.UTF8.GetBytes(file.Text)).NamedTools);
    }

    [Fact]
    public void The_part_of_one_tool_has_no_rule_for_the_others()
    {
        var tool = Tool("t", Allow);

        Assert.All(TargetSamples.Ids, id => Assert.Contains("t", PolicyFormats.Find(id)!.WriteTool(Server(tool), tool).Text, StringComparison.Ordinal));
        Assert.DoesNotContain("deny", PolicyFormats.Find("gemini-cli")!.WriteTool(Server(tool), tool).Text, StringComparison.Ordinal);
    }

    private static string Shown(string id, ServerPolicy policy)
    {
        var format = PolicyFormats.Find(id)!;
        var file = format.Write(policy, Header);
        var verdict = format.Check(Encoding.UTF8.GetBytes(file.Text));
        var evaluator = format.Open(Encoding.UTF8.GetBytes(file.Text), _ => [])!;

        Assert.Empty(verdict.Problems);
        Assert.Equal(format.NamedTools(new MeantPolicy(policy)).Order(StringComparer.Ordinal), verdict.NamedTools, StringComparer.Ordinal);
        var shown = new StringBuilder(file.Text).Append("\nlosses\n");
        foreach (var loss in file.Losses)
        {
            shown.Append("  ").Append(loss.Tool ?? "(file)").Append(": ").Append(loss.Text).Append('\n');
        }

        shown.Append("\ndecisions on calls without arguments\n");
        foreach (var tool in policy.Tools.Select(tool => tool.Tool).Append("another"))
        {
            shown.Append("  ").Append(tool).Append(": ").Append(evaluator.Call(tool).Kind).Append('\n');
        }

        return shown.ToString();
    }
}
