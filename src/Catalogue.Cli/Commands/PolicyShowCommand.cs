using System.CommandLine;
using Catalogue.Build;
using Catalogue.Cli.Reports;
using Catalogue.Model;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy show</c>: a policy of a server, or one tool's part of it.</summary>
internal static class PolicyShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var server = new Argument<string>("server") { Description = "The server's slug." };
        var tool = new Argument<string?>("tool") { Description = "The tool's name or slug; the whole file where absent.", Arity = ArgumentArity.ZeroOrOne };
        var format = CommonOptions.Choice("--format", "The format; intercept where absent.", [.. PolicyFormats.All.Select(known => known.Id)]);
        var preset = CommonOptions.Choice("--preset", "The preset; recommended where absent.", [.. PolicyPreset.All.Select(known => known.Id)]);
        var alias = CommonOptions.Alias();
        var command = new Command("show", "Prints a policy of a server, or one tool's part of it.") { server, tool, format, preset, alias, root };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetValue(root)!,
            parsed.GetValue(server)!,
            parsed.GetValue(tool),
            PolicyFormats.Find(parsed.GetValue(format) ?? PolicyFormats.Intercept.Id)!,
            PolicyPreset.Find(parsed.GetValue(preset) ?? PolicyPreset.Recommended.Id)!,
            parsed.GetValue(alias)));
        return command;
    }

    private static int Run(Terminal terminal, string root, string serverName, string? toolName, PolicyFormat format, PolicyPreset preset, string? alias)
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

        var policy = server.PolicyOf(preset) with { Alias = alias ?? server.Slug };
        var written = tool is null || policy.Tools.FirstOrDefault(candidate => candidate.Tool == tool.Policy.Tool) is not { } named
            ? format.Write(policy, PolicyHeaders.For(server, site.Settings, format, preset))
            : format.WriteTool(policy, named);
        terminal.Output.Write(written.Text);
        if (tool is not null || format.Extension == "json")
        {
            // A whole file says its losses at its top; the part of one tool has no top, and JSON no comments.
            LossReport.Write(terminal, written.Losses, server.Slug);
        }

        return ExitCodes.Clean;
    }
}
