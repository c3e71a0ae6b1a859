namespace Catalogue.Yaml.Diagnostics;

/// <summary>How bad a diagnostic is. An error stops the build; a warning does so only when the user asked for strictness.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>A place in a file that a user can open. Lines and columns count from 1; 0 means the file as a whole.</summary>
/// <param name="File">The path as the user would type it, with forward slashes; never an absolute path of the machine
/// unless the user gave one.</param>
public readonly record struct SourceLocation(string File, int Line = 0, int Column = 0)
{
    /// <summary><c>file(line,column)</c>, or the file alone where the diagnostic is about all of it.</summary>
    public override string ToString() => Line == 0
        ? File
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}({Line},{Column})");
}

/// <summary>A kind of mistake: one row of the table that <c>docs/diagnostics.md</c> prints.</summary>
/// <param name="Code">Stable for ever: <c>CAT</c> and three digits.</param>
/// <param name="Title">What happened, in a few words.</param>
/// <param name="Cause">When it is reported.</param>
/// <param name="Cure">What to write or do instead.</param>
public sealed record DiagnosticKind(string Code, Severity Severity, string Title, string Cause, string Cure);

/// <summary>A mistake of the user: what is wrong, where, and what to write instead.</summary>
public sealed record Diagnostic(DiagnosticKind Kind, SourceLocation Location, string Text)
{
    public Severity Severity => Kind.Severity;

    /// <summary>The form that editors and build servers recognise: <c>file(line,col): error CAT012: text</c>.</summary>
    public override string ToString() =>
        $"{Location}: {(Severity == Severity.Error ? "error" : "warning")} {Kind.Code}: {Text}";
}
