namespace Catalogue.Policies.Model;

/// <summary>Why a policy file was refused, in the engine's words where it is an engine's format.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the file, from 1.</param>
public sealed record PolicyProblem(int Line, int Column, string Text);

/// <summary>Where a file was refused.</summary>
public enum PolicyStage
{
    /// <summary>It was not refused.</summary>
    None,

    /// <summary>It is not YAML, or a value has the wrong type.</summary>
    Load,

    /// <summary>It reads, and breaks the format's rules.</summary>
    Validate,
}

/// <summary>What a format's own rules say of a file.</summary>
/// <param name="Format">The format's id.</param>
/// <param name="Problems">Empty exactly where the file is accepted.</param>
/// <param name="NamedTools">The tools that an accepted file speaks of, sorted ordinally, less <c>*</c>.</param>
public sealed record PolicyVerdict(
    string Format,
    PolicyStage Stage,
    IReadOnlyList<PolicyProblem> Problems,
    IReadOnlyList<string> NamedTools)
{
    public bool Accepted => Stage == PolicyStage.None;
}
