using System.CommandLine;
using Catalogue.Build;
using Catalogue.Cli.Reports;
using Catalogue.Model;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy show</c>: the recommended policy of a server, or one tool's part of it.</summary>
internal static class PolicyShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var server = new Argument<string>("server") { Description = "The server's slug." };
        var tool = new Argument<string?>("tool") { Description = "The tool's name or slug; the whole file where absent.", Arity = ArgumentArity.ZeroOrOne };
        var format = CommonOptions.Choice("--format", "The format; intercept where absent.", [.. PolicyFormats.All.Select(known => known.Id)]);
        var command = new Command("show", "Prints the recommended policy of a server or tool.") { server, tool, format, root };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetValue(root)!,
            parsed.GetValue(server)!,
            parsed.GetValue(tool),
            PolicyFormats.Find(parsed.GetValue(format) ?? PolicyFormats.Intercept.Id)!));
        return command;
    }

    private static int Run(Terminal terminal, string root, string serverName, string? toolName, PolicyFormat format)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(CommonOptions.Sources(terminal, root), new BuildOptions(), diagnostics);
        var server = site is null ? null : SiteLookup.Server(site, serverName, diagnostics);
        var tool = server is null || toolName is null ? null : SiteLookup.Tool(server, toolName, diagnostics);
        if (site is null || server is null || (toolName is not null && tool is null))
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        var written = tool is null
            ? format.Write(server.Policy, PolicyHeaders.For(server, site.Settings, format))
            : format.WriteTool(server.Policy, tool.Policy);
        terminal.Output.Write(written.Text);
        if (tool is not null)
        {
            // A whole file says its losses at its top; the part of one tool has no top.
            foreach (var loss in written.Losses)
            {
                terminal.Error.Write($"{VisibleText.Of(loss.Tool ?? server.Slug)}: {VisibleText.Of(loss.Text)}\n");
            }
        }

        return ExitCodes.Clean;
    }
}
