using System.CommandLine;
using Catalogue.Cli.Reports;
using Catalogue.Import.Comparing;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue diff</c>: what a server says now against what its descriptor says.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new ImportOptions();
        var root = CommonOptions.Root();
        var slug = new Argument<string>("server") { Description = "The server's slug." };
        var command = new Command("diff", "Says what a server has changed since it was imported, the worst first.") { slug };
        options.AddTo(command);
        command.Add(root);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await options.ReadAsync(parsed, terminal, cancellation) is not { } answer)
            {
                return ExitCodes.Diagnostics;
            }

            var diagnostics = new DiagnosticBag();
            foreach (var problem in answer.Problems)
            {
                diagnostics.Add(DiagnosticKinds.ImportFailed, new SourceLocation(problem.Origin), problem.Text);
            }

            if (answer.Servers.Count > 1)
            {
                diagnostics.Add(DiagnosticKinds.ImportFailed, new SourceLocation(parsed.GetValue(slug)!), "the source names several servers; a comparison takes one");
            }

            var differences = answer.Servers.Count != 1 || diagnostics.HasErrors
                ? null
                : DifferenceRun.Compare(CommonOptions.Sources(terminal, parsed.GetValue(root)!), parsed.GetValue(slug)!, answer.Servers[0], diagnostics);
            new DiagnosticReport(terminal, ReportFormat.Text).Write(diagnostics.ToSortedList());
            return differences is null ? ExitCodes.Diagnostics : Print(terminal, differences);
        });
        return command;
    }

    private static int Print(Terminal terminal, IReadOnlyList<Difference> differences)
    {
        foreach (var group in differences.GroupBy(difference => difference.Weight))
        {
            terminal.Output.Write(group.Key switch
            {
                Weight.Danger => "More dangerous than it was rated:\n",
                Weight.Surface => "Other tools or inputs:\n",
                _ => "Other words only:\n",
            });
            foreach (var difference in group)
            {
                terminal.Output.Write($"  {VisibleText.Of(difference.Tool, 80)}: {VisibleText.Of(difference.Text, 300)}\n");
            }
        }

        terminal.Output.Write(differences.Count == 0 ? "No difference.\n" : $"{Grammar.Count(differences.Count, "difference")}.\n");
        return differences.Any(difference => difference.Weight != Weight.Wording) ? ExitCodes.Diagnostics : ExitCodes.Clean;
    }
}
