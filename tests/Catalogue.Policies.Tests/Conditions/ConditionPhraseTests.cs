using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;
using Xunit;

namespace Catalogue.Policies.Tests.Conditions;

/// <summary>How inputs are named in sentences.</summary>
public sealed class ConditionPhraseTests
{
    [Theory]
    [InlineData("/path", "path")]
    [InlineData("/options/url", "options.url")]
    [InlineData("/urls/*", "each element of urls")]
    [InlineData("/files/*/path", "path in each element of files")]
    [InlineData("/a/*/b/c/*/d", "d in each element of b.c in each element of a")]
    [InlineData("/rows/*/*", "each element of each element of rows")]
    [InlineData("/*", "each element of the arguments")]
    public void An_input_is_named_by_where_it_lies(string pointer, string expected) =>
        Assert.Equal(expected, ConditionPhrases.Subject(InputPath.FromPointer(pointer), name => name));

    [Fact]
    public void A_refusal_says_which_element_it_is_about() =>
        Assert.Equal(
            "Refused unless path in each element of files is under /srv.",
            ConditionPhrases.Refusal(new ArgumentCondition(InputPath.FromPointer("/files/*/path"), ConditionKind.Under, [ConditionValue.Of("/srv")])));
}
