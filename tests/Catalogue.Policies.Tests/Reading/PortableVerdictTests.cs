using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Xunit;

namespace Catalogue.Policies.Tests.Reading;

public sealed class PortableVerdictTests
{
    private const string Seed =
        """
        tools:
          python_execute:
            rules:
              - action: allow
                rate_limit:
                  max: 10
                  window: 60
                validate:
                  required_args: true

        """;

    [Fact]
    public void The_seed_form_is_accepted_and_names_its_tool()
    {
        var verdict = Check(Seed);

        Assert.True(verdict.Accepted);
        Assert.Equal(["python_execute"], verdict.NamedTools);
    }

    [Fact]
    public void The_full_form_names_hidden_tools_too_but_not_the_asterisk()
    {
        var verdict = Check("version: \"1\"\ndefault: deny\nhide: [shell]\ntools:\n  \"*\": { rules: [] }\n  b: { rules: [] }\n");

        Assert.True(verdict.Accepted);
        Assert.Equal(["b", "shell"], verdict.NamedTools);
    }

    [Theory]
    [InlineData("tools: {}\ntool: {}\n", 2, 1, "the file has no key \"tool\"; write one of version, default, hide, tools")]
    [InlineData("default: deny\n", 1, 1, "the file has no tools; write tools: and beneath it each tool with its rules")]
    [InlineData("- a\n", 1, 1, "the file is a list; write a map with version, default, hide, tools")]
    [InlineData("version: 2\ntools: {}\n", 1, 10, "the version is not 1; write version: \"1\", or leave it out")]
    [InlineData("default: block\ntools: {}\n", 1, 10, "the default is neither allow nor deny; write default: deny, or default: allow")]
    [InlineData("hide: a\ntools: {}\n", 1, 7, "hide is text; write a list of tool names")]
    [InlineData("hide: [a, a]\ntools: {}\n", 1, 11, "\"a\" stands twice in hide; write it once")]
    [InlineData("hide: [5]\ntools: {}\n", 1, 8, "a name in hide is a number; write text, in quotes where it looks like something else")]
    [InlineData("tools: [t]\n", 1, 8, "tools is a list; write a map")]
    [InlineData("tools:\n  t: {}\n  t: {}\n", 3, 3, "the key \"t\" stands twice in tools; write it once")]
    [InlineData("tools:\n  1: {}\n", 2, 3, "a key of tools is a number; write text, in quotes where it looks like something else")]
    [InlineData("tools:\n  \"\": {}\n", 2, 3, "a tool's name is empty; write the name that the server gives it")]
    [InlineData("tools:\n  t: allow\n", 2, 6, "the tool \"t\" is text; write a map with rules")]
    [InlineData("tools:\n  t: {}\n", 2, 6, "the tool \"t\" has no rules; write rules: [] where nothing is to be checked")]
    [InlineData("tools:\n  t: { rules: deny }\n", 2, 15, "rules of \"t\" is text; write a list, each item with an action")]
    [InlineData("tools:\n  t: { rules: [ { reason: no thanks } ] }\n", 2, 17, "rule 1 of \"t\" has no action; write action: allow, deny, ask or hide")]
    [InlineData("tools:\n  t: { rules: [ { action: evaluate } ] }\n", 2, 27, "the action of rule 1 of \"t\" is \"evaluate\"; write allow, deny, ask or hide")]
    [InlineData("tools:\n  t: { rules: [ { action: deny, on_deny: x } ] }\n", 2, 33, "rule 1 of \"t\" has no key \"on_deny\"; write one of action, rate_limit, validate, reason")]
    [InlineData("tools:\n  t: { rules: [ { action: allow, rate_limit: 5/hour } ] }\n", 2, 46, "rate_limit of rule 1 of \"t\" is text; write a map with max, window")]
    [InlineData("tools:\n  t: { rules: [ { action: allow, rate_limit: { max: 5 } } ] }\n", 2, 46, "rate_limit of rule 1 of \"t\" has no window; write window: a whole number of seconds, 1 or more")]
    [InlineData("tools:\n  t: { rules: [ { action: allow, validate: { required_args: yes } } ] }\n", 2, 61, "required_args of validate of rule 1 of \"t\" is \"yes\"; write true or false")]
    [InlineData("tools:\n  t: { rules: [ { action: allow, reason: 5 } ] }\n", 2, 42, "reason of rule 1 of \"t\" is a number; write text, in quotes where it looks like something else")]
    public void A_mistake_is_told_with_its_place_and_what_to_write(string text, int line, int column, string words) =>
        Assert.Equal(new PolicyProblem(line, column, words), Assert.Single(Check(text).Problems, problem => problem.Text == words));

    [Theory]
    [InlineData("max", "-1")]
    [InlineData("max", "1.5")]
    [InlineData("max", "\"5\"")]
    [InlineData("max", "2147483648")]
    [InlineData("window", "0")]
    [InlineData("window", "hour")]
    public void A_number_of_a_limit_must_be_whole_and_in_bounds(string key, string value)
    {
        var other = key == "max" ? "window" : "max";

        var verdict = Check($"tools:\n  t: {{ rules: [ {{ action: allow, rate_limit: {{ {other}: 1, {key}: {value} }} }} ] }}\n");

        Assert.StartsWith(key + " of rate_limit of rule 1 of \"t\" is ", Assert.Single(verdict.Problems).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_yaml_is_refused_at_load()
    {
        Assert.Equal(PolicyStage.Load, Check("tools: [\n").Stage);
        Assert.Equal(PolicyStage.Load, Check("").Stage);
        Assert.Equal(PolicyStage.Load, Check("tools: &a {}\n").Stage);
    }

    private static PolicyVerdict Check(string text) => PolicyFormats.Portable.Check(Encoding.UTF8.GetBytes(text));
}
