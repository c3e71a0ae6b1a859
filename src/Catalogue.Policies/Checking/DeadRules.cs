using System.Globalization;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Checking;

/// <summary>Rules that no call reaches: those of hidden tools, and those behind a refusal.</summary>
internal static class DeadRules
{
    public static void Check(PolicyOutline outline, WarningList warnings)
    {
        if (outline.Hidden.FirstOrDefault(name => name.Name == ToolPolicy.EveryTool) is { } all)
        {
            if (outline.Tools.Any(tool => tool.Rules.Count > 0))
            {
                warnings.Add(PolicyWarningKinds.RuleNeverFires, all.Place, "\"*\" in hide hides every tool, so no rule of this file is ever asked; name the tools to hide");
            }

            return;
        }

        foreach (var tool in outline.Tools)
        {
            if (tool.Rules.Count > 0 && outline.Hides(tool.Name))
            {
                warnings.Add(PolicyWarningKinds.RuleNeverFires, tool.Place, $"\"{tool.Name}\" is in hide, so its rules are never asked; remove them, or take it out of hide");
            }
            else
            {
                CheckTool(tool, warnings);
            }
        }
    }

    private static void CheckTool(OutlineTool tool, WarningList warnings)
    {
        var rules = tool.Rules.ToList();
        var hiding = rules.FindIndex(rule => rule.Action == PolicyAction.Hide);
        var decisive = hiding >= 0 ? hiding : rules.FindIndex(rule => rule.Action == PolicyAction.Deny);
        if (decisive < 0)
        {
            return;
        }

        // A hidden tool has no other rule at all; a refusal only ends what stands after it, since the first that fails answers.
        for (var index = hiding >= 0 ? 0 : decisive + 1; index < rules.Count; index++)
        {
            if (index != decisive)
            {
                warnings.Add(PolicyWarningKinds.RuleNeverFires, rules[index].Place, string.Create(CultureInfo.InvariantCulture,
                    $"rule {index + 1} of \"{tool.Name}\" is never asked: rule {decisive + 1} {(hiding >= 0 ? "hides the tool" : "refuses every call")}; remove one of the two"));
            }
        }
    }
}
