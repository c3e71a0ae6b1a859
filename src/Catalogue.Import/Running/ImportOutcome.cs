using Catalogue.Import.Writing;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Import.Running;

/// <summary>What became of one server of an import.</summary>
/// <param name="Origin">Where the facts came from.</param>
/// <param name="File">The descriptor, as the user would type it; null where none could be chosen.</param>
/// <param name="Result">What changed; null where a problem stood in the way.</param>
/// <param name="Problem">What stood in the way.</param>
/// <param name="Notes">What of the source could not be taken as it stands.</param>
public sealed record ImportOutcome(string Origin, string? File, ImportResult? Result, Diagnostic? Problem, IReadOnlyList<string> Notes);
