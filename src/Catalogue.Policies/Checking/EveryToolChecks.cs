using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Checking;

/// <summary>
/// What <c>*</c> is taken for and is not: its rules come on top of a tool's own, so it is neither a default nor an
/// exception's rule, and it keeps one counter for all tools.
/// </summary>
internal static class EveryToolChecks
{
    public static void Check(PolicyOutline outline, WarningList warnings)
    {
        if (outline.Every is not { } every || outline.Hides(ToolPolicy.EveryTool))
        {
            return;
        }

        if (outline.Default == PolicyAction.Deny)
        {
            CheckUnderDeny(outline, every, warnings);
        }

        if (every.IsRefused && outline.Listed.Any(tool => !tool.IsRefused && !outline.Hides(tool.Name)))
        {
            warnings.Add(PolicyWarningKinds.DenyForEveryTool, every.Rules.First(rule => rule.Action is PolicyAction.Deny or PolicyAction.Hide).Place,
                "a refusal under \"*\" is no default: it comes on top of each tool's own rules, so the tools named here are refused as well; write default: deny and remove it");
        }

        foreach (var rule in every.Rules.Where(rule => rule.Limit is { Max: > 0 } && !every.IsRefused))
        {
            warnings.Add(PolicyWarningKinds.CounterShared, rule.Place,
                "a limit under \"*\" is one counter for the calls of all tools together, not one for each; write it under each tool if each shall have its own");
        }
    }

    private static void CheckUnderDeny(PolicyOutline outline, OutlineTool every, WarningList warnings)
    {
        if (outline.Listed.Count == 0)
        {
            warnings.Add(PolicyWarningKinds.RuleNeverFires, every.Place,
                "the rules of \"*\" are never asked: default: deny refuses every tool that is not listed by its own name, and none is; name the tools");
        }
        else if (every.Rules.All(rule => rule is { Action: PolicyAction.Allow, Limit: null, Checks: false }))
        {
            warnings.Add(PolicyWarningKinds.RuleNeverFires, every.Place,
                "\"*\" opens nothing: default: deny refuses every tool that is not listed by its own name; name the tools, or remove the entry");
        }
    }
}
