namespace Catalogue.Policies.Model;

/// <summary>What a target can do with something that the portable form says.</summary>
public enum Support
{
    /// <summary>It means the same there.</summary>
    Yes,

    /// <summary>Part of it can be said; losses tell which part cannot.</summary>
    Partly,

    /// <summary>It cannot be said; a loss tells what stands in its place.</summary>
    No,
}

/// <summary>What a target can express, and how we know.</summary>
/// <param name="Purpose">What reads such a file, in a sentence.</param>
/// <param name="Place">Where the reader puts the file.</param>
/// <param name="ToolNames">How the target names a tool, in a sentence.</param>
/// <param name="UsesAlias">Whether names depend on what the reader's own configuration calls the server.</param>
/// <param name="Ask">A person decides.</param>
/// <param name="Hide">The tool is left out of the list.</param>
/// <param name="RateLimit">So many calls in a window.</param>
/// <param name="Arguments">Required arguments and conditions on arguments.</param>
/// <param name="CheckedWith">What emitted files were checked with, in a sentence.</param>
/// <param name="Source">The address of the document that the grammar was read from; null for a form of our own.</param>
public sealed record FormatFacts(
    string Purpose,
    string Place,
    string ToolNames,
    bool UsesAlias,
    Support Ask,
    Support Hide,
    Support RateLimit,
    Support Arguments,
    string CheckedWith,
    string? Source);
