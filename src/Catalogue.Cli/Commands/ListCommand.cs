using System.CommandLine;
using System.Globalization;
using Catalogue.Build;
using Catalogue.Cli.Reports;
using Catalogue.Model;
using Catalogue.Pages.Lists;
using Catalogue.Text;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;
using Spectre.Console;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue list</c>: the tools of a catalogue, by level and category.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var risk = CommonOptions.Choice("--risk", "Only tools at this level.", [.. RiskLevels.WorstFirst.Select(level => level.Id())]);
        var category = new Option<string?>("--category") { Description = "Only tools of this category.", HelpName = "category" };
        var format = CommonOptions.Choice("--format", "How the list is printed.", "table", "json", "csv");
        var command = new Command("list", "Lists tools with their risk, worst first.") { root, risk, category, format };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(root)!, parsed.GetValue(risk), parsed.GetValue(category), parsed.GetValue(format) ?? "table"));
        return command;
    }

    private static int Run(Terminal terminal, string root, string? risk, string? category, string format)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(CommonOptions.Sources(terminal, root), new BuildOptions(), diagnostics);
        if (site is null)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        var categories = site.Tables.Categories.Select(definition => definition.Id).ToList();
        if (category is not null && !categories.Contains(category, StringComparer.Ordinal))
        {
            terminal.Error.Write($"catalogue: unknown category '{VisibleText.Of(category, 60)}'{NearestWord.Hint(category, categories)}; write one of: {string.Join(", ", categories)}\n");
            return ExitCodes.Usage;
        }

        var tools = ToolOrder.ByRisk(site.Tools.Where(listed =>
            (risk is null || listed.Tool.Rating.Level.Id() == risk) && (category is null || listed.Tool.Category.Id == category)));
        Write(terminal, tools, format);
        return ExitCodes.Clean;
    }

    private static void Write(Terminal terminal, IReadOnlyList<ListedTool> tools, string format)
    {
        switch (format)
        {
            case "json":
                terminal.Output.Write(JsonLine.Of(tools.Select(Fields)));
                break;
            case "csv":
                terminal.Output.Write("server,tool,category,score,level,signals\r\n");
                foreach (var listed in tools)
                {
                    terminal.Output.Write(string.Join(',', Fields(listed).Values.Select(value => CsvText.Cell(VisibleText.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")))) + "\r\n");
                }

                break;
            default:
                WriteTable(terminal, tools);
                break;
        }
    }

    private static Dictionary<string, object> Fields(ListedTool listed) => new(StringComparer.Ordinal)
    {
        ["server"] = listed.Server.Slug,
        ["tool"] = listed.Tool.Descriptor.Name.Value,
        ["category"] = listed.Tool.Category.Id,
        ["score"] = listed.Tool.Rating.Score,
        ["level"] = listed.Tool.Rating.Level.Id(),
        ["signals"] = string.Join(' ', listed.Tool.Rating.Signals.Select(signal => signal.Signal.Id)),
    };

    private static void WriteTable(Terminal terminal, IReadOnlyList<ListedTool> tools)
    {
        const int LongestName = 60;
        var table = new Table().Border(TableBorder.None).AddColumns("Risk", "Category", "Server", "Tool");
        foreach (var (server, tool) in tools)
        {
            table.AddRow(
                new Spectre.Console.Text(string.Create(CultureInfo.InvariantCulture, $"{tool.Rating.Score} {tool.Rating.Level.Id()}")),
                new Spectre.Console.Text(tool.Category.Id),
                new Spectre.Console.Text(server.Slug),
                new Spectre.Console.Text(VisibleText.Of(tool.Name, LongestName)));
        }

        var console = terminal.ConsoleOver(terminal.Output);
        console.Profile.Width = Math.Max(console.Profile.Width, 160);
        console.Write(table);
        terminal.Output.Write($"{Grammar.Count(tools.Count, "tool")}\n");
    }
}
