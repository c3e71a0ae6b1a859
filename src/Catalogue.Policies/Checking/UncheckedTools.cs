using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Checking;

/// <summary>Tools that are listed and pass unchecked anyway, because the file's default lets everything pass.</summary>
internal static class UncheckedTools
{
    public static void Check(PolicyOutline outline, WarningList warnings)
    {
        if (outline.Default != PolicyAction.Allow || outline.Every is { Rules.Count: > 0 })
        {
            return;
        }

        var idle = outline.Tools.Where(tool => tool.Rules.Count == 0 && !outline.Hides(tool.Name)).ToList();
        if (idle.Count > 1 && idle.Count == outline.Tools.Count && outline.Hidden.Count == 0)
        {
            warnings.Add(PolicyWarningKinds.ToolUnchecked, idle[0].Place,
                "no tool of this file is checked: default: allow lets every call pass, and rules: [] adds nothing; right for a proxy that only logs, else write default: deny");
            return;
        }

        foreach (var tool in idle)
        {
            warnings.Add(PolicyWarningKinds.ToolUnchecked, tool.Place,
                $"\"{tool.Name}\" is listed and not checked: default: allow lets it pass with or without this entry; write rules for it, or default: deny if the list is what may be called");
        }
    }
}
