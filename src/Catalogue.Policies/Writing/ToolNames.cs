using Catalogue.Policies.Model;

namespace Catalogue.Policies.Writing;

/// <summary>
/// Tool names that no policy file can carry: nothing at all, the asterisk that means every tool, and text that UTF-8
/// cannot hold. Descriptors with such names are refused before they come here; a file that named them would rule over
/// other tools, so they are left to the file's default.
/// </summary>
internal static class ToolNames
{
    public static bool CanBeNamed(string name) =>
        name != ToolPolicy.EveryTool && !string.IsNullOrWhiteSpace(name) && SafeRunes.IsWellFormed(name);

    /// <summary>Whether a file that is being written names a tool; where it cannot, a loss says so.</summary>
    public static bool IsKept(string name, PolicyAction byDefault, List<PolicyLoss> losses)
    {
        if (CanBeNamed(name))
        {
            return true;
        }

        losses.Add(new PolicyLoss(name, byDefault == PolicyAction.Allow
            ? "A tool of this name cannot be named in a policy file; it is left out, and the file's default lets it pass."
            : "A tool of this name cannot be named in a policy file; it is left out, and the file's default refuses it."));
        return false;
    }
}
