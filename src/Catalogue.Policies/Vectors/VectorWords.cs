using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors;

/// <summary>The words of a file of test vectors.</summary>
public static class VectorWords
{
    /// <summary>The version of the form.</summary>
    public const int Schema = 1;

    /// <summary>What follows a policy file's name in the name of its vectors.</summary>
    public const string Ending = ".vectors.json";

    /// <summary>The word for what a policy does with a call.</summary>
    public static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Allow => "allow",
        DecisionKind.Ask => "ask",
        DecisionKind.Hidden => "hidden",
        _ => "deny",
    };

    internal static DecisionKind? Decision(string word) => word switch
    {
        "allow" => DecisionKind.Allow,
        "ask" => DecisionKind.Ask,
        "deny" => DecisionKind.Deny,
        "hidden" => DecisionKind.Hidden,
        _ => null,
    };
}
