using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Reading;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Reading;

/// <summary>What becomes of a file of Intercept in the portable form.</summary>
public sealed class InterceptReadingTests
{
    [Fact]
    public void A_whole_file_is_read_so()
    {
        var bytes = File.ReadAllBytes(TestFiles.Path("reading", "every-operator.intercept.yaml"));
        var reading = PolicyReaders.Read(PolicyFormats.Intercept, bytes, null)!;
        var (policy, _) = PolicyConversion.Prepare(reading, PolicyFormats.Portable, "sample", null);
        var header = new PolicyHeader("Converted.", null, "every-operator", "none") { DigestOf = "Digest of the source", EarlierLosses = reading.Losses };
        Golden.Matches("every-operator.converted.portable.yaml", PolicyFormats.Portable.Write(policy, header).Text);
    }

    [Fact]
    public void What_conditions_compile_to_is_read_back_as_those_conditions()
    {
        var path = new InputPath(["path"]);
        ArgumentCondition[] conditions =
        [
            new(path, ConditionKind.Under, [ConditionValue.Of("/srv/a b"), ConditionValue.Of("/srv/c.d")]),
            new(path, ConditionKind.Under, [ConditionValue.Of("src")]),
            new(path, ConditionKind.Hosts, [ConditionValue.Of("api.example-1.org"), ConditionValue.Of("*.example.org")]),
            new(path, ConditionKind.Matches, [ConditionValue.Of("[a-z]+|x")]),
            new(path, ConditionKind.Matches, [ConditionValue.Of("[a-z]{2}")]),
            new(path, ConditionKind.StartsWith, [ConditionValue.Of("SELECT "), ConditionValue.Of("(x|y)")]),
            new(path, ConditionKind.OneOf, [ConditionValue.Of("a"), ConditionValue.Of("b")]),
            new(path, ConditionKind.OneOf, [ConditionValue.Of("5"), ConditionValue.Of("6")]),
            new(path, ConditionKind.AtMost, [ConditionValue.Of(2.5m)]),
        ];
        foreach (var condition in conditions)
        {
            var tool = new ToolPolicy("t", [new PolicyRule(PolicyAction.Allow, Validate: new ArgumentValidation(RequiredArguments: true, [condition]))], [path]);
            var text = PolicyFormats.Intercept.Write(Samples.Server(tool), Samples.Header).Text;
            var read = PolicyReaders.Read(PolicyFormats.Intercept, Encoding.UTF8.GetBytes(text), null)!;
            var found = Assert.Single(Assert.Single(read.Tools).Rules.SelectMany(rule => rule.Conditions));
            Assert.Equal((condition.Kind, string.Join('\n', condition.Values)), (found.Kind, string.Join('\n', found.Values)));
        }
    }

    [Fact]
    public void Rules_for_every_tool_are_spread_over_the_tools_and_never_wider()
    {
        var text = "version: \"1\"\ntools:\n  \"*\":\n    rules:\n      - name: limit\n        rate_limit: 7/minute\n  a:\n    rules: []\n  b:\n    rules: []\n  c:\n    rules:\n      - name: no\n        action: deny\n";
        var reading = PolicyReaders.Read(PolicyFormats.Intercept, Encoding.UTF8.GetBytes(text), null)!;
        var (policy, losses) = PolicyConversion.Prepare(reading, PolicyFormats.Find("codex")!, "sample", null);
        Assert.Equal(PolicyAction.Deny, policy.Default);
        Assert.Equal(3, Assert.Single(policy.Tools[0].Rules).RateLimit!.Max);
        Assert.Equal(2, losses.Count);
    }
}
