using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Catalogue.Build;
using Catalogue.Cli.Reports;
using Catalogue.Emit;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue build</c>: the whole site into a folder.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The folder for the site. An earlier site there is replaced once the new one is finished.",
            HelpName = "folder",
            DefaultValueFactory = _ => "_site",
        };
        var basePath = CommonOptions.BasePath("Where the site's root is on its host, such as /catalogue/; taken from url in site.json where absent.");
        var strict = new Option<bool>("--strict") { Description = "Stop at warnings, too." };
        var check = new Option<bool>("--check") { Description = "Read every finished page back before it is published, as 'catalogue check' does." };
        var command = new Command("build", "Builds the site.") { root, output, basePath, strict, check };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                terminal,
                parsed.GetValue(root)!,
                parsed.GetValue(output)!,
                new BuildOptions(parsed.GetValue(basePath), parsed.GetValue(strict), parsed.GetValue(check)),
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(Terminal terminal, string root, string output, BuildOptions options, CancellationToken cancellation)
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var rootFolder = Path.Combine(terminal.Folder, root);
        var summary = ProgressDisplay.Run(terminal, progress => SiteBuilder.Build(
            CommonOptions.Sources(terminal, root),
            () => FolderOutput.Open(output, Path.Combine(terminal.Folder, output), rootFolder),
            options,
            diagnostics,
            progress,
            cancellation));
        var found = diagnostics.ToSortedList();
        new DiagnosticReport(terminal, ReportFormat.Text).Write(found);
        if (summary is null)
        {
            terminal.Error.Write($"No site: {DiagnosticReport.Count(found)}{(diagnostics.HasErrors ? "" : " (--strict stops at warnings)")}. {(Directory.Exists(Path.Combine(terminal.Folder, output)) ? "The earlier one is as it was." : "Nothing was written.")}\n");
            return ExitCodes.Diagnostics;
        }

        var warnings = found.Count == 0 ? "no warnings" : Grammar.Count(found.Count, "warning");
        terminal.Output.Write(string.Create(CultureInfo.InvariantCulture,
            $"{output}: {Grammar.Count(summary.Pages, "page")}, {Grammar.Count(summary.Policies, "policy", "policies")} read back and accepted, {Grammar.Count(summary.Tools, "tool")} of {Grammar.Count(summary.Servers, "server")}\n"));
        terminal.Output.Write(string.Create(CultureInfo.InvariantCulture,
            $"{Grammar.Count(summary.Files, "file")}, {Sizes.InWords(summary.Bytes)}{HostLimits.Compare(summary)}, {clock.Elapsed.TotalSeconds:0.0} s, {warnings}\n"));
        return ExitCodes.Clean;
    }
}
