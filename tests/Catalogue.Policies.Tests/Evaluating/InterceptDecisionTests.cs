using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Evaluating;

/// <summary>What the engine does with calls, from its sources: operators, paths, counters, messages.</summary>
public sealed class InterceptDecisionTests
{
    [Theory]
    [InlineData("eq", "5", "5", true)]
    [InlineData("eq", "5", "\"5\"", true)]
    [InlineData("eq", "\"1000000\"", "1000000", false)]
    [InlineData("eq", "\"1e+06\"", "1000000", true)]
    [InlineData("eq", "true", "\"true\"", true)]
    [InlineData("eq", "null", "null", true)]
    [InlineData("eq", "\"<nil>\"", "null", true)]
    [InlineData("eq", "[a, 1]", "[\"a\", 1]", true)]
    [InlineData("eq", "\"map[a:1 b:x]\"", "{\"b\": \"x\", \"a\": 1}", true)]
    [InlineData("eq", "\"0.5\"", "0.5", true)]
    [InlineData("eq", "\"1e-05\"", "0.00001", true)]
    [InlineData("eq", "\"1234.5\"", "1234.5", true)]
    [InlineData("eq", "2001-12-14", "\"2001-12-14 00:00:00 +0000 UTC\"", true)]
    [InlineData("neq", "a", "\"b\"", true)]
    [InlineData("neq", "a", "\"a\"", false)]
    [InlineData("in", "[a, 5]", "\"5\"", true)]
    [InlineData("in", "[a, 5]", "\"b\"", false)]
    [InlineData("not_in", "[a, 5]", "\"b\"", true)]
    [InlineData("lt", "5", "4.9", true)]
    [InlineData("lt", "5", "5", false)]
    [InlineData("lte", "5", "5", true)]
    [InlineData("lte", "5", "\"4\"", false)]
    [InlineData("gt", "5", "6", true)]
    [InlineData("gte", "5.5", "5.5", true)]
    [InlineData("gte", ".nan", "5", false)]
    [InlineData("regex", "^a", "\"ab\"", true)]
    [InlineData("regex", "\"5\"", "5", false)]
    [InlineData("regex", "a", "[\"a\"]", false)]
    [InlineData("contains", "a", "\"bab\"", true)]
    [InlineData("contains", "a", "[\"b\", \"a\"]", true)]
    [InlineData("contains", "a", "[\"bab\"]", false)]
    [InlineData("contains", "5", "\"15\"", false)]
    [InlineData("contains", "a", "{\"a\": 1}", false)]
    [InlineData("exists", "true", "\"\"", true)]
    [InlineData("exists", "true", "null", false)]
    [InlineData("exists", "false", "null", true)]
    public void An_operator_holds_or_not(string name, string expected, string actual, bool passes)
    {
        var evaluator = Calls.OpenIntercept(Rule($"{{ path: args.x, op: {name}, value: {expected} }}"));

        Assert.Equal(passes ? DecisionKind.Allow : DecisionKind.Deny, evaluator.Call("t", $"{{\"x\": {actual}}}").Kind);
    }

    [Theory]
    [InlineData("eq", "1")]
    [InlineData("neq", "1")]
    [InlineData("in", "[1]")]
    [InlineData("not_in", "[1]")]
    [InlineData("lt", "1")]
    [InlineData("regex", "\"\"")]
    [InlineData("contains", "\"\"")]
    [InlineData("exists", "true")]
    public void Every_operator_fails_where_there_is_no_argument(string name, string value) =>
        Assert.Equal(DecisionKind.Deny, Calls.OpenIntercept(Rule($"{{ path: args.x, op: {name}, value: {value} }}")).Call("t").Kind);

    [Theory]
    [InlineData("args.a.b", "{\"a\": {\"b\": 1}}", true)]
    [InlineData("args.a.b", "{\"a.b\": 1}", false)]
    [InlineData("args.a.b", "{\"a\": [{\"b\": 1}]}", false)]
    [InlineData("args.a[0]", "{\"a[0]\": 1}", true)]
    [InlineData("args.a", "{\"a\": null, \"a\": 1}", true)]
    public void A_path_is_cut_at_every_dot_and_leads_through_objects_alone(string path, string arguments, bool found) =>
        Assert.Equal(found ? DecisionKind.Allow : DecisionKind.Deny, Calls.OpenIntercept(Rule($"{{ path: \"{path}\", op: exists, value: true }}")).Call("t", arguments).Kind);

