using System.CommandLine;
using Catalogue.Build;
using Catalogue.Cli.Reports;
using Catalogue.Emit;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue validate</c>: everything that a build checks, with nothing written.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var report = CommonOptions.Report();
        var strict = new Option<bool>("--strict") { Description = "Count warnings as mistakes, too." };
        var command = new Command("validate", "Checks descriptors, site.json, templates and policies. Writes nothing.") { root, report, strict };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(terminal, parsed.GetValue(root)!, parsed.GetValue(report), parsed.GetValue(strict), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(Terminal terminal, string root, ReportFormat report, bool strict, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var summary = ProgressDisplay.Run(terminal, progress => SiteBuilder.Build(
            CommonOptions.Sources(terminal, root),
            () => new DiscardingOutput(IsReadBack),
            new BuildOptions(Strict: strict),
            diagnostics,
            progress,
            cancellation));
        var found = diagnostics.ToSortedList();
        new DiagnosticReport(terminal, report).Write(found);
        if (report == ReportFormat.Text)
        {
            var count = DiagnosticReport.Count(found);
            terminal.Output.Write(summary is null
                ? $"Not valid: {count}.\n"
                : $"Valid: {Grammar.Count(summary.Tools, "tool")} of {Grammar.Count(summary.Servers, "server")}, {Grammar.Count(summary.Policies, "policy", "policies")} accepted{(count.Length > 0 ? $"; {count}" : "")}.\n");
        }

        return summary is null ? ExitCodes.Diagnostics : ExitCodes.Clean;
    }

    /// <summary>Policies and the calls that try them are read back before anything counts as valid; pages are not.</summary>
    private static bool IsReadBack(string path) =>
        path.StartsWith("policies/", StringComparison.Ordinal)
        || (path.StartsWith("attacks/", StringComparison.Ordinal) && !path.EndsWith(".html", StringComparison.Ordinal));
}
