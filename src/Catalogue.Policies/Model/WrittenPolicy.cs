namespace Catalogue.Policies.Model;

/// <summary>What the comment at the top of a file says. All of it may hold text from a descriptor.</summary>
/// <param name="Purpose">What the file is for, in a sentence.</param>
/// <param name="Engine">The engine that the file is for and the version it was checked against; null where the format is
/// for no engine.</param>
/// <param name="Source">Which version of the server was rated, and when, in words.</param>
/// <param name="Digest">The digest of the descriptor that the file was made from.</param>
public sealed record PolicyHeader(string Purpose, string? Engine, string Source, string Digest)
{
    /// <summary>What the digest is of, as a file's comment calls it.</summary>
    public string DigestOf { get; init; } = "Descriptor";

    /// <summary>What was lost before the file came to be written.</summary>
    public IReadOnlyList<PolicyLoss> EarlierLosses { get; init; } = [];
}

/// <summary>Something that a format cannot express as the portable form means it.</summary>
/// <param name="Tool">The tool concerned; null where it concerns the whole file.</param>
/// <param name="Text">What is lost and what stands in its place, as a sentence with its full stop.</param>
public readonly record struct PolicyLoss(string? Tool, string Text);

/// <summary>A policy written in a format.</summary>
/// <param name="Text">The file's content, with <c>\n</c> line ends and one at its end.</param>
public sealed record WrittenPolicy(string Text, IReadOnlyList<PolicyLoss> Losses);
