using System.Text;
using Catalogue.Policies.Comparing;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Reading;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Comparing;

/// <summary>How differences are told: by what files do, not by how they are written.</summary>
public sealed class DifferenceTests
{
    [Theory]
    [InlineData("- action: deny", "- { action: allow, rate_limit: { max: 10, window: 60 } }", "Looser", "refused", "allowed at most 10 times a minute")]
    [InlineData("- { action: allow, rate_limit: { max: 10, window: 60 } }", "- { action: allow, rate_limit: { max: 1, window: 3600 } }", "Stricter", "allowed at most 10 times a minute", "allowed at most once an hour")]
    [InlineData("- { action: allow, rate_limit: { max: 5, window: 90 } }", "- { action: allow, rate_limit: { max: 9, window: 60 } }", "Mixed", "allowed at most 5 times in 90 seconds", "allowed at most 9 times a minute")]
    [InlineData("- action: ask", "- action: allow", "Looser", "left to a person", "allowed unchecked")]
    [InlineData("- action: deny", "- action: hide", "Neutral", "refused", "hidden")]
    [InlineData("- { action: allow, validate: { required_args: true } }", "- action: allow", "Looser", "allowed with its required arguments", "allowed unchecked")]
    [InlineData("- { action: ask, validate: { args: [ { input: /p, under: [/a/b] } ] } }", "- { action: ask, validate: { args: [ { input: /p, under: [/a] } ] } }", "Looser", "left to a person where /p is under \"/a/b\"", "left to a person where /p is under \"/a\"")]
    [InlineData("- { action: allow, validate: { args: [ { input: /n, at_most: 5 } ] } }", "- { action: allow, validate: { args: [ { input: /n, at_most: 4 } ] } }", "Stricter", "allowed where /n is at most 5", "allowed where /n is at most 4")]
    [InlineData("- { action: deny, reason: Old. }", "- { action: deny, reason: New. }", "Neutral", "refused, saying \"Old.\"", "refused, saying \"New.\"")]
    public void A_change_of_rules_is_told_in_words(string before, string after, string direction, string was, string now)
    {
        var change = Assert.Single(PolicyDifference.Find(Portable("deny", "wipe", before), Portable("deny", "wipe", after)));
        Assert.Equal(("wipe", direction, was, now), (change.Tool, change.Direction.ToString(), change.Was, change.Is));
    }

    [Theory]
    [InlineData("- action: deny", "- { action: allow, rate_limit: { max: 0, window: 60 } }")]
    [InlineData("- { action: allow, rate_limit: { max: 5, window: 60 } }", "- { action: allow, rate_limit: { max: 5, window: 60 } }\n      - { action: allow, rate_limit: { max: 300, window: 3600 } }")]
    [InlineData("- { action: ask, validate: { args: [ { input: /m, one_of: [a, b] } ] } }", "- action: ask\n      - { action: allow, validate: { args: [ { input: /m, one_of: [b, a] } ] } }")]
    public void Two_ways_to_write_one_thing_are_no_difference(string before, string after) =>
        Assert.Empty(PolicyDifference.Find(Portable("deny", "wipe", before), Portable("deny", "wipe", after)));

    [Fact]
    public void The_default_comes_first_and_what_is_looser_before_what_is_stricter()
    {
        var before = Read("default: deny\ntools:\n  a:\n    rules: []\n  b:\n    rules:\n      - action: ask\n");
        var after = Read("default: allow\ntools:\n  a:\n    rules:\n      - action: deny\n  b:\n    rules: []\n");
        Assert.Equal([(null, "Looser"), ("b", "Looser"), ("a", "Stricter")], PolicyDifference.Find(before, after).Select(change => (change.Tool, change.Direction.ToString())));
    }

    [Fact]
    public void Limits_on_all_tools_are_told_once()
    {
        var before = Read("default: deny\ntools:\n  \"*\":\n    rules:\n      - { action: allow, rate_limit: { max: 5, window: 60 } }\n  a:\n    rules: []\n  b:\n    rules: []\n");
        var after = Read("default: deny\ntools:\n  \"*\":\n    rules:\n      - { action: allow, rate_limit: { max: 6, window: 60 } }\n  a:\n    rules: []\n  b:\n    rules: []\n");
        var change = Assert.Single(PolicyDifference.Find(before, after));
        Assert.Equal(("*", ChangeDirection.Looser), (change.Tool, change.Direction));
    }

    [Fact]
    public void A_policy_and_what_it_compiles_to_are_the_same_where_nothing_is_lost()
    {
        var policy = Samples.Server(
            Samples.Tool("list", Samples.Allow),
            Samples.Tool("write", Samples.Limit(5, 60), Samples.AllowWithRequired).Requiring("path"),
            Samples.Tool("drop", new PolicyRule(PolicyAction.Deny, Reason: "No.")),
            Samples.Tool("gone", new PolicyRule(PolicyAction.Hide)));
        var portable = PolicyReaders.Read(PolicyFormats.Portable, Written(PolicyFormats.Portable, policy), null)!;
        var intercept = PolicyReaders.Read(PolicyFormats.Intercept, Written(PolicyFormats.Intercept, policy), null)!;
        Assert.Empty(PolicyDifference.Find(portable, intercept));
    }

    private static byte[] Written(PolicyFormat format, ServerPolicy policy) => Encoding.UTF8.GetBytes(format.Write(policy, Samples.Header).Text);

    private static PolicyReading Portable(string byDefault, string tool, string rules) => Read($"default: {byDefault}\ntools:\n  {tool}:\n    rules:\n      {rules}\n");

    private static PolicyReading Read(string text) => PolicyReaders.Read(PolicyFormats.Portable, Encoding.UTF8.GetBytes(text), null)!;
}
