namespace Catalogue.Import.Writing;

/// <summary>What an import does to one descriptor.</summary>
/// <param name="Text">The whole file as it is to be; equal to the old one where nothing changes.</param>
/// <param name="IsNew">Whether there was no file.</param>
/// <param name="Added">Tools that the file did not have.</param>
/// <param name="Changed">Tools whose declared block changes.</param>
/// <param name="Gone">Tools that the server no longer lists, newly marked.</param>
/// <param name="Returned">Tools that were gone and are listed again.</param>
/// <param name="Blocks">Which of the server's own blocks change: <c>package</c>, <c>source</c>.</param>
public sealed record ImportResult(
    string Text,
    bool IsNew,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Gone,
    IReadOnlyList<string> Returned,
    IReadOnlyList<string> Blocks)
{
    public bool IsUnchanged => !IsNew && Added.Count + Changed.Count + Gone.Count + Returned.Count + Blocks.Count == 0;
}
