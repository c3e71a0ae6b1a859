using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;
using static Catalogue.Policies.Tests.Support.Samples;

namespace Catalogue.Policies.Tests.Writing;

public sealed class InterceptLossTests
{
    public static readonly TheoryData<string> Formats = [.. PolicyFormats.All.Select(format => format.Id)];

    [Theory]
    [InlineData(5, 60, "5/minute", null)]
    [InlineData(5, 3600, "5/hour", null)]
    [InlineData(5, 86400, "5/day", null)]
    [InlineData(5, 30, "5/minute", "at most 5 calls in 30 seconds becomes 5 a minute.")]
    [InlineData(5, 61, "5/hour", "at most 5 calls in 61 seconds becomes 5 an hour.")]
    [InlineData(5, 7200, "5/day", "at most 5 calls in 7200 seconds becomes 5 a day.")]
    [InlineData(5, 172800, "2/day", "at most 5 calls in 172800 seconds becomes 2 a day.")]
    [InlineData(2147483647, 2147483647, "86400/day", "at most 2147483647 calls in 2147483647 seconds becomes 86400 a day.")]
    public void A_limit_takes_the_engines_window(int max, int window, string limit, string? loss)
    {
        var written = Write(Tool("t", Limit(max, window)));

        Assert.Contains($"rate_limit: {limit}\n", written.Text, StringComparison.Ordinal);
        Assert.Equal(loss is null ? [] : ["Limits count by the minute, the hour or the day: " + loss], written.Losses.Select(each => each.Text), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(0, 60, 0)]
    [InlineData(1, 172800, 1)]
    public void A_limit_of_nothing_is_a_refusal(int max, int window, int losses)
    {
        var written = Write(Tool("t", Limit(max, window)));

        Assert.Contains("action: deny\n", written.Text, StringComparison.Ordinal);
        Assert.Equal(losses, written.Losses.Count);
    }

    [Fact]
    public void Of_two_limits_in_one_window_the_smaller_stands() =>
        Assert.Contains(
            "      - name: calls a minute\n        rate_limit: 3/minute\n      - name: calls an hour\n        rate_limit: 9/hour\n",
            Write(Tool("t", Limit(5, 60), Limit(3, 60), Limit(4, 60), Limit(9, 3600))).Text,
            StringComparison.Ordinal);

    [Fact]
    public void A_dotted_name_with_a_limit_is_refused_with_a_loss()
    {
        var written = Write(Tool("a.b", Limit(5, 60)), Tool("c.d", Allow));

        Assert.Contains("  a.b:\n    rules:\n      - name: refuse every call\n        action: deny\n  c.d:\n    rules: []\n", written.Text, StringComparison.Ordinal);
        Assert.Equal("a.b", Assert.Single(written.Losses).Tool);
    }

    [Fact]
    public void Deny_wins_over_ask_and_allow_and_hiding_over_all()
    {
        var written = Write(
            Tool("a", Allow, new PolicyRule(PolicyAction.Ask), new PolicyRule(PolicyAction.Deny, Reason: "No.")),
            Tool("b", new PolicyRule(PolicyAction.Deny), new PolicyRule(PolicyAction.Hide)));

        Assert.Contains("hide:\n  - b\ntools:\n  a:\n    rules:\n      - name: refuse every call\n        action: deny\n        on_deny: No.\n", written.Text, StringComparison.Ordinal);
        Assert.Empty(written.Losses);
    }

    [Fact]
    public void Arguments_that_no_path_reaches_are_left_out_with_a_loss()
    {
        var written = Write(Tool("t", AllowWithRequired).Requiring("a.b", "ok", "x/y.z"));

        Assert.Contains("path: args.ok\n", written.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a.b", written.Text.Split("version:")[1], StringComparison.Ordinal);
        Assert.Equal(2, written.Losses.Count);
    }

    [Fact]
    public void A_tool_of_unknown_schema_says_that_arguments_are_not_checked()
    {
        var written = Write(new ToolPolicy("t", [AllowWithRequired], null));

        Assert.Contains("  t:\n    rules: []\n", written.Text, StringComparison.Ordinal);
        Assert.Single(written.Losses);
    }

    [Fact]
    public void A_reason_without_a_place_is_a_loss()
    {
        var written = Write(Tool("a", Allow with { Reason = "Harmless." }), Tool("b", new PolicyRule(PolicyAction.Hide, Reason: "Not for agents.")));

        Assert.Equal(["a", "b"], written.Losses.Select(loss => loss.Tool), StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Names_that_mean_other_tools_are_never_written(string format)
    {
        var policy = Server(Tool("*", Allow), Tool("", Allow), Tool("  ", Allow), Tool("\uD800", Allow), Tool("t", Allow));
        var written = PolicyFormats.Find(format)!.Write(policy, Header);

        Assert.Equal(["*", "", "  ", "\uD800"], written.Losses.Where(loss => loss.Tool is not null).Select(loss => loss.Tool), StringComparer.Ordinal);
        Assert.Equal(["t"], PolicyFormats.Find(format)!.Check(System.Text.Encoding.UTF8.GetBytes(written.Text)).NamedTools);
    }

    private static WrittenPolicy Write(params ToolPolicy[] tools) => PolicyFormats.Intercept.Write(Server(tools), Header);
}
