using System.Globalization;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Reports;

/// <summary>Who reads the diagnostics.</summary>
public enum ReportFormat
{
    /// <summary>People and editors: <c>file(line,col): error CAT012: text</c>, on standard error.</summary>
    Text,

    /// <summary>GitHub's log commands, which become annotations.</summary>
    Github,

    /// <summary>Programs: one JSON object a line.</summary>
    Json,
}

/// <summary>Prints diagnostics. Whatever they hold stays on its line and moves no cursor.</summary>
public sealed class DiagnosticReport(Terminal terminal, ReportFormat format)
{
    public void Write(IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            switch (format)
            {
                case ReportFormat.Github:
                    terminal.Output.Write(Github(diagnostic) + "\n");
                    break;
                case ReportFormat.Json:
                    terminal.Output.Write(JsonLine.Of(Fields(diagnostic)));
                    break;
                default:
                    WriteText(diagnostic);
                    break;
            }
        }
    }

    /// <summary>"2 errors, 1 warning"; nothing where there are none.</summary>
    public static string Count(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        return string.Join(", ", new[] { errors > 0 ? Grammar.Count(errors, "error") : "", warnings > 0 ? Grammar.Count(warnings, "warning") : "" }
            .Where(part => part.Length > 0));
    }

    private static Dictionary<string, object> Fields(Diagnostic diagnostic) => new(StringComparer.Ordinal)
    {
        ["code"] = diagnostic.Kind.Code,
        ["severity"] = Word(diagnostic),
        ["file"] = diagnostic.Location.File,
        ["line"] = diagnostic.Location.Line,
        ["column"] = diagnostic.Location.Column,
        ["text"] = diagnostic.Text,
    };

    private static string Github(Diagnostic diagnostic)
    {
        var place = diagnostic.Location;
        var position = place.Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $",line={place.Line},col={place.Column}");
        return $"::{Word(diagnostic)} file={Property(place.File)}{position},title={diagnostic.Kind.Code}::{Data(VisibleText.Of(diagnostic.Text))}";
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string Word(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error ? "error" : "warning";

    private void WriteText(Diagnostic diagnostic)
    {
        var line = VisibleText.Of(diagnostic.ToString());
        if (terminal.UsesColour)
        {
            var marker = $": {Word(diagnostic)} {diagnostic.Kind.Code}:";
            var colour = diagnostic.Severity == Severity.Error ? "\u001b[31m" : "\u001b[33m";
            line = line.Replace(marker, $": {colour}{marker[2..]}\u001b[0m", StringComparison.Ordinal);
        }

        terminal.Error.Write(line + "\n");
    }
}
