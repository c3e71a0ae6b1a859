using System.Globalization;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Checking;

/// <summary>Holds the tools of a file against those of a server.</summary>
internal static class ServerComparison
{
    /// <summary>How many missing tools are named in one sentence.</summary>
    private const int MostNamed = 8;

    public static void Check(PolicyOutline outline, KnownServer server, WarningList warnings)
    {
        CheckNames(outline.Hidden.Concat(outline.Listed.Select(tool => new OutlineName(tool.Name, tool.Place))), server, warnings);
        CheckMissing(outline, server, warnings);
        foreach (var tool in outline.Listed)
        {
            if (server.Find(tool.Name) is { IsRisky: true, Gone: null } known && !outline.Hides(tool.Name) && IsUnbounded(outline, tool, known))
            {
                AddRisky(known, tool.Place, $"has no limit, nobody is asked{Unbounded(known)}; write a limit, ask or deny, or a condition on what makes it dangerous", warnings);
            }
        }
    }

    /// <summary>A sentence on a risky tool.</summary>
    /// <param name="has">What it lacks and what to write, after "and".</param>
    public static void AddRisky(KnownTool known, FilePlace place, string has, WarningList warnings) => warnings.Add(
        PolicyWarningKinds.RiskyToolUnbounded, place, string.Create(CultureInfo.InvariantCulture, $"\"{known.Name}\" is rated {known.Level} ({known.Score} of 5) and {has}"));

    /// <summary>Names that lead to no tool of the server.</summary>
    public static void CheckNames(IEnumerable<OutlineName> names, KnownServer server, WarningList warnings)
    {
        foreach (var (name, place) in names.Where(name => name.Name != ToolPolicy.EveryTool))
        {
            if (server.Find(name) is not { } known)
            {
                var hint = NearestWord.Hint(name, server.Tools.Where(tool => tool.Gone is null).Select(tool => tool.Name));
                warnings.Add(PolicyWarningKinds.PolicyToolUnknown, place,
                    $"{server.Slug} has no tool \"{name}\"{hint}; write the exact name, or remove the entry");
            }
            else if (known.Gone is { } since)
            {
                warnings.Add(PolicyWarningKinds.PolicyToolGone, place,
                    $"{server.Slug} no longer has the tool \"{name}\" (gone {since}); remove the entry, unless you run an older version");
            }
        }
    }

    /// <summary>Tools that the file forgets, where that lets them pass: the riskiest first.</summary>
    private static void CheckMissing(PolicyOutline outline, KnownServer server, WarningList warnings)
    {
        if (outline.Default != PolicyAction.Allow || outline.Every is { Rules.Count: > 0 })
        {
            return;
        }

        var listed = outline.Listed.Select(tool => tool.Name).ToHashSet(StringComparer.Ordinal);
        AddMissing(server, [.. server.Tools.Where(tool => tool.Gone is null && !listed.Contains(tool.Name) && !outline.Hides(tool.Name))], "default: allow lets", warnings);
    }

    /// <summary>One sentence on the tools that pass without being named.</summary>
    /// <param name="passes">Why they do, up to the tools: "default: allow lets".</param>
    public static void AddMissing(KnownServer server, IReadOnlyList<KnownTool> passing, string passes, WarningList warnings)
    {
        if (passing.Count == 0)
        {
            return;
        }

        var missing = passing.OrderByDescending(tool => tool.Score).ThenBy(tool => tool.Name, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", missing.Take(MostNamed).Select(tool => tool.IsRisky ? $"\"{tool.Name}\" ({tool.Level})" : $"\"{tool.Name}\""));
        var rest = missing.Count - MostNamed;
        warnings.Add(PolicyWarningKinds.PolicyToolMissing, new FilePlace(1, 1), string.Create(CultureInfo.InvariantCulture,
            $"{passes} {(missing.Count == 1 ? "a tool" : $"{missing.Count} tools")} of {server.Slug} pass that the file does not name: {named}{(rest > 0 ? $" and {rest} more" : "")}; name them, or refuse by default what is not named"));
    }

    private static bool IsUnbounded(PolicyOutline outline, OutlineTool tool, KnownTool known)
    {
        var rules = tool.Rules.Concat(outline.Every?.Rules ?? []).ToList();
        return rules.TrueForAll(rule => rule is { Action: PolicyAction.Allow, Limit: null })
            && !rules.Exists(rule => rule.Inputs.Any(input => known.SignalInputs.Any(input.IsSame)));
    }

    private static string Unbounded(KnownTool known) => known.SignalInputs.Count == 0
        ? ""
        : $", and nothing bounds {string.Join(", ", known.SignalInputs.Take(3).Select(input => input.Pointer))}";
}
