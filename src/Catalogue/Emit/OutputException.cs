using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Emit;

/// <summary>The output cannot be written. The earlier site is untouched.</summary>
public sealed class OutputException(Diagnostic diagnostic, Exception? inner = null) : Exception(diagnostic.Text, inner)
{
    public OutputException(DiagnosticKind kind, string path, string text, Exception? inner = null)
        : this(new Diagnostic(kind, new SourceLocation(path), text), inner)
    {
    }

    public Diagnostic Diagnostic { get; } = diagnostic;
}
