using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Evaluating;

public sealed class PortableDecisionTests
{
    private const string Policy = """
        default: deny
        hide: [secret]
        tools:
          "*":
            rules:
              - action: allow
                rate_limit: { max: 3, window: 60 }
          read:
            rules:
              - action: allow
                validate: { required_args: true, args: [{ input: /path, under: [/srv] }, { input: "/list/*", one_of: [a, 1, true] }, { input: /line, one_of: [""] }] }
          ask:
            rules:
              - { action: ask, reason: Look first. }
          no:
            rules:
              - action: allow
              - { action: deny, reason: Never. }
          gone:
            rules:
              - action: hide
        """;

    [Theory]
    [InlineData("read", "{\"path\": \"/srv/a\"}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{}", DecisionKind.Deny, "read, rule 1", "The required argument path is missing.")]
    [InlineData("read", "{\"path\": null}", DecisionKind.Deny, "read, rule 1", "The required argument path is missing.")]
    [InlineData("read", "{\"path\": \"/srv/../etc\"}", DecisionKind.Deny, "read, rule 1", "Refused unless path is under /srv.")]
    [InlineData("read", "{\"path\": [\"/srv\"]}", DecisionKind.Deny, "read, rule 1", "Refused unless path is under /srv.")]
    [InlineData("read", "{\"path\": \"/etc\", \"path\": \"/srv\"}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"list\": []}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"list\": null}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"list\": [\"a\", 1.0, true, null]}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"list\": {\"k\": \"a\"}}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"list\": [\"a\", \"1\"]}", DecisionKind.Deny, "read, rule 1", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"list\": \"a\"}", DecisionKind.Deny, "read, rule 1", null)]
    [InlineData("read", "{\"path\": \"/srv/\\ud800\"}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"line\": \"\"}", DecisionKind.Allow, "read", null)]
    [InlineData("read", "{\"path\": \"/srv\", \"line\": \"a\"}", DecisionKind.Deny, "read, rule 1", "Refused unless line is empty.")]
    [InlineData("ask", "{}", DecisionKind.Ask, "ask, rule 1", "Look first.")]
    [InlineData("no", "{}", DecisionKind.Deny, "no, rule 2", "Never.")]
    [InlineData("gone", "{}", DecisionKind.Hidden, "gone, rule 1", null)]
    [InlineData("secret", "{}", DecisionKind.Hidden, "hide", null)]
    [InlineData("other", "{}", DecisionKind.Deny, "default", "The file does not name the tool.")]
    public void A_call_is_decided_by_the_first_rule_that_refuses(string tool, string arguments, DecisionKind kind, string rule, string? message)
    {
        var decision = Calls.Open(PolicyFormats.Portable, Policy, "/path").Call(tool, arguments);

        Assert.Equal((kind, rule), (decision.Kind, decision.Rule));
        if (message is not null || kind != DecisionKind.Deny)
        {
            Assert.Equal(message, decision.Message);
        }
    }

    [Fact]
    public void A_limit_for_every_tool_counts_all_of_them_and_no_refused_call()
    {
        var evaluator = Calls.Open(PolicyFormats.Portable, Policy, "/path");

        Assert.Equal(DecisionKind.Deny, evaluator.Call("read").Kind);
        Assert.Equal(DecisionKind.Deny, evaluator.Call("no").Kind);
        Assert.Equal(DecisionKind.Allow, evaluator.Call("read", "{\"path\": \"/srv\"}").Kind);
        Assert.Equal(DecisionKind.Ask, evaluator.Call("ask").Kind);
        Assert.Equal(DecisionKind.Ask, evaluator.Call("ask").Kind);
        var refused = evaluator.Call("ask");
        Assert.Equal((DecisionKind.Deny, "*, rule 1"), (refused.Kind, refused.Rule));
        Assert.Equal(DecisionKind.Ask, evaluator.Call("ask", clock: Calls.Noon.AddSeconds(60)).Kind);
    }

    [Fact]
    public void A_tool_that_nobody_names_passes_under_default_allow_by_the_rules_of_every_tool()
    {
        var evaluator = Calls.Open(PolicyFormats.Portable, "tools: { \"*\": { rules: [{ action: allow, rate_limit: { max: 1, window: 60 } }] } }");

        Assert.Equal("*", evaluator.Call("any").Rule);
        Assert.Equal(DecisionKind.Deny, evaluator.Call("any").Kind);
    }

    [Fact]
    public void A_refused_file_opens_to_nothing() =>
        Assert.All(PolicyFormats.All, format => Assert.Null(format.Open("{ ]"u8, _ => null)));
}
