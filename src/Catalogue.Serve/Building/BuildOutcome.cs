using Catalogue.Build;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Serve.Building;

/// <summary>A finished site, held in memory.</summary>
/// <param name="Files">By their path below the base path.</param>
/// <param name="BasePath">Begins and ends with a slash.</param>
public sealed record BuiltSite(IReadOnlyDictionary<string, byte[]> Files, string BasePath, BuildSummary Summary);

/// <summary>What one build came to, and what visitors see after it.</summary>
/// <param name="Mark">Differs from build to build wherever a visitor would see a difference, and from one run of the
/// program to the next.</param>
/// <param name="Site">The last good site: this build's own, or an earlier one where this build failed; null before there is one.</param>
/// <param name="Failed">Whether this build made no site.</param>
/// <param name="Diagnostics">Of this build.</param>
public sealed record BuildOutcome(string Mark, BuiltSite? Site, bool Failed, IReadOnlyList<Diagnostic> Diagnostics, TimeSpan Elapsed);
