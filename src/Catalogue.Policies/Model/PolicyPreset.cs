namespace Catalogue.Policies.Model;

/// <summary>A way to treat all tools of a server; each has a file of its own.</summary>
/// <param name="Id">The word in file names and on the command line. Once published it never changes.</param>
/// <param name="Title">The name that people read.</param>
/// <param name="Sentence">What the preset does, in one sentence.</param>
public sealed record PolicyPreset(string Id, string Title, string Sentence)
{
    public static readonly PolicyPreset Recommended = new(
        "recommended", "Recommended", "Each tool gets the rules that its page recommends, and a tool that the file does not name is refused.");

    public static readonly PolicyPreset ReadOnly = new(
        "read-only", "Read-only", "Tools that only look things up keep their recommended rules; all others are hidden and refused.");

    public static readonly PolicyPreset Strict = new(
        "strict", "Strict", "Low-risk tools keep their rules; above that, what was allowed asks a person, and what asked is refused.");

    public static readonly PolicyPreset Observe = new(
        "observe", "Observe", "Nothing is refused or asked about: for a proxy that logs, before you decide on rules.");

    /// <summary>Every preset, in the order in which a page shows them.</summary>
    public static IReadOnlyList<PolicyPreset> All { get; } = [Recommended, ReadOnly, Strict, Observe];

    /// <summary>The preset with this id; null where there is none.</summary>
    public static PolicyPreset? Find(string id) => All.FirstOrDefault(preset => preset.Id == id);
}
