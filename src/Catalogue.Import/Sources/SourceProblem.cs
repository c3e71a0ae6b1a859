namespace Catalogue.Import.Sources;

/// <summary>A source that gave no facts.</summary>
/// <param name="Origin">The file, command or address.</param>
/// <param name="Text">Why, in words without a full stop.</param>
public sealed record SourceProblem(string Origin, string Text);

/// <summary>What a source gave: one server or many, and what stood in the way of others.</summary>
public sealed record SourceAnswer(IReadOnlyList<Answers.ServerFacts> Servers, IReadOnlyList<SourceProblem> Problems)
{
    /// <summary>Entries that name a server and list no tools; nothing is written for them.</summary>
    public int WithoutTools { get; init; }
}
