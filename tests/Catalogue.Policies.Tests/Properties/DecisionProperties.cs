using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Presets;
using Catalogue.Policies.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Policies.Tests.Properties;

public sealed class DecisionProperties
{
    private const int CallsEach = 40;

    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Recommended_allows_nothing_that_strict_denies_or_hides() => Prop.ForAll<int>(seed =>
    {
        var random = new RandomPolicies(seed);
        var recommended = random.Policy() with { Default = PolicyAction.Deny };
        var tools = recommended.Tools.Select((tool, index) => new PresetTool(tool, IsReadOnly: false, IsLow: index % 3 == 0)).ToList();
        var open = Open(PolicyFormats.Portable, PresetPolicies.Create(PolicyPreset.Recommended, "sample", tools));
        var strict = Open(PolicyFormats.Portable, PresetPolicies.Create(PolicyPreset.Strict, "sample", tools));
        return Calls(random, call => strict.Decide(call).Kind is not (DecisionKind.Deny or DecisionKind.Hidden) | open.Decide(call).Kind != DecisionKind.Allow);
    }).Check(Often);

    [Fact]
    public void A_limit_lets_its_calls_through_and_refuses_the_next_until_the_next_window() => Prop.ForAll<int, int>((count, moment) =>
    {
        var max = 1 + ((count & int.MaxValue) % 50);
        return PolicyFormats.All.Where(format => format.Facts.RateLimit != Model.Support.No).All(format => ((int[])[60, 3600, 86400]).All(window =>
        {
            var evaluator = Open(format, Samples.Server(Samples.Tool("t", Samples.Limit(max, window))));
            var start = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000L + moment);
            var next = DateTimeOffset.FromUnixTimeSeconds(((start.ToUnixTimeSeconds() / window) + 1) * window);
            return Enumerable.Range(0, max).All(_ => evaluator.Call("t", clock: start).Kind == DecisionKind.Allow)
                && evaluator.Call("t", clock: start).Kind == DecisionKind.Deny
                && evaluator.Call("t", clock: next.AddSeconds(-1)).Kind == DecisionKind.Deny
                && Enumerable.Range(0, max).All(_ => evaluator.Call("t", clock: next).Kind == DecisionKind.Allow)
                && evaluator.Call("t", clock: next).Kind == DecisionKind.Deny;
        }));
    }).Check(Often);

    [Fact]
    public void Portable_and_Intercept_decide_alike_where_no_loss_is_named()
    {
        var compared = 0;
        Prop.ForAll<int>(seed =>
        {
            var random = new RandomPolicies(seed);
            var policy = random.Policy();
            var written = PolicyFormats.Intercept.Write(policy, Samples.Header);
            var lossy = policy.Tools
                .Where(tool => written.Losses.Count(loss => loss.Tool == tool.Tool) > (IsAsked(tool) ? 1 : 0))
                .Select(tool => tool.Tool).ToHashSet(StringComparer.Ordinal);
            var portable = Open(PolicyFormats.Portable, policy);
            var intercept = Open(PolicyFormats.Intercept, policy);
            return Calls(random, call =>
            {
                if (lossy.Contains(call.Tool))
                {
                    return true;
                }

                compared++;
                var meant = portable.Decide(call).Kind;
                return intercept.Decide(call).Kind == (meant == DecisionKind.Ask ? DecisionKind.Deny : meant);
            });
        }).Check(Often);
        Assert.True(compared > 5_000, $"compared {compared}");
    }

    [Fact]
    public void What_a_target_enforces_is_what_its_file_does() => Prop.ForAll<int>(seed =>
    {
        var random = new RandomPolicies(seed);
        var policy = random.Policy();
        return PolicyFormats.All.Where(format => format.Facts.Arguments != Model.Support.No).All(format =>
        {
            var enforced = format.Compile(new MeantPolicy(policy)).Enforced();
            var losses = format.Write(policy, Samples.Header).Losses;
            var dropsValues = losses.Any(loss => loss.Tool is null && loss.Text.Contains("counts as left out", StringComparison.Ordinal));
            var loose = losses.Where(loss => loss.Text.Contains("as it prints", StringComparison.Ordinal)).Select(loss => loss.Tool).ToHashSet(StringComparer.Ordinal);
            var meant = Open(PolicyFormats.Portable, enforced);
            var written = Open(format, policy);
            return Calls(random, call =>
            {
                var expected = meant.Decide(call);
                var got = written.Decide(call);
                Assert.True(
                    loose.Contains(call.Tool)
                        || (dropsValues && HasDroppedValue(call.Arguments))
                        || expected.Kind == got.Kind

                        // The portable form, in which this is asked, has no word for hiding what a file does not name.
                        || (enforced.Default == PolicyAction.Hide && policy.Tools.All(tool => tool.Tool != call.Tool)),
                    $"{format.Id}: {call.Tool} {call.Arguments.GetRawText()} expected {expected}, got {got} of\n{format.Write(policy, Samples.Header).Text}");
                return true;
            });
        });
    }).Check(Often);

    [Fact]
    public void Conditions_and_the_patterns_made_of_them_agree_on_hostile_texts()
    {
        var passed = 0;
        Prop.ForAll<int>(seed =>
        {
            var random = new RandomPolicies(seed);
            var condition = random.Condition() with { Input = InputPath.FromPointer("/x") };
            var rule = new PolicyRule(PolicyAction.Allow, null, new ArgumentValidation(true, [condition]));
            var policy = Samples.Server(Samples.Tool("t", rule).Requiring("x"));
            var portable = Open(PolicyFormats.Portable, policy);
            var intercept = Open(PolicyFormats.Intercept, policy);
            return Enumerable.Range(0, 100).All(_ =>
            {
                var arguments = $"{{\"x\":{System.Text.Json.JsonSerializer.Serialize(random.Text())}}}";
                var meant = portable.Call("t", arguments).Kind;
                passed += meant == DecisionKind.Allow ? 1 : 0;
                return meant == intercept.Call("t", arguments).Kind
                    || (condition.Kind == ConditionKind.OneOf && condition.Values.Any(value => value.Type != ConditionValueType.Text));
            });
        }).Check(Often.WithMaxTest(1_000));
        Assert.True(passed > 1_000, $"passed {passed}");
    }

    private static bool IsAsked(ToolPolicy tool) =>
        tool.Rules.Any(rule => rule.Action == PolicyAction.Ask) && !tool.Rules.Any(rule => rule.Action is PolicyAction.Deny or PolicyAction.Hide);

    /// <summary>Null, numbers that a target of 64 bits cannot hold, and control characters.</summary>
    private static bool HasDroppedValue(System.Text.Json.JsonElement arguments) => arguments.EnumerateObject().Any(argument =>
        argument.Value.ValueKind == System.Text.Json.JsonValueKind.Null
        || (argument.Value.ValueKind == System.Text.Json.JsonValueKind.String && argument.Value.GetString()!.Any(char.IsControl))
        || (argument.Value.ValueKind == System.Text.Json.JsonValueKind.Number && Math.Abs(argument.Value.GetDouble()) > 922_337_203_685_477));

    private static bool Calls(RandomPolicies random, Func<ToolCall, bool> holds)
    {
        var clock = Support.Calls.Noon;
        for (var index = 0; index < CallsEach; index++)
        {
            clock += random.Pause();
            using var arguments = System.Text.Json.JsonDocument.Parse(random.Arguments());
            if (!holds(new ToolCall(random.AnyTool(), arguments.RootElement, clock)))
            {
                return false;
            }
        }

        return true;
    }

    private static IPolicyEvaluator Open(PolicyFormat format, ServerPolicy policy)
    {
        var bytes = Encoding.UTF8.GetBytes(format.Write(policy, Samples.Header).Text);
        return format.Open(bytes, name => policy.Tools.FirstOrDefault(tool => tool.Tool == name)?.RequiredInputs)
            ?? throw new InvalidOperationException($"{format.Id} refuses: {format.Check(bytes).Problems[0]}\n{Encoding.UTF8.GetString(bytes)}");
    }
}
