using System.Text.Json;
using Catalogue.Import.Running;
using Catalogue.Import.Writing;
using Catalogue.Text;

namespace Catalogue.Cli.Reports;

/// <summary>Says what an import did: a few lines a server for people, or one JSON object a server.</summary>
internal sealed class ImportReport(Terminal terminal, bool isJson, bool isDryRun)
{
    private const int NamesShown = 12;
    private const int NotesShown = 5;

    public void Write(IReadOnlyList<ImportOutcome> outcomes, int withoutTools)
    {
        if (!isJson)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write([.. outcomes.Select(outcome => outcome.Problem).OfType<Yaml.Diagnostics.Diagnostic>()]);
        }

        foreach (var outcome in outcomes)
        {
            if (isJson)
            {
                terminal.Output.Write(JsonSerializer.Serialize(Fields(outcome)) + "\n");
            }
            else if (outcome.Result is { } result)
            {
                WriteText(outcome, result);
            }
        }

        if (!isJson)
        {
            var written = outcomes.Count(outcome => outcome.Result is { IsUnchanged: false });
            var closing = $"{Grammar.Count(written, "descriptor")} {(isDryRun ? "would change" : "written")}, {outcomes.Count(outcome => outcome.Result is { IsUnchanged: true })} unchanged";
            var failed = outcomes.Count(outcome => outcome.Problem is not null);
            terminal.Output.Write($"{closing}{(failed > 0 ? $", {failed} failed" : "")}{(withoutTools > 0 ? $", {withoutTools} without tools" : "")}.\n");
        }
    }

    private void WriteText(ImportOutcome outcome, ImportResult result)
    {
        terminal.Output.Write($"{outcome.File}: {(result.IsNew ? $"new, {Grammar.Count(result.Added.Count, "tool")}" : result.IsUnchanged ? "unchanged" : "changed")}\n");
        if (!result.IsNew)
        {
            WriteNames("new", result.Added);
            WriteNames("gone", result.Gone);
            WriteNames("back again", result.Returned);
            WriteNames("declared otherwise", result.Changed);
            WriteNames("blocks replaced", result.Blocks);
        }

        foreach (var note in outcome.Notes.Take(NotesShown))
        {
            terminal.Output.Write($"  note: {VisibleText.Of(note, 200)}\n");
        }

        if (outcome.Notes.Count > NotesShown)
        {
            terminal.Output.Write($"  and {Grammar.Count(outcome.Notes.Count - NotesShown, "more note")}\n");
        }
    }

    private void WriteNames(string what, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            var more = names.Count > NamesShown ? $" and {names.Count - NamesShown} more" : "";
            terminal.Output.Write($"  {what}: {string.Join(", ", names.Take(NamesShown).Select(name => VisibleText.Of(name, 80)))}{more}\n");
        }
    }

    private static Dictionary<string, object?> Fields(ImportOutcome outcome) => new(StringComparer.Ordinal)
    {
        ["origin"] = outcome.Origin,
        ["file"] = outcome.File,
        ["status"] = outcome.Result is not { } result ? "failed" : result.IsNew ? "new" : result.IsUnchanged ? "unchanged" : "changed",
        ["added"] = outcome.Result?.Added ?? [],
        ["changed"] = outcome.Result?.Changed ?? [],
        ["gone"] = outcome.Result?.Gone ?? [],
        ["returned"] = outcome.Result?.Returned ?? [],
        ["blocks"] = outcome.Result?.Blocks ?? [],
        ["problem"] = outcome.Problem?.ToString(),
        ["notes"] = outcome.Notes,
    };
}
