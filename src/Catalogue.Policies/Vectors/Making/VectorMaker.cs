using System.Globalization;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>
/// Makes the vectors of one policy file out of the policy that its target enforces. The calls of all tools come first, all
/// at one moment; then, for each set of limits once, as many calls as pass, one more, and one in the next window.
/// </summary>
internal sealed class VectorMaker
{
    /// <summary>Limits beyond these are left out: they prove no more, and take long to reach.</summary>
    private const int MostCalls = 1000;
    private const int LongestWindow = 366 * 86400;
    private const int MostLimits = 20;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ServerPolicy enforced;
    private readonly List<(ToolPolicy Policy, ToolVectors Vectors)> tools;

    /// <summary>Prepares the vectors of a file.</summary>
    /// <param name="samples">Values that the schemas of tools take.</param>
    public VectorMaker(PolicyFormat format, ServerPolicy policy, VectorSamples samples)
    {
        enforced = format.Enforced(policy);
        var seesArguments = format.Facts.Arguments != Support.No;
        tools = new(enforced.Tools.Count);
        var next = 0;
        foreach (var tool in enforced.Tools)
        {
            // Formats leave tools out, and keep the order of the others.
            while (policy.Tools[next].Tool != tool.Tool)
            {
                next++;
            }

            tools.Add((tool, new ToolVectors(policy.Tools[next++], tool, seesArguments ? samples.Of(tool.Tool) : [], samples.Values, seesArguments)));
        }
    }

    /// <summary>The inputs that calls must carry by the rules, by tool.</summary>
    public IEnumerable<(string Tool, IReadOnlyList<InputPath> Inputs)> Required =>
        tools.Where(tool => tool.Vectors.Required.Count > 0).Select(tool => (tool.Policy.Tool, tool.Vectors.Required));

    public IEnumerable<MadeVector> Make()
    {
        foreach (var (policy, vectors) in tools)
        {
            foreach (var vector in CallsOf(policy.Tool, vectors))
            {
                yield return vector;
            }
        }

        var expected = enforced.Default switch
        {
            PolicyAction.Allow => DecisionKind.Allow,
            PolicyAction.Ask => DecisionKind.Ask,
            PolicyAction.Hide => DecisionKind.Hidden,
            _ => DecisionKind.Deny,
        };
        yield return new MadeVector(UnknownTool(), null, Start, 1, expected, "the file does not name the tool");
        foreach (var vector in LimitCalls())
        {
            yield return vector;
        }
    }

    private IEnumerable<MadeVector> CallsOf(string tool, ToolVectors vectors)
    {
        if (vectors.Honest == DecisionKind.Hidden)
        {
            yield return new MadeVector(tool, null, Start, 1, DecisionKind.Hidden, "the tool is hidden");
            yield break;
        }

        var left = vectors.Limits.Count == 0 ? int.MaxValue : vectors.Limits.Min(limit => limit.Max);
        if (vectors.HonestCall() is { } honest)
        {
            yield return Passing(honest, vectors.Honest switch
            {
                DecisionKind.Allow => "as intended",
                DecisionKind.Ask => "as intended, and a person decides",
                _ => "refused whatever it carries",
            });
        }

        if (vectors.Honest == DecisionKind.Deny)
        {
            yield break;
        }

        if (vectors.IncompleteCall() is var (incomplete, missing))
        {
            yield return new MadeVector(tool, incomplete, Start, 1, DecisionKind.Deny, missing);
        }

        foreach (var (call, isSeen, why) in vectors.BreakingCalls())
        {
            yield return isSeen ? new MadeVector(tool, call, Start, 1, DecisionKind.Deny, why) : Passing(call, why);
        }

        MadeVector Passing(ArgumentTree call, string why) => left-- > 0
            ? new MadeVector(tool, call, Start, 1, vectors.Honest, why)
            : new MadeVector(tool, call, Start, 1, DecisionKind.Deny, "the limit is reached");
    }

    private IEnumerable<MadeVector> LimitCalls()
    {
        var clock = Start;
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (policy, vectors) in tools)
        {
            var limits = vectors.Limits;
            if (vectors.Honest is DecisionKind.Deny or DecisionKind.Hidden
                || limits.Count == 0
                || done.Count == MostLimits
                || limits.Min(limit => limit.Max) is < 1 or > MostCalls
                || limits.Max(limit => limit.Window) > LongestWindow
                || Key(limits) is var key && done.Contains(key)
                || vectors.HonestCall() is not { } call)
            {
                continue;
            }

            done.Add(key);
            var most = limits.Min(limit => limit.Max);
            var window = TimeSpan.FromSeconds(limits.Max(limit => limit.Window));
            clock += window;
            yield return new MadeVector(policy.Tool, call, clock, most, vectors.Honest, "within the limit");
            yield return new MadeVector(policy.Tool, call, clock, 1, DecisionKind.Deny, "one more than the limit");
            clock += window;
            yield return new MadeVector(policy.Tool, call, clock, 1, vectors.Honest, "in the next window");
        }
    }

    /// <summary>What makes two sets of limits the same.</summary>
    private static string Key(IReadOnlyList<RateLimit> limits) =>
        string.Join(' ', limits.Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Max}/{limit.Window}")));

    /// <summary>A name that no tool of the server has.</summary>
    private string UnknownTool()
    {
        var name = "unknown_tool";
        while (tools.Any(tool => tool.Policy.Tool == name))
        {
            name += "_";
        }

        return name;
    }
}
