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
    public static readonly IReadOnlyList<string> Signal = ["cause"];
}
