using System.CommandLine;
using System.Globalization;
using Catalogue.Cli.Reports;
using Catalogue.Serve;
using Catalogue.Serve.Building;
using Catalogue.Text;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue serve</c>: the site in a browser while its files are written.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8080;
    private const int LargestPort = 65535;

    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var port = new Option<int>("--port", "-p")
        {
            Description = "The port on 127.0.0.1; 0 takes any free one.",
            HelpName = "number",
            DefaultValueFactory = _ => DefaultPort,
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is < 0 or > LargestPort)
            {
                result.AddError($"--port {number} is no port: write a number from 0 to {LargestPort}");
            }
        });
        var command = new Command("serve", "Serves the site on this machine, and rebuilds and reloads it after each change.") { root, port };
        command.SetAction((parsed, cancellation) => Run(terminal, parsed.GetValue(root)!, parsed.GetValue(port), cancellation));
        return command;
    }

    private static async Task<int> Run(Terminal terminal, string root, int port, CancellationToken cancellation)
    {
        try
        {
            await using var server = await SiteServer.StartAsync(Path.Combine(terminal.Folder, root), CommonOptions.Sources(terminal, root), port, cancellation);
            var reporter = new Reporter(terminal, server.Address);
            await server.RunAsync(reporter.Report, cancellation);
        }
        catch (PortException exception)
        {
            terminal.Error.Write($"catalogue: {exception.Message}\n");
            return ExitCodes.Diagnostics;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Output.Write("Stopped.\n");
        }

        return ExitCodes.Clean;
    }

    /// <summary>Says of every build how it went, and of the first, and of a new base path, where the site is.</summary>
    private sealed class Reporter(Terminal terminal, Uri address)
    {
        private string? shownPath;

        public void Report(BuildOutcome outcome)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write(outcome.Diagnostics);
            var seconds = outcome.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
            terminal.Output.Write(outcome switch
            {
                { Failed: false, Site.Summary: var summary } => $"Built {Grammar.Count(summary.Pages, "page")} in {seconds} s{Warnings(outcome)}\n",
                { Site: null } => $"Not built: {DiagnosticReport.Count(outcome.Diagnostics)}, {seconds} s. The page shows them until there is a site.\n",
                _ => $"Not built: {DiagnosticReport.Count(outcome.Diagnostics)}, {seconds} s. The last good site stays.\n",
            });
            var path = outcome.Site?.BasePath ?? "/";
            if (path != shownPath)
            {
                terminal.Output.Write($"Serving {new Uri(address, path)} (Ctrl-C ends it)\n");
                shownPath = path;
            }

            terminal.Output.Flush();
        }

        private static string Warnings(BuildOutcome outcome) =>
            outcome.Diagnostics.Count == 0 ? "" : ", " + DiagnosticReport.Count(outcome.Diagnostics);
    }
}
