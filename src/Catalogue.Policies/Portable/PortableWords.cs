using Catalogue.Policies.Model;

namespace Catalogue.Policies.Portable;

/// <summary>The words of the portable form for what a rule does.</summary>
internal static class PortableWords
{
    public static string Of(PolicyAction action) => action switch
    {
        PolicyAction.Allow => "allow",
        PolicyAction.Ask => "ask",
        PolicyAction.Hide => "hide",
        _ => "deny",
    };

    public static PolicyAction? Action(string word) => word switch
    {
        "allow" => PolicyAction.Allow,
        "deny" => PolicyAction.Deny,
        "ask" => PolicyAction.Ask,
        "hide" => PolicyAction.Hide,
        _ => null,
    };
}
