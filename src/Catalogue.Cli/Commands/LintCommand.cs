using System.CommandLine;
using Catalogue.Build;
using Catalogue.Cli.Reports;
using Catalogue.Descriptors;
using Catalogue.Text;
using Catalogue.Validate.Lint;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue lint</c>: what a careful reviewer would ask about.</summary>
internal static class LintCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var report = CommonOptions.Report();
        var online = new Option<bool>("--online") { Description = "Also ask npm whether the packages exist at the registry in use." };
        var command = new Command("lint", "Says what a careful reviewer would ask about. Nothing it finds stops a build.") { root, report, online };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(root)!, parsed.GetValue(report), parsed.GetValue(online), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string root, ReportFormat report, bool online, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(CommonOptions.Sources(terminal, root), new BuildOptions(), diagnostics, cancellation);
        if (site is not null)
        {
            List<ServerDescriptor> servers = [.. site.Servers.Select(server => server.Descriptor)];
            CatalogueLint.Check(servers, site.Classification, diagnostics);
            if (online)
            {
                await NpmRegistry.CheckAsync(NpmRegistry.OnPath, servers, diagnostics, cancellation);
            }
        }

        var found = diagnostics.ToSortedList();
        new DiagnosticReport(terminal, report).Write(found);
        if (report == ReportFormat.Text)
        {
            terminal.Output.Write(found.Count == 0 ? "Nothing to ask about.\n" : $"{Grammar.Count(found.Count, "question")}.\n");
        }

        return found.Count == 0 ? ExitCodes.Clean : ExitCodes.Diagnostics;
    }
}
