using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Catalogue.Policies.Vectors;
using Xunit;
using static Catalogue.Policies.Tests.Support.Samples;

namespace Catalogue.Policies.Tests.Vectors;

public sealed class VectorTests
{
    public static readonly TheoryData<string> Formats = [.. PolicyFormats.All.Select(format => format.Id)];

    private static readonly ServerPolicy EveryKind = Server(
        Tool("read_file", Asks("/path", ConditionKind.Under, "/srv/project")).Requiring("path"),
        Tool("fetch", Asks("/url", ConditionKind.Hosts, "*.example.org"), Limit(2, 60), Limit(3, 3600)).Requiring("url"),
        Tool("pay", Asks("/amount", ConditionKind.AtMost, "50") with { Action = PolicyAction.Ask, Reason = "Money moves." }),
        Tool("tag", Asks("/labels/*", ConditionKind.OneOf, "a", "b"), Asks("/options/mode", ConditionKind.Matches, "[a-z]+")),
        Tool("refuse", new PolicyRule(PolicyAction.Deny)),
        Tool("unseen", new PolicyRule(PolicyAction.Hide)));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Vectors_read_as_approved_and_their_file_decides_as_they_say(string id)
    {
        var format = PolicyFormats.Find(id)!;
        var text = Written(format, EveryKind);

        Golden.Matches($"every-kind.{id}.vectors.json", text);
        Assert.Empty(VectorRunner.Run(format, File(format, EveryKind), Read(text))!);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Vectors_of_any_policy_hold_for_its_file(string id)
    {
        var format = PolicyFormats.Find(id)!;
        for (var seed = 0; seed < 300; seed++)
        {
            var policy = new RandomPolicies(seed).Policy();

            var differences = VectorRunner.Run(format, File(format, policy), Read(Written(format, policy)))!;

            Assert.True(differences.Count == 0, differences.Count == 0 ? "" : $"{seed}: {differences[0].InWords()}\n{Encoding.UTF8.GetString(File(format, policy))}");
        }
    }

    /// <summary>A file that has lost one thing is found out, so vectors do test each of them.</summary>
    [Theory]
    [InlineData("portable", "under: [/srv/project]", "starts_with: [/srv/project]")]
    [InlineData("portable", "required_args: true", "required_args: false")]
    [InlineData("portable", "max: 2", "max: 3")]
    [InlineData("portable", "window: 3600", "window: 86400")]
    [InlineData("portable", "at_most: 50", "at_most: 51")]
    [InlineData("portable", "one_of: [a, b]", "matches: \".*\"")]
    [InlineData("portable", "action: ask", "action: allow")]
    [InlineData("portable", "action: hide", "action: deny")]
    [InlineData("portable", "default: deny", "default: allow")]
    [InlineData("intercept", "2/minute", "3/minute")]
    [InlineData("intercept", "op: exists\n            value: true", "op: exists\n            value: false")]
    [InlineData("intercept", "  - unseen", "  - other")]
    [InlineData("intercept", "action: deny", "action: evaluate\n        conditions: [{path: args.x, op: exists, value: false}]")]
    public void A_changed_file_fails_its_vectors(string id, string from, string to)
    {
        var format = PolicyFormats.Find(id)!;
        var text = Encoding.UTF8.GetString(File(format, EveryKind));
        Assert.Contains(from, text, StringComparison.Ordinal);

        var changed = Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal));

        Assert.NotEmpty(VectorRunner.Run(format, changed, Read(Written(format, EveryKind)))!);
    }

    [Theory]
    [InlineData("[]", 1, 1, "a file of vectors is an object")]
    [InlineData("{\n \"schema\": 2}", 2, 12, "schema is not 1")]
    [InlineData("{\"schema\": 1}", 1, 13, "schema or format is missing")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"vectors\": {}}", 1, 48, "vectors is a list")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"required\": {\"t\": [\"a\"]}}", 1, 56, "required is an object")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"vectors\": [\n{\"call\": 1}]}", 2, 10, "call is not text")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"vectors\": [\n{\"call\": \"t\", \"clock\": \"now\"}]}", 2, 24, "a clock is written like")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"vectors\": [\n{\"call\": \"t\", \"expect\": \"maybe\"}]}", 2, 25, "expect is allow, ask, deny or hidden")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"vectors\": [\n{\"call\": \"t\", \"times\": 0}]}", 2, 24, "times is a whole number above 0")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"vectors\": [\n{\"call\": \"t\", \"arguments\": []}]}", 2, 28, "arguments is not an object")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\", \"vectors\": [\n{\"call\": \"t\"}]}", 2, 13, "a vector has call, arguments, clock and expect")]
    [InlineData("{\"schema\": 1,\n\"format\": \"portable\", }", 2, 23, "not JSON: ")]
    [InlineData("{\"schema\": 1, \"format\": \"portable\"} x", 1, 37, "not JSON: ")]
    [InlineData("{\"schema\": 1, \"format\": \"\\ud800\"}", 1, 25, "the text holds half of a character")]
    [InlineData("", 1, 1, "not JSON: ")]
    public void A_mistake_in_vectors_has_its_place(string text, int line, int column, string said)
    {
        Assert.Null(VectorReader.Read(Encoding.UTF8.GetBytes(text), out var problem));

        Assert.Equal((line, column), (problem!.Line, problem.Column));
        Assert.StartsWith(said, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Clocks_that_run_backwards_are_refused()
    {
        const string Text = """
            {"schema": 1, "format": "portable", "vectors": [
            {"call": "t", "clock": "2026-01-01T00:00:01Z", "expect": "deny"},
            {"call": "t", "clock": "2026-01-01T00:00:00Z", "expect": "deny"}]}
            """;

        Assert.Null(VectorReader.Read(Encoding.UTF8.GetBytes(Text), out var problem));
        Assert.Equal(3, problem!.Line);
    }

    /// <summary>Two hundred tools, each with conditions and a limit of its own.</summary>
    [Fact]
    public void Vectors_of_a_large_server_stay_small()
    {
        var policy = Server([.. Enumerable.Range(1, 200).Select(index =>
            Tool($"tool_{index}", Asks("/path", ConditionKind.Under, "/srv/project"), Limit(index, 60)).Requiring("path"))]);

        Assert.All(PolicyFormats.All, format => Assert.InRange(Encoding.UTF8.GetByteCount(Written(format, policy)), 1_000, 150_000));
    }

    private static PolicyRule Asks(string input, ConditionKind kind, params string[] values) => Allow with
    {
        Validate = new ArgumentValidation(true, [new ArgumentCondition(
            InputPath.FromPointer(input), kind, [.. values.Select(value => kind == ConditionKind.AtMost ? ConditionValue.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)) : ConditionValue.Of(value))],
            Example: kind == ConditionKind.Matches ? "plain" : null)]),
    };

    private static byte[] File(PolicyFormat format, ServerPolicy policy) => Encoding.UTF8.GetBytes(format.Write(policy, Header).Text);

    private static string Written(PolicyFormat format, ServerPolicy policy)
    {
        using var output = new Utf8Text();
        VectorWriter.Write(
            output, format, format.FileName(policy.Server, policy.Preset), format.Compile(new MeantPolicy(policy)), Header,
            new VectorSamples(name => [.. (policy.Tools.First(tool => tool.Tool == name).RequiredInputs ?? []).Select(input => new SampleInput(input, "\"text\"", Required: true))]));
        return output.ToString();
    }

    private static VectorFile Read(string text) =>
        VectorReader.Read(Encoding.UTF8.GetBytes(text), out var problem) ?? throw new InvalidOperationException($"{problem}\n{text}");
}
