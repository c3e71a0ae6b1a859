using System.Globalization;
using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Reading;

public sealed class InterceptVerdictTests
{
    private static readonly Dictionary<string, RecordedVerdict> Cases = RecordedVerdicts.Cases().ToDictionary(each => each.Name, StringComparer.Ordinal);

    public static TheoryData<string> CaseNames => [.. Cases.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void A_recorded_case_gets_the_engines_verdict_and_words(string name) => AssertSame(Cases[name]);

    [Fact]
    public void Generated_cases_get_the_engines_verdict_and_words()
    {
        var cases = RecordedVerdicts.MoreCases();

        Assert.True(cases.Count > 500);
        Assert.All(cases, AssertSame);
    }

    [Fact]
    public void Regular_expressions_are_refused_in_the_engines_words()
    {
        foreach (var (expression, error) in RecordedVerdicts.Expressions())
        {
            var verdict = PolicyFormats.Intercept.Check(PolicyWith(expression));

            Assert.True(error.Length == 0 == verdict.Accepted, expression);
            Assert.True(verdict.Accepted || verdict.Problems[0].Text.EndsWith(": " + error, StringComparison.Ordinal), expression);
        }
    }

    [Fact]
    public void A_problem_is_shown_where_it_stands()
    {
        var verdict = PolicyFormats.Intercept.Check(
            "version: \"1\"\ntools:\n  t:\n    rules:\n      - name: r\n        rate_limit: 5/week\n"u8);

        Assert.Equal((6, 21), (verdict.Problems[0].Line, verdict.Problems[0].Column));
    }

    [Fact]
    public void Nesting_up_to_the_engines_limit_is_read_and_no_deeper()
    {
        Assert.True(PolicyFormats.Intercept.Check(Nested(9_000)).Accepted);
        Assert.Equal("yaml: line 2: exceeded max depth of 10000", PolicyFormats.Intercept.Check(Nested(10_001)).Problems[0].Text);
    }

    [Fact]
    public void Aliases_that_multiply_without_bound_are_stopped()
    {
        var text = new StringBuilder("version: \"1\"\nv0: &v0 [x,x,x,x,x,x,x,x,x]\n");
        for (var level = 1; level < 9; level++)
        {
            text.Append(CultureInfo.InvariantCulture, $"v{level}: &v{level} [")
                .AppendJoin(',', Enumerable.Repeat($"*v{level - 1}", 9)).Append("]\n");
        }

        text.Append("tools: {t: {rules: [{name: r, conditions: [{path: args.x, op: in, value: *v8}]}]}}\n");

        Assert.Equal("yaml: document contains excessive aliasing", PolicyFormats.Intercept.Check(Encoding.UTF8.GetBytes(text.ToString())).Problems[0].Text);
    }

    private static void AssertSame(RecordedVerdict recorded)
    {
        var verdict = PolicyFormats.Intercept.Check(recorded.Policy);
        var stage = recorded.Stage switch { "load" => PolicyStage.Load, "validate" => PolicyStage.Validate, _ => PolicyStage.None };

        Assert.True(
            stage == verdict.Stage && recorded.Errors.SequenceEqual(verdict.Problems.Select(problem => problem.Text), StringComparer.Ordinal),
            $"{recorded.Name}: the engine says '{string.Join(" | ", recorded.Errors)}' and we say '{string.Join(" | ", verdict.Problems)}'");
        Assert.True(recorded.Names is null || recorded.Names.SequenceEqual(verdict.NamedTools, StringComparer.Ordinal), recorded.Name);
        Assert.All(verdict.Problems, problem => Assert.True(problem.Line > 0 && problem.Column > 0, recorded.Name));
    }

    private static byte[] PolicyWith(string expression) => Encoding.UTF8.GetBytes(
        "version: \"1\"\ntools:\n  t:\n    rules:\n      - name: r\n        conditions:\n          - path: args.x\n            op: regex\n            value: \""
        + string.Concat(expression.EnumerateRunes().Select(rune => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"))) + "\"\n");

    private static byte[] Nested(int depth) => Encoding.UTF8.GetBytes(
        "version: \"1\"\ntools: {t: {rules: [{name: r, conditions: [{path: args.x, op: in, value: "
        + new string('[', depth) + new string(']', depth) + "}]}]}}\n");
}
