using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Policies.Tests.Properties;

public sealed class RoundTripProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(200);

    private static readonly int[] Windows = [1, 30, 60, 61, 3600, 86400, 100_000, int.MaxValue];

    [Fact]
    public void What_is_written_is_accepted_and_names_exactly_its_tools() =>
        Prop.ForAll<string[], int>((names, seed) => PolicyFormats.All.All(format => IsFaithful(format, Policy(names ?? [], seed)))).Check(Often);

    [Fact]
    public void What_is_written_for_one_tool_is_accepted_alone() =>
        Prop.ForAll<string, int>((name, seed) =>
        {
            var policy = Policy([name ?? ""], seed);
            return PolicyFormats.All.All(format => policy.Tools.All(tool =>
                format.Check(Encoding.UTF8.GetBytes(format.WriteTool(policy, tool).Text)).Accepted));
        }).Check(Often);

    [Fact]
    public void No_bytes_break_a_checker_and_a_refusal_has_a_place() =>
        Prop.ForAll<byte[]>(bytes => PolicyFormats.All.All(format => IsSound(format.Check(bytes ?? [])))).Check(Often);

    [Fact]
    public void No_change_of_a_policy_breaks_a_checker()
    {
        var cases = RecordedVerdicts.Cases();
        Prop.ForAll<int, int, byte>((which, place, value) =>
        {
            var bytes = cases[(which & int.MaxValue) % cases.Count].Policy.ToArray();
            bytes[(place & int.MaxValue) % bytes.Length] = value;
            return PolicyFormats.All.All(format => IsSound(format.Check(bytes)));
        }).Check(Often);
    }

    private static bool IsSound(PolicyVerdict verdict) =>
        verdict.Accepted == (verdict.Problems.Count == 0) && verdict.Problems.All(problem => problem is { Line: > 0, Column: > 0 });

    private static bool IsFaithful(PolicyFormat format, ServerPolicy policy)
    {
        var verdict = format.Check(Encoding.UTF8.GetBytes(format.Write(policy, Samples.Header).Text));
        return verdict.Accepted
            && verdict.NamedTools.SequenceEqual(format.NamedTools(new MeantPolicy(policy)).Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static ServerPolicy Policy(string[] names, int seed)
    {
        var random = new Random(seed);
        var usable = names.OfType<string>()
            .Where(name => name != "*" && !string.IsNullOrWhiteSpace(name) && !name.Any(char.IsSurrogate))
            .Distinct(StringComparer.Ordinal);
        return Samples.Server([.. usable.Select(name => new ToolPolicy(name, Rules(random, name), [new InputPath([name])]))]);
    }

    private static PolicyRule[] Rules(Random random, string text) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => new PolicyRule(
        random.Next(4) == 0 ? (PolicyAction)random.Next(4) : PolicyAction.Allow,
        random.Next(2) == 0 ? null : new RateLimit(random.Next(20), Windows[random.Next(Windows.Length)]),
        random.Next(2) == 0 ? null : new ArgumentValidation(random.Next(2) == 0),
        random.Next(2) == 0 ? null : text))];
}
