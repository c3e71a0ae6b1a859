using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using static Catalogue.Policies.Tests.Support.Samples;

namespace Catalogue.Policies.Tests.Properties;

public sealed class TargetProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static readonly PolicyRule[] Rules =
    [
        Allow, AllowWithRequired, Limit(5, 60), Limit(0, 60), new(PolicyAction.Ask), new(PolicyAction.Ask, new RateLimit(1, 3600)), new(PolicyAction.Deny, Reason: "No."),
        new(PolicyAction.Hide), TargetSamples.Under("/path", "/srv"), TargetSamples.Asking("/x", ConditionKind.Matches, "a+"),
    ];

    /// <summary>Byte by byte, and with pieces of its own text moved about, which keeps more of the grammar.</summary>
    [Fact]
    public void No_change_of_a_targets_file_breaks_its_reader()
    {
        var files = TargetSamples.Ids.SelectMany(id => new[] { TargetSamples.Conditions, TargetSamples.OddNames }
            .Select(policy => (Format: PolicyFormats.Find(id)!, Bytes: Encoding.UTF8.GetBytes(PolicyFormats.Find(id)!.Write(policy, Header).Text)))).ToList();
        Prop.ForAll<int, int, int>((which, from, to) =>
        {
            var value = (byte)(from * 31 + to);
            var (format, original) = files[(which & int.MaxValue) % files.Count];
            var (start, other) = ((from & int.MaxValue) % original.Length, (to & int.MaxValue) % original.Length);
            byte[] changed = value % 2 == 0
                ? [.. original[..start], value, .. original[(start + 1)..]]
                : [.. original[..start], .. original[Math.Min(start, other)..Math.Max(start, other)], .. original[start..]];
            var verdict = format.Check(changed);
            var decision = format.Open(changed, _ => null)?.Call("read");
            return verdict.Accepted == (decision is not null) && verdict.Problems.All(problem => problem is { Line: > 0, Column: > 0 });
        }).Check(Often);
    }

    [Fact]
    public void What_a_file_decides_is_what_the_format_says_that_it_enforces() =>
        Prop.ForAll<int, bool>((seed, allows) => TargetSamples.Ids.All(id =>
        {
            var format = PolicyFormats.Find(id)!;
            var policy = Policy(seed, allows);
            var evaluator = Open(format, policy);
            var enforced = format.Compile(new MeantPolicy(policy)).Enforced();
            return policy.Tools.All(tool => evaluator.Call(tool.Tool).Kind == Kind(enforced, tool.Tool))
                && evaluator.Call("another").Kind == Kind(enforced, "another");
        })).Check(Often);

    /// <summary>A tool of which no loss speaks is treated as the portable form means it; what is refused may be hidden as well.</summary>
    [Fact]
    public void Where_no_loss_is_listed_a_file_decides_as_the_portable_form_means() =>
        Prop.ForAll<int, bool>((seed, allows) => TargetSamples.Ids.All(id =>
        {
            var format = PolicyFormats.Find(id)!;
            var policy = Policy(seed, allows);
            var evaluator = Open(format, policy);
            var losses = format.Write(policy, Header).Losses;
            var hidesRefused = losses.Any(loss => loss is { Tool: null, Text: "A refused tool is left out of the list that the agent sees, too." });
            return policy.Tools.Where(tool => losses.All(loss => loss.Tool != tool.Tool)).All(tool =>
            {
                var (meant, done) = (Kind(policy, tool.Tool), evaluator.Call(tool.Tool).Kind);
                return meant == done || (hidesRefused && meant == DecisionKind.Deny && done == DecisionKind.Hidden);
            });
        })).Check(Often);

    /// <summary>Losses lead to the stricter side, but for limits that another layer counts and clients that cannot refuse.</summary>
    [Fact]
    public void No_target_is_laxer_than_meant_without_a_loss_that_says_so() =>
        Prop.ForAll<int>(seed => TargetSamples.Ids.All(id =>
        {
            var policy = Policy(seed, allows: false);
            var evaluator = Open(PolicyFormats.Find(id)!, policy);
            return policy.Tools.All(tool => evaluator.Call(tool.Tool).Kind is var done
                && (done >= Kind(policy, tool.Tool)
                    || (Kind(policy, tool.Tool) == DecisionKind.Hidden && done == DecisionKind.Deny)
                    || (id == "vscode" && done == DecisionKind.Ask)));
        })).Check(Often);

    private static IPolicyEvaluator Open(PolicyFormat format, ServerPolicy policy) =>
        format.Open(Encoding.UTF8.GetBytes(format.Write(policy, Header).Text), _ => [])!;

    private static ServerPolicy Policy(int seed, bool allows)
    {
        var random = new Random(seed);
        return Server([.. Enumerable.Range(0, random.Next(1, 6)).Select(index => Tool(
            $"tool_{index}", [.. Enumerable.Range(0, random.Next(3)).Select(_ => Rules[random.Next(Rules.Length)])]))]) with
        {
            Default = allows ? PolicyAction.Allow : PolicyAction.Deny,
        };
    }

    /// <summary>What a policy does with the first call of a tool, without arguments.</summary>
    private static DecisionKind Kind(ServerPolicy policy, string name)
    {
        var rules = policy.Tools.FirstOrDefault(tool => tool.Tool == name)?.Rules ?? [new PolicyRule(policy.Default)];
        return rules.Any(rule => rule.Action == PolicyAction.Hide) ? DecisionKind.Hidden
            : rules.Any(rule => rule.Action == PolicyAction.Deny || rule.RateLimit is { Max: 0 }) ? DecisionKind.Deny
            : rules.Any(rule => rule.Action == PolicyAction.Ask) ? DecisionKind.Ask
            : DecisionKind.Allow;
    }
}
