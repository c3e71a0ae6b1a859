using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Model;

/// <summary>Something in an accepted file that does nothing, or not what it seems to do.</summary>
/// <param name="Kind">A row of the table of diagnostics, with severity warning.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Column">Column in the file, from 1.</param>
/// <param name="Text">What is wrong and what to write instead.</param>
public sealed record PolicyWarning(DiagnosticKind Kind, int Line, int Column, string Text);
