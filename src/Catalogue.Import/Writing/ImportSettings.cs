namespace Catalogue.Import.Writing;

/// <summary>How an import writes.</summary>
/// <param name="Date">The day to write, as <c>yyyy-MM-dd</c>.</param>
/// <param name="DateIsGiven">Whether the user named the day; else a source that is otherwise unchanged keeps its old one.</param>
/// <param name="KeepTexts">Whether the server's sentences are kept.</param>
public sealed record ImportSettings(string Date, bool DateIsGiven, bool KeepTexts);
