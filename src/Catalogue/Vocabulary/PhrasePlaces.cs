namespace Catalogue.Vocabulary;

/// <summary>The places that sentences of the data files may have.</summary>
public static class PhrasePlaces
{
    /// <summary>In texts of categories and in the standard questions.</summary>
    public static readonly IReadOnlyList<string> Tool =
    [
        "tool", "server", "proxy", "a proxy", "category", "a category", "category summary", "description", "level", "score", "computed",
        "override reason", "sum in words", "limit", "limit in words", "repository in words",
    ];

    /// <summary>In what a signal says of a tool.</summary>
    public static readonly IReadOnlyList<string> Signal = [Cause];

    /// <summary>In why a pattern fits a tool; beside these, each trait that the fit asks of the server, for the tool that has it.</summary>
    public static readonly IReadOnlyList<string> Fit = [Cause, "tool", "server", "namesakes"];

    /// <summary>The words or the inputs that fired a predicate.</summary>
    public const string Cause = "cause";
}
