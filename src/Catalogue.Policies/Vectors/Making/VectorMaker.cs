using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>
/// Makes the vectors of one policy file out of what its target enforces. The calls of all tools come first, all at one
/// moment; then, for each set of limits once, as many calls as pass, one more, and one in the next window.
/// </summary>
/// <param name="seesArguments">Whether the target looks at arguments; where it does not, calls carry none.</param>
internal sealed class VectorMaker(Utf8Text output, CompiledPolicy policy, VectorSamples samples, bool seesArguments)
{
    /// <summary>Limits beyond these are left out: they prove no more, and take long to reach.</summary>
    private const int MostCalls = 1000;
    private const int LongestWindow = 366 * 86400;
    private const int MostLimits = 20;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly VectorLines lines = new(output);

    public void Append()
    {
        for (var index = 0; index < policy.Count; index++)
        {
            AppendCalls(policy.Enforced(index));
        }

        var expected = policy.EnforcedDefault switch
        {
            PolicyAction.Allow => DecisionKind.Allow,
            PolicyAction.Ask => DecisionKind.Ask,
            PolicyAction.Hide => DecisionKind.Hidden,
            _ => DecisionKind.Deny,
        };
        lines.Append(UnknownTool(), Start, expected, "the file does not name the tool"u8);
        if (seesArguments)
        {
            AppendLimitCalls();
        }
    }

    private void AppendCalls(EnforcedTool tool)
    {
        var name = tool.Meant.Name;
        if (tool.Decision == DecisionKind.Hidden)
        {
            lines.Append(name, Start, DecisionKind.Hidden, "the tool is hidden"u8);
            return;
        }

        var intended = tool.Decision switch
        {
            DecisionKind.Allow => "as intended"u8,
            DecisionKind.Ask => "as intended, and a person decides"u8,
            _ => "refused whatever it carries"u8,
        };
        if (!seesArguments)
        {
            lines.Append(name, Start, tool.Decision, intended);
            return;
        }

        var calls = samples.CallsOf(tool.Meant);
        var left = Least(tool.Limits);
        if (calls.Honest() is { } honest)
        {
            var passes = left-- > 0;
            lines.Append(name, honest, Start, passes ? tool.Decision : DecisionKind.Deny, passes ? intended : "the limit is reached"u8);
        }

        if (tool.Decision == DecisionKind.Deny)
        {
            return;
        }

        if (tool.Required.Count > 0 && calls.Without(tool.Required[0]) is { } incomplete)
        {
            lines.Append(name, incomplete.Arguments, Start, DecisionKind.Deny, incomplete.Why);
        }

        foreach (var call in calls.Breaking())
        {
            if (call.IsSeen(tool.Conditions))
            {
                lines.Append(name, call.Arguments, Start, DecisionKind.Deny, call.Why);
            }
            else if (left-- > 0)
            {
                lines.Append(name, call.Arguments, Start, tool.Decision, call.WhyUnseen);
            }
            else
            {
                lines.Append(name, call.Arguments, Start, DecisionKind.Deny, "the limit is reached"u8);
            }
        }
    }

    private void AppendLimitCalls()
    {
        var clock = Start;
        var done = new List<IReadOnlyList<RateLimit>>();
        for (var index = 0; index < policy.Count && done.Count < MostLimits; index++)
        {
            var tool = policy.Enforced(index);
            var most = Least(tool.Limits);
            if (tool.Decision is DecisionKind.Deny or DecisionKind.Hidden
                || tool.Limits.Count == 0
                || most is < 1 or > MostCalls
                || LongestOf(tool.Limits) is var longest && longest > LongestWindow
                || HasSame(done, tool.Limits)
                || samples.CallsOf(tool.Meant).Honest() is not { } call)
            {
                continue;
            }

            done.Add(tool.Limits);
            var window = TimeSpan.FromSeconds(longest);
            clock += window;
            lines.Append(tool.Meant.Name, call, clock, tool.Decision, "within the limit"u8, most);
            lines.Append(tool.Meant.Name, call, clock, DecisionKind.Deny, "one more than the limit"u8);
            clock += window;
            lines.Append(tool.Meant.Name, call, clock, tool.Decision, "in the next window"u8);
        }
    }

    /// <summary>How many calls pass; as many as there are where there is no limit.</summary>
    private static int Least(IReadOnlyList<RateLimit> limits)
    {
        var least = int.MaxValue;
        for (var index = 0; index < limits.Count; index++)
        {
            least = Math.Min(least, limits[index].Max);
        }

        return least;
    }

    private static int LongestOf(IReadOnlyList<RateLimit> limits)
    {
        var longest = 0;
        for (var index = 0; index < limits.Count; index++)
        {
            longest = Math.Max(longest, limits[index].Window);
        }

        return longest;
    }

    private static bool HasSame(List<IReadOnlyList<RateLimit>> known, IReadOnlyList<RateLimit> limits)
    {
        foreach (var each in known)
        {
            if (AreSame(each, limits))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreSame(IReadOnlyList<RateLimit> some, IReadOnlyList<RateLimit> others)
    {
        var same = some.Count == others.Count;
        for (var index = 0; same && index < some.Count; index++)
        {
            same = some[index].Max == others[index].Max && some[index].Window == others[index].Window;
        }

        return same;
    }

    /// <summary>A name that no tool of the file has.</summary>
    private string UnknownTool()
    {
        var name = "unknown_tool";
        for (var index = 0; index < policy.Count; index++)
        {
            if (policy.Enforced(index).Meant.Name == name)
            {
                (name, index) = (name + "_", -1);
            }
        }

        return name;
    }
}
