using System.Text;
using System.Text.Json;
using Catalogue.Policies.Comparing;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Reading;
using Catalogue.Policies.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Policies.Tests.Reading;

/// <summary>What converting and comparing promise for any file.</summary>
public sealed class ReadingProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Portable_to_portable_is_the_identity() => Prop.ForAll<int>(seed =>
    {
        var text = Portable(SmallServer.Policy(seed));
        var reading = PolicyReaders.Read(PolicyFormats.Portable, Encoding.UTF8.GetBytes(text), null)!;
        var (policy, losses) = PolicyConversion.Prepare(reading, PolicyFormats.Portable, "sample", null);
        return losses.Count == 0 && reading.Losses.Count == 0 && Portable(policy) == text;
    }).Check(Often);

    [Fact]
    public void What_a_converted_file_allows_its_source_allows() => Prop.ForAll<int>(seed =>
    {
        var policy = SmallServer.Policy(seed);
        var sources = new (PolicyFormat Format, string Text)[]
        {
            (PolicyFormats.Portable, Portable(policy)),
            (PolicyFormats.Intercept, SmallServer.InterceptText(seed)),
            (PolicyFormats.Intercept, PolicyFormats.Intercept.Write(policy with { EveryTool = [] }, Samples.Header).Text),
        };
        foreach (var (format, text) in sources)
        {
            RequireNoLooser(format, text, seed, SmallServer.Server);
        }
    }).Check(Often);

    [Fact]
    public void A_file_does_not_differ_from_itself() => Prop.ForAll<int>(seed => PolicyFormats.All.All(format =>
    {
        var bytes = Encoding.UTF8.GetBytes(format.Write(SmallServer.Policy(seed), Samples.Header).Text);
        return PolicyReaders.Read(format, bytes, null) is { } reading && PolicyDifference.Find(reading, reading).Count == 0;
    })).Check(Often);

    [Fact]
    public void What_is_looser_one_way_is_stricter_the_other() => Prop.ForAll<int, int>((one, other) =>
    {
        var before = Read(SmallServer.Policy(one));
        var after = Read(SmallServer.Policy(other));
        var there = PolicyDifference.Find(before, after).ToDictionary(change => change.Tool ?? "", change => change.Direction, StringComparer.Ordinal);
        var back = PolicyDifference.Find(after, before).ToDictionary(change => change.Tool ?? "", change => change.Direction, StringComparer.Ordinal);
        return there.Count == back.Count && there.All(change => back[change.Key] == change.Value switch
        {
            ChangeDirection.Looser => ChangeDirection.Stricter,
            ChangeDirection.Stricter => ChangeDirection.Looser,
            var same => same,
        });
    }).Check(Often);

    [Fact]
    public void No_change_of_a_policy_breaks_a_reader()
    {
        var cases = RecordedVerdicts.Cases().Where(row => row.Policy.Length > 0).ToList();
        Prop.ForAll<int, int, byte>((which, place, value) =>
        {
            var bytes = cases[(which & int.MaxValue) % cases.Count].Policy.ToArray();
            bytes[(place & int.MaxValue) % bytes.Length] = value;
            return PolicyFormats.All.All(format => (PolicyReaders.Read(format, bytes, SmallServer.Server) is not null) == format.Check(bytes).Accepted);
        }).Check(Often);
    }

    [Fact]
    public void Every_recorded_case_converts_and_lets_no_more_pass()
    {
        foreach (var row in RecordedVerdicts.Cases().Concat(RecordedVerdicts.MoreCases()).Where(row => row.Stage.Length == 0))
        {
            RequireNoLooser(PolicyFormats.Intercept, Encoding.UTF8.GetString(row.Policy), 1, null);
        }
    }

    private static void RequireNoLooser(PolicyFormat format, string text, int seed, KnownServer? server)
    {
        foreach (var target in PolicyFormats.All)
        {
            var found = Looser(format, text, target, seed, server);
            Assert.True(found.Length == 0, found);
        }
    }

    private static string Portable(ServerPolicy policy) => PolicyFormats.Portable.Write(policy, Samples.Header).Text;

    private static PolicyReading Read(ServerPolicy policy) => PolicyReaders.Read(PolicyFormats.Portable, Encoding.UTF8.GetBytes(Portable(policy)), SmallServer.Server)!;

    /// <summary>
    /// Makes the same calls to both files. What the writer of a target lost is its own affair, so the tools concerned are
    /// left out; the portable form loses nothing.
    /// </summary>
    /// <returns>The call that only the converted file lets pass, and both files; empty where there is none.</returns>
    private static string Looser(PolicyFormat format, string text, PolicyFormat target, int seed, KnownServer? server)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (PolicyReaders.Read(format, bytes, server) is not { } reading)
        {
            // A tool named _global takes the counters of "*" away; the engine refuses such a file, and so do we.
            return text.Contains("_global:", StringComparison.Ordinal) && !format.Check(bytes).Accepted ? "" : $"not read:\n{text}";
        }

        var (policy, _) = PolicyConversion.Prepare(reading, target, "sample", server);
        var written = target.Write(policy, Samples.Header);
        var converted = Encoding.UTF8.GetBytes(written.Text);
        if (!target.Check(converted).Accepted)
        {
            return $"refused:\n{written.Text}";
        }

        if (target != PolicyFormats.Portable && target != PolicyFormats.Intercept)
        {
            return "";
        }

        var required = policy.Tools.ToDictionary(tool => tool.Tool, tool => tool.RequiredInputs, StringComparer.Ordinal);
        var source = format.Open(bytes, tool => required.GetValueOrDefault(tool))!;
        var result = target.Open(converted, tool => required.GetValueOrDefault(tool))!;
        var random = new Random(seed);
        var clock = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var lost = written.Losses.Select(loss => loss.Tool).ToHashSet(StringComparer.Ordinal);
        var names = policy.Tools.Select(tool => tool.Tool).Where(tool => !lost.Contains(tool)).Append("unnamed").ToList();
        for (var call = 0; call < 60; call++)
        {
            clock = clock.AddSeconds(random.Next(40));
            using var arguments = JsonDocument.Parse(SmallServer.Arguments(random));
            var asked = new ToolCall(names[random.Next(names.Count)], arguments.RootElement, clock);
            if (result.Decide(asked).Kind == DecisionKind.Allow && source.Decide(asked).Kind is not DecisionKind.Allow)
            {
                return $"{asked.Tool} {asked.Arguments} at {asked.Clock}\n{text}\nbecame\n{written.Text}";
            }
        }

        return "";
    }
}
