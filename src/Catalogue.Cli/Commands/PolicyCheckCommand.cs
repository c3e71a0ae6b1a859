using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Cli.Reports;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy check</c>: holds any policy files to the rules of their engines.</summary>
internal static class PolicyCheckCommand
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(Terminal terminal)
    {
        var paths = new Argument<string[]>("files") { Description = "Policy files, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Choice("--format", "The format; recognised by its content where absent.", [.. PolicyFormats.All.Select(known => known.Id)]);
        var report = CommonOptions.Choice("--report", "How verdicts are printed: for people, or one JSON object a line.", "text", "json");
        var command = new Command("check", "Says of policy files whether their engine accepts them, in the engine's words.") { paths, format, report };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(paths)!, parsed.GetValue(format), parsed.GetValue(report) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, IReadOnlyList<string> paths, string? formatId, bool asJson)
    {
        var diagnostics = new DiagnosticBag();
        var refused = 0;
        var files = paths.SelectMany(path => Expand(terminal, path, diagnostics)).ToList();
        foreach (var file in files)
        {
            if (PolicyFiles.Read(terminal, file, diagnostics) is not { } bytes)
            {
                continue;
            }

            var named = formatId is null ? PolicyFormats.FromFileName(file) : PolicyFormats.Find(formatId);
            var format = named ?? PolicyFormats.Detect(bytes);
            var verdict = format.Check(bytes);
            refused += verdict.Accepted ? 0 : 1;
            terminal.Output.Write(asJson ? Line(file, verdict) : InWords(file, verdict, named is null));
        }

        var problems = diagnostics.ToSortedList();
        new DiagnosticReport(terminal, ReportFormat.Text).Write(problems);
        if (!asJson && files.Count > 1)
        {
            terminal.Output.Write($"{Grammar.Count(files.Count, "file")}, {(refused == 0 ? "none" : refused.ToString("N0", CultureInfo.InvariantCulture))} refused\n");
        }

        return refused > 0 || problems.Count > 0 ? ExitCodes.Diagnostics : ExitCodes.Clean;
    }

    private static List<string> Expand(Terminal terminal, string path, DiagnosticBag diagnostics)
    {
        var full = Path.Combine(terminal.Folder, path);
        if (!Directory.Exists(full))
        {
            return [path];
        }

        var files = Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml" or ".json" or ".toml" && !file.EndsWith(".vectors.json", StringComparison.Ordinal))
            .Select(file => Path.Combine(path, Path.GetRelativePath(full, file)).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0)
        {
            diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(path), "the folder holds no .yaml, .yml, .json or .toml file");
        }

        return files;
    }

    private static string Line(string file, PolicyVerdict verdict) => JsonSerializer.Serialize(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["file"] = file,
            ["format"] = verdict.Format,
            ["accepted"] = verdict.Accepted,
            ["stage"] = Word(verdict.Stage),
            ["errors"] = verdict.Problems.Select(problem => problem.Text),
        },
        Json) + "\n";

    private static string InWords(string file, PolicyVerdict verdict, bool guessed)
    {
        var format = PolicyFormats.Find(verdict.Format)!.Title + (guessed ? ", recognised by its content" : "");
        return verdict.Accepted
            ? $"{file}: accepted ({format}; {Grammar.Count(verdict.NamedTools.Count, "tool")})\n"
            : string.Concat(verdict.Problems.Select(problem => string.Create(
                CultureInfo.InvariantCulture, $"{file}({problem.Line},{problem.Column}): refused at {Word(verdict.Stage)} ({format}): {VisibleText.Of(problem.Text)}\n")));
    }

    private static string Word(PolicyStage stage) => stage switch
    {
        PolicyStage.Load => "load",
        PolicyStage.Validate => "validate",
        _ => "",
    };
}
