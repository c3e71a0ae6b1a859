using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Checking;

/// <summary>Limits that refuse everything, and limits that are never reached because a tighter one is.</summary>
internal static class LimitChecks
{
    /// <summary>More limits on one tool than anybody reads; beyond them nothing is compared, since the work grows with the square.</summary>
    private const int MostCompared = 100;

    public static void Check(PolicyOutline outline, WarningList warnings)
    {
        foreach (var tool in outline.Tools.Where(tool => !tool.IsRefused && !outline.Hides(tool.Name)))
        {
            var limited = tool.Rules.Where(rule => rule.Limit is not null).Take(MostCompared).ToList();
            foreach (var rule in limited)
            {
                if (rule.Limit!.Max == 0)
                {
                    warnings.Add(PolicyWarningKinds.RuleAlwaysRefuses, rule.Place,
                        $"a limit of 0 refuses every call of \"{tool.Name}\"; write action: deny if that is meant, or a limit above 0");
                }
                else if (limited.Find(other => other != rule && Covers(other, rule, limited)) is { } tighter)
                {
                    warnings.Add(PolicyWarningKinds.RuleNeverFires, rule.Place,
                        $"the limit of {rule.Limit.InWords} is never reached: {tighter.Limit!.InWords} on \"{tool.Name}\" refuses before; remove one of the two, or make it tighter");
                }
            }
        }
    }

    /// <summary>Whether a limit that is kept leaves nothing for the other to refuse.</summary>
    internal static bool Implies(RateLimit kept, RateLimit idle)
    {
        // How many windows of the one may fall into a window of the other, all cut at the same beginning.
        long windows = idle.Window % kept.Window == 0 ? idle.Window / kept.Window
            : kept.Window % idle.Window == 0 ? 1
            : (idle.Window / kept.Window) + 2;
        return kept.Max * windows <= idle.Max;
    }

    /// <summary>Of two limits that come to the same, the later is the idle one.</summary>
    private static bool Covers(OutlineRule other, OutlineRule rule, List<OutlineRule> order) =>
        Implies(other.Limit!, rule.Limit!) && (!Implies(rule.Limit!, other.Limit!) || order.IndexOf(other) < order.IndexOf(rule));
}
