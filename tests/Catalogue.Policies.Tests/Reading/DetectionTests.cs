using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Reading;

public sealed class DetectionTests
{
    [Theory]
    [InlineData("version: \"1\"\ntools:\n  t:\n    rules:\n      - rate_limit: { max: 1, window: 60 }\n", "intercept")]
    [InlineData("hide: [a]\ntools: {}\n", "intercept")]
    [InlineData("tools:\n  t:\n    rules:\n      - rate_limit: 5/hour\n", "intercept")]
    [InlineData("tools:\n  t:\n    rules:\n      - rate_limit: 5/hour\n      - rate_limit: { max: 1, window: 60 }\n", "intercept")]
    [InlineData("tools:\n  t:\n    rules:\n      - rate_limit: { max: 1, window: 60 }\n", "portable")]
    [InlineData("tools:\n  t:\n    rules:\n      - validate: { required_args: true }\n", "portable")]
    [InlineData("tools:\n  t:\n    rules:\n      - action: deny\n", "intercept")]
    [InlineData("", "intercept")]
    [InlineData("[", "intercept")]
    public void A_file_of_unknown_kind_is_guessed_by_its_marks(string text, string format) =>
        Assert.Equal(format, PolicyFormats.Detect(Encoding.UTF8.GetBytes(text)).Id);

    [Fact]
    public void Written_files_with_a_limit_are_recognised()
    {
        var policy = Samples.Server(Samples.Tool("t", Samples.Limit(1, 60)));

        Assert.All(PolicyFormats.All, format =>
            Assert.Same(format, PolicyFormats.Detect(Encoding.UTF8.GetBytes(format.Write(policy, Samples.Header).Text))));
    }

    [Fact]
    public void A_format_is_found_by_its_id_and_no_other()
    {
        Assert.All(PolicyFormats.All, format => Assert.Same(format, PolicyFormats.Find(format.Id)));
        Assert.Null(PolicyFormats.Find("Portable"));
    }
}
