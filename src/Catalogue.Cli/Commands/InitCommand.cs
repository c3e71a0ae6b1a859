using System.CommandLine;
using System.Text;
using Catalogue.Cli.Reports;
using Catalogue.Cli.Starting;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue init</c>: a catalogue of one's own.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "A new folder, or an empty one; '.' for the current." };
        var tables = new Option<bool>("--tables")
        {
            Description = "Write categories and signals out, too, to change their texts, weights and policies.",
        };
        var command = new Command("init", "Starts a catalogue of your own: settings, an example, publishing.") { folder, tables };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder)!, parsed.GetValue(tables)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, bool withTables)
    {
        var shown = VisibleText.Of(folder.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/'));
        var target = Path.Combine(terminal.Folder, folder);
        if (Refusal(target) is { } refusal)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write([new Diagnostic(DiagnosticKinds.FileExists, new SourceLocation(shown), refusal)]);
            return ExitCodes.Diagnostics;
        }

        try
        {
            foreach (var (path, text) in StarterFiles.All(withTables))
            {
                Write(Path.Combine(target, path), text);
                terminal.Output.Write($"{(shown == "." ? "" : shown + "/")}{path}\n");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write(
                [new Diagnostic(DiagnosticKinds.OutputFailed, new SourceLocation(shown), $"the folder cannot be written to: {exception.GetType().Name}")]);
            return ExitCodes.Diagnostics;
        }

        var root = shown == "." ? "" : shown.Contains(' ', StringComparison.Ordinal) ? $" --root \"{shown}\"" : $" --root {shown}";
        terminal.Output.Write($"\nReady. Next:\n  catalogue validate{root}\n  catalogue serve{root}\n");
        return ExitCodes.Clean;
    }

    /// <summary>Why the folder cannot be used; null where it can. A fresh clone, which holds <c>.git</c> alone, can.</summary>
    private static string? Refusal(string target) =>
        File.Exists(target) ? "this is a file; name a new or an empty folder"
        : Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any(entry => Path.GetFileName(entry) != ".git")
            ? "the folder is not empty; name a new or an empty one"
            : null;

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(text));
    }
}
