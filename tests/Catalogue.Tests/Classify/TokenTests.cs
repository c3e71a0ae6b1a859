using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.Classify;

/// <summary>What definitions cost, and the schema as declared.</summary>
public sealed class TokenTests
{
    [Fact]
    public void Tools_are_ranked_by_cost_and_what_is_unknown_stays_unknown()
    {
        var pages = SampleSite.Pages(SampleSite.Parse(SampleSite.WithTool("""
              - { name: small, category: read, description: S., declared: { size: { bytes: 401 } } }
              - { name: large, category: read, description: L., declared: { size: { bytes: 40000 } } }
              - { name: silent, category: read, description: N. }
            """)));
        var list = pages["tokens/index.html"];
        Assert.True(list.IndexOf(">large<", StringComparison.Ordinal) < list.IndexOf(">small<", StringComparison.Ordinal));
        Assert.DoesNotContain(">silent<", list, StringComparison.Ordinal);
        Assert.Contains("1 tool of unknown size is not listed", list, StringComparison.Ordinal);
        Assert.Contains("about 101 tokens", pages["tools/sample/small/index.html"], StringComparison.Ordinal);
        Assert.Contains("number 2 of 2 by cost", pages["tools/sample/small/index.html"], StringComparison.Ordinal);
        Assert.Contains("5 % of a 200,000-token window", pages["tools/sample/large/index.html"], StringComparison.Ordinal);
        Assert.Contains("1 server with a tool of unknown size is not listed", pages["tokens/servers/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_as_declared_is_folded_away_and_escaped_and_too_large_a_one_is_told_by_its_size()
    {
        var many = string.Join(", ", Enumerable.Range(0, 900).Select(number => $"a_long_name_of_an_input_{number}: {{ type: string }}"));
        var pages = SampleSite.Pages(SampleSite.Parse(SampleSite.WithTool($$"""
              - { name: small, category: read, description: S., declared: { schema: { type: object, properties: { "<b>": { type: string } } } } }
              - { name: large, category: read, description: L., declared: { schema: { type: object, properties: { {{many}} } } } }
            """)));
        Assert.Contains("The schema as declared", pages["tools/sample/small/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<b>\"", pages["tools/sample/small/index.html"], StringComparison.Ordinal);
        Assert.Contains("bytes and is not shown", pages["tools/sample/large/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("The schema as declared", pages["tools/sample/large/index.html"], StringComparison.Ordinal);
    }
}
