using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>
/// The vectors of limits: for each set of limits once, as many calls as pass, one more, and one in the next window. Each
/// begins in a window of its own, after all calls before it.
/// </summary>
internal sealed class LimitVectors(VectorLines lines, DateTimeOffset start)
{
    /// <summary>Limits beyond these are left out: they prove no more, and take long to reach.</summary>
    private const int MostCalls = 1000;
    private const int LongestWindow = 366 * 86400;
    private const int MostLimits = 20;

    private readonly List<IReadOnlyList<RateLimit>> done = [];
    private DateTimeOffset clock = start;

    /// <summary>How many calls pass; as many as there are where there is no limit.</summary>
    public static int Least(IReadOnlyList<RateLimit> limits)
    {
        var least = int.MaxValue;
        for (var index = 0; index < limits.Count; index++)
        {
            least = Math.Min(least, limits[index].Max);
        }

        return least;
    }

    /// <summary>Appends the vectors of a tool's limits, unless another tool had the same.</summary>
    public void Append(EnforcedTool tool, VectorSamples samples)
    {
        var limits = tool.Limits;
        var most = Least(limits);
        if (limits.Count == 0
            || tool.Decision is DecisionKind.Deny or DecisionKind.Hidden
            || most is < 1 or > MostCalls
            || Longest(limits) is var longest && longest > LongestWindow
            || done.Count == MostLimits
            || IsDone(limits)
            || samples.CallsOf(tool.Meant).Honest() is not { } call)
        {
            return;
        }

        done.Add(limits);
        var window = TimeSpan.FromSeconds(longest);
        clock += window;
        lines.Append(tool.Meant.Name, call, clock, tool.Decision, "within the limit"u8, most);
        lines.Append(tool.Meant.Name, call, clock, DecisionKind.Deny, "one more than the limit"u8);
        clock += window;
        lines.Append(tool.Meant.Name, call, clock, tool.Decision, "in the next window"u8);
    }

    private static int Longest(IReadOnlyList<RateLimit> limits)
    {
        var longest = 0;
        for (var index = 0; index < limits.Count; index++)
        {
            longest = Math.Max(longest, limits[index].Window);
        }

        return longest;
    }

    private bool IsDone(IReadOnlyList<RateLimit> limits)
    {
        foreach (var known in done)
        {
            if (AreSame(known, limits))
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
}