    [Fact]
    public void The_first_rule_that_fails_answers_with_its_words()
    {
        var evaluator = Calls.OpenIntercept("""
            version: "1"
            default: deny
            hide: [unseen]
            tools:
              t:
                rules:
                  - { name: one, conditions: [{ path: args.a, op: exists, value: true }], on_deny: A first. }
                  - { name: two, conditions: [{ path: args.b, op: exists, value: true }] }
              "*":
                rules:
                  - { name: all, action: deny, on_deny: "No." }
            """);

        Assert.Equal(("t, rule 1", "A first."), Answer(evaluator.Call("t")));
        Assert.Equal(("t, rule 2", "Denied by rule \"two\""), Answer(evaluator.Call("t", "{\"a\": 1}")));
        Assert.Equal(("*, rule 1", "No."), Answer(evaluator.Call("t", "{\"a\": 1, \"b\": 1}")));
        Assert.Equal(("default", "Tool \"other\" is not permitted by policy"), Answer(evaluator.Call("other")));
        Assert.Equal(("hide", "Tool \"unseen\" is hidden by policy"), Answer(evaluator.Call("unseen")));
    }

    [Fact]
    public void Limits_count_by_the_calendar_and_only_what_passed()
    {
        var evaluator = Calls.OpenIntercept("""
            version: "1"
            tools:
              t:
                rules:
                  - { name: minute, rate_limit: 2/minute }
                  - { name: x, conditions: [{ path: args.x, op: exists, value: true }] }
              "*":
                rules:
                  - { name: hour, rate_limit: 3/hour, on_deny: Enough. }
            """);
        var late = new DateTimeOffset(2026, 3, 1, 12, 59, 59, TimeSpan.FromHours(5.5));

        Assert.Equal(DecisionKind.Deny, evaluator.Call("t", clock: late).Kind);
        Assert.Equal(DecisionKind.Allow, evaluator.Call("t", "{\"x\": 1}", late).Kind);
        Assert.Equal(DecisionKind.Allow, evaluator.Call("t", "{\"x\": 1}", late).Kind);
        Assert.Equal(("t, rule 1", "Rate limit of 2 per minute reached. Try again later."), Answer(evaluator.Call("t", "{\"x\": 1}", late)));
        Assert.Equal(DecisionKind.Allow, evaluator.Call("u", clock: late).Kind);
        Assert.Equal(("*, rule 1", "Enough."), Answer(evaluator.Call("t", "{\"x\": 1}", late.AddSeconds(1))));
        Assert.Equal(DecisionKind.Allow, evaluator.Call("t", "{\"x\": 1}", late.AddMinutes(31)).Kind);
    }

    [Fact]
    public void A_counter_may_count_by_an_argument()
    {
        var evaluator = Calls.OpenIntercept("""
            version: "1"
            tools:
              pay:
                rules:
                  - name: a day
                    conditions: [{ path: state.pay.spent, op: lt, value: 100 }]
                    state: { counter: spent, window: day, increment_from: args.amount }
              look:
                rules:
                  - { name: before, conditions: [{ path: state.pay.spent, op: gte, value: 60 }] }
            """);

        Assert.Equal(DecisionKind.Deny, evaluator.Call("look").Kind);
        Assert.Equal(DecisionKind.Allow, evaluator.Call("pay", "{\"amount\": 60.9}").Kind);
        Assert.Equal(DecisionKind.Allow, evaluator.Call("look").Kind);
        Assert.Equal("Rate limit exceeded for a day", evaluator.Call("pay", "{\"amount\": 40}").Message);
        Assert.Equal("Internal policy error", evaluator.Call("pay").Message);
        Assert.Equal("Internal policy error", evaluator.Call("pay", "{\"amount\": \"1\"}").Message);
        Assert.Equal(DecisionKind.Allow, evaluator.Call("pay", "{\"amount\": 39}").Kind);
        Assert.Equal(DecisionKind.Allow, evaluator.Call("pay", "{\"amount\": 99}", Calls.Noon.AddHours(12)).Kind);
    }

    private static (string Rule, string? Message) Answer(PolicyDecision decision) => (decision.Rule, decision.Message);

    private static string Rule(string condition) => $"""
        version: "1"
        tools:
          t:
            rules:
              - name: r
                conditions: [{condition}]
        """;
}
