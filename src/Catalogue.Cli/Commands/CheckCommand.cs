using System.CommandLine;
using Catalogue.Check;
using Catalogue.Cli.Reports;
using Catalogue.Emit;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue check</c>: reads a finished site back, as visitors and machines will.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the site.", DefaultValueFactory = _ => "_site" };
        var basePath = CommonOptions.BasePath("Where the site's root is on its host; taken from the site where absent.");
        var report = CommonOptions.Report();
        var command = new Command("check", "Reads a finished site back: links, ids, titles, markup, structured data, sitemap.") { folder, basePath, report };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(terminal, parsed.GetValue(folder)!, parsed.GetValue(basePath), parsed.GetValue(report), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string? basePath, ReportFormat report, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var pages = Check(terminal, folder, basePath, diagnostics, cancellation);
        var found = diagnostics.ToSortedList();
        new DiagnosticReport(terminal, report).Write(found);
        if (report == ReportFormat.Text)
        {
            terminal.Output.Write($"{folder}: {Grammar.Count(pages, "page")} read, {(found.Count == 0 ? "nothing wrong" : DiagnosticReport.Count(found))}\n");
        }

        return found.Count == 0 ? ExitCodes.Clean : ExitCodes.Diagnostics;
    }

    private static int Check(Terminal terminal, string folder, string? basePath, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var full = Path.Combine(terminal.Folder, folder);
        if (!Directory.Exists(full))
        {
            diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(folder), File.Exists(full) ? "this is a file; name the folder of a site" : "the folder does not exist; run 'catalogue build' first");
            return 0;
        }

        try
        {
            var marker = Path.Combine(full, SiteMarker.FileName);
            var known = File.Exists(marker) ? SiteMarker.Read(File.ReadAllBytes(marker)) : null;
            var address = new SiteAddress(basePath ?? known?.BasePath ?? "/", known?.Url);
            var shownAs = folder.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
            return ProgressDisplay.Run(terminal, progress => SiteChecker.Check(
                new SiteFolder(full),
                address,
                shownAs is "" or "." ? "" : shownAs + "/",
                diagnostics,
                (done, total) => progress?.Invoke("Checking pages", done, total),
                cancellation));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException || exception is AggregateException { InnerException: IOException or UnauthorizedAccessException })
        {
            diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(folder), $"a file cannot be read: {(exception is AggregateException all ? all.InnerException! : exception).Message}");
            return 0;
        }
    }
}
