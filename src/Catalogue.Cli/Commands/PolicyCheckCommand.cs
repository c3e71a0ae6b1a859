using System.CommandLine;
using System.Globalization;
using Catalogue.Cli.Reports;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy check</c>: holds any policy files to the rules of their engines.</summary>
internal static class PolicyCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var paths = new Argument<string[]>("files") { Description = "Policy files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Choice("--format", "The format; recognised by the file's name or content where absent.", [.. PolicyFormats.All.Select(known => known.Id)]);
        var server = KnownServers.Option("to compare with what the catalogue knows of it");
        var strict = new Option<bool>("--strict") { Description = "Return 1 for warnings, too." };
        var report = CommonOptions.Choice("--report", "How verdicts are printed: for people, or one JSON object a line.", "text", "json");
        var command = new Command("check", "Says of policy files whether their engine accepts them, in the engine's words, and warns of what does nothing in them.")
        {
            paths, format, server, strict, report, root,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetValue(root)!,
            parsed.GetValue(paths)!,
            parsed.GetValue(format),
            parsed.GetValue(server),
            parsed.GetValue(strict),
            parsed.GetValue(report) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string root, IReadOnlyList<string> paths, string? formatId, string? serverName, bool strict, bool asJson)
    {
        var diagnostics = new DiagnosticBag();
        var server = serverName is null ? null : KnownServers.Load(terminal, root, serverName, diagnostics);
        if (diagnostics.HasErrors)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        var refused = 0;
        var warned = 0;
        var files = paths.SelectMany(path => PolicyFiles.Expand(terminal, path, diagnostics)).ToList();
        foreach (var file in files)
        {
            if (PolicyFiles.Read(terminal, file, diagnostics) is not { } bytes)
            {
                continue;
            }

            var guessed = formatId is null && PolicyFormats.FromFileName(file) is null;
            var format = PolicyFiles.FormatOf(file, bytes, formatId);
            var verdict = format.Check(bytes);
            var warnings = verdict.Accepted ? format.Warnings(bytes, server) : [];
            refused += verdict.Accepted ? 0 : 1;
            warned += warnings.Count;
            terminal.Output.Write(asJson ? Line(file, verdict, warnings) : InWords(file, verdict, guessed));
            if (!asJson)
            {
                new DiagnosticReport(terminal, ReportFormat.Text).Write(
                    [.. warnings.Select(warning => new Diagnostic(warning.Kind, new SourceLocation(file, warning.Line, warning.Column), warning.Text))]);
            }
        }

        var problems = diagnostics.ToSortedList();
        new DiagnosticReport(terminal, ReportFormat.Text).Write(problems);
        if (!asJson && files.Count > 1)
        {
            terminal.Output.Write($"{Grammar.Count(files.Count, "file")}, {(refused == 0 ? "none" : refused.ToString("N0", CultureInfo.InvariantCulture))} refused{(warned == 0 ? "" : ", " + Grammar.Count(warned, "warning"))}\n");
        }

        return refused > 0 || problems.Count > 0 || (strict && warned > 0) ? ExitCodes.Diagnostics : ExitCodes.Clean;
    }

    private static string Line(string file, PolicyVerdict verdict, IReadOnlyList<PolicyWarning> warnings) => JsonLine.Of(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["file"] = file,
            ["format"] = verdict.Format,
            ["accepted"] = verdict.Accepted,
            ["stage"] = Word(verdict.Stage),
            ["errors"] = verdict.Problems.Select(problem => problem.Text),
            ["places"] = verdict.Problems.Select(problem => new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["line"] = problem.Line,
                ["column"] = problem.Column,
            }),
            ["warnings"] = warnings.Select(warning => new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["code"] = warning.Kind.Code,
                ["line"] = warning.Line,
                ["column"] = warning.Column,
                ["text"] = warning.Text,
            }),
        });

    private static string InWords(string file, PolicyVerdict verdict, bool guessed)
    {
        var format = PolicyFormats.Find(verdict.Format)!.Title + (guessed ? ", recognised by its content" : "");
        return verdict.Accepted
            ? $"{file}: accepted ({format}; {Grammar.Count(verdict.NamedTools.Count, "tool")})\n"
            : string.Concat(verdict.Problems.Select(problem => string.Create(
                CultureInfo.InvariantCulture, $"{file}({problem.Line},{problem.Column}): refused at {Word(verdict.Stage)} ({format}): {PolicyFiles.InWords(problem)}\n")));
    }

    private static string Word(PolicyStage stage) => stage switch
    {
        PolicyStage.Load => "load",
        PolicyStage.Validate => "validate",
        _ => "",
    };
}
