using System.CommandLine;
using System.Globalization;
using Catalogue.Build;
using Catalogue.Classify;
using Catalogue.Cli.Reports;
using Catalogue.Model;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue classify</c>: what the rules take tools for, and why; and how well the rules do.</summary>
internal static class ClassifyCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var server = new Argument<string?>("server") { Description = "The server's slug.", Arity = ArgumentArity.ZeroOrOne };
        var tool = new Argument<string?>("tool") { Description = "The tool's name or slug; every tool where absent.", Arity = ArgumentArity.ZeroOrOne };
        var explain = new Option<bool>("--explain") { Description = "Print what decided; with --measure, each disagreement." };
        var measure = new Option<string?>("--measure")
        {
            Description = "Hold the rules against labels: a file of JSON lines; with --from, hints of servers; else this catalogue's own categories.",
            HelpName = "labels.jsonl",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var from = new Option<string?>("--from") { Description = "A folder of answers to tools/list, whose read-only hints are the labels.", HelpName = "folder" };
        var command = new Command("classify", "Says what the rules take tools for, whatever their descriptors say.") { server, tool, explain, measure, from, root };
        command.Validators.Add(result =>
        {
            if ((result.GetResult(server)?.Tokens.Count ?? 0) == 0 && result.GetResult(measure) is null)
            {
                result.AddError("Name a server, or write --measure.");
            }
        });
        command.SetAction(parsed => parsed.GetResult(measure) is null
            ? Run(terminal, parsed.GetValue(root)!, parsed.GetValue(server)!, parsed.GetValue(tool), parsed.GetValue(explain))
            : MeasureReport.Run(terminal, parsed.GetValue(root)!, parsed.GetValue(measure), parsed.GetValue(from), parsed.GetValue(explain)));
        return command;
    }

    private static int Run(Terminal terminal, string root, string serverName, string? toolName, bool explains)
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

        var classifier = new ToolClassifier(site.Classification);
        var names = classifier.NamesOf(server.Slug, server.Descriptor.Tools);
        foreach (var each in tool is null ? server.Tools : [tool])
        {
            Print(terminal, each, classifier.Classify(each.Descriptor, names), explains);
        }

        return ExitCodes.Clean;
    }

    private static void Print(Terminal terminal, Tool tool, Classification found, bool explains)
    {
        var confidence = found.IsUnknown ? "" : string.Create(CultureInfo.InvariantCulture, $", confidence {found.Confidence} %");
        var given = tool.Descriptor.Category is { } category && category != found.Category ? $" (the descriptor says {category})" : "";
        terminal.Output.Write($"{tool.Name}: {found.Category}{confidence}{given}\n");
        foreach (var item in explains ? found.Evidence : [])
        {
            terminal.Output.Write(string.Create(CultureInfo.InvariantCulture, $"  {item.Weight / 10.0,6:+0.0;-0.0} {item.Category,-12} {VisibleText.Of(item.Text, 120)}\n"));
        }

        if (explains && found.Evidence.Count == 0)
        {
            terminal.Output.Write("  nothing in its name, description, inputs or hints tells\n");
        }
    }
}
