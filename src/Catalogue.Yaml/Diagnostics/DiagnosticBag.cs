namespace Catalogue.Yaml.Diagnostics;

/// <summary>
/// Collects the diagnostics of a stage so that all are shown together. Safe to use from several threads; what comes out
/// is sorted by place, so that the order of work never shows.
/// </summary>
public sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly List<Diagnostic> diagnostics = [];
    private int errors;
    private int warnings;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    public bool HasWarnings => Volatile.Read(ref warnings) > 0;

    public void Add(DiagnosticKind kind, SourceLocation location, string text)
    {
        lock (gate)
        {
            diagnostics.Add(new Diagnostic(kind, location, text));
            errors += kind.Severity == Severity.Error ? 1 : 0;
            warnings += kind.Severity == Severity.Warning ? 1 : 0;
        }
    }

    /// <summary>All diagnostics so far, sorted by file, line, column, code and text.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList()
    {
        lock (gate)
        {
            return [.. diagnostics
                .OrderBy(diagnostic => diagnostic.Location.File, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.Line)
                .ThenBy(diagnostic => diagnostic.Location.Column)
                .ThenBy(diagnostic => diagnostic.Kind.Code, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Text, StringComparer.Ordinal)];
        }
    }
}
