using System.CommandLine;
using Catalogue.Cli.Reports;
using Catalogue.Policies.Comparing;
using Catalogue.Policies.Model;
using Catalogue.Policies.Reading;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy diff</c>: what one policy file does that another does not, in words, tool by tool.</summary>
internal static class PolicyDiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var before = new Argument<string>("before") { Description = "A policy file of any format." };
        var after = new Argument<string>("after") { Description = "The file to compare it with; the formats may differ." };
        var server = KnownServers.Option(KnownServers.SaysRequired);
        var report = CommonOptions.Choice("--report", "How differences are printed: for people, or one JSON object a line.", "text", "json");
        var command = new Command("diff", "Says in words what two policy files do differently, what lets more pass first. Returns 1 where anything differs.") { before, after, server, report, root };
        command.SetAction(parsed => Run(
            terminal, [parsed.GetValue(before)!, parsed.GetValue(after)!], parsed.GetValue(server), parsed.GetValue(root)!, parsed.GetValue(report) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, IReadOnlyList<string> files, string? serverName, string root, bool asJson)
    {
        var diagnostics = new DiagnosticBag();
        var server = serverName is null ? null : KnownServers.Load(terminal, root, serverName, diagnostics);
        var readings = diagnostics.HasErrors ? [] : files.Select(file => Read(terminal, file, server, diagnostics)).OfType<PolicyReading>().ToList();
        if (readings.Count < files.Count)
        {
            new DiagnosticReport(terminal, asJson ? ReportFormat.Json : ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        for (var index = 0; index < files.Count; index++)
        {
            Note(terminal, files[index], readings[index]);
        }

        var changes = PolicyDifference.Find(readings[0], readings[1]);
        foreach (var change in changes)
        {
            terminal.Output.Write(asJson ? Line(change) : $"{Word(change.Direction)}: {VisibleText.Of(InWords(change))}\n");
        }

        if (!asJson)
        {
            terminal.Output.Write(changes.Count == 0 ? "No difference.\n" : Summary(changes));
        }

        return changes.Count == 0 ? ExitCodes.Clean : ExitCodes.Diagnostics;
    }

    private static PolicyReading? Read(Terminal terminal, string file, KnownServer? server, DiagnosticBag diagnostics)
    {
        if (PolicyFiles.Read(terminal, file, diagnostics) is not { } bytes)
        {
            return null;
        }

        return PolicyFiles.ReadModel(file, bytes, PolicyFiles.FormatOf(file, bytes, null), server, diagnostics);
    }

    /// <summary>What the comparison could not see.</summary>
    private static void Note(Terminal terminal, string file, PolicyReading reading)
    {
        if (!reading.KnowsArguments)
        {
            terminal.Error.Write($"{file}: compared without what either file asks of arguments, which cannot be read from this format\n");
        }

        foreach (var loss in reading.Losses.Where(loss => loss.Tool is not null))
        {
            terminal.Error.Write($"{file}: {VisibleText.Of(loss.Tool!)}: compared as a question to a person: {VisibleText.Of(loss.Text)}\n");
        }
    }

    private static string InWords(PolicyChange change) => change.Tool switch
    {
        null => $"tools that the file does not name: were {change.Was}, are now {change.Is}",
        ToolPolicy.EveryTool => $"all tools together: were {change.Was}, are now {change.Is}",
        var tool => $"{tool}: was {change.Was}, is now {change.Is}",
    };

    private static string Word(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Looser => "looser",
        ChangeDirection.Mixed => "looser in part",
        ChangeDirection.Stricter => "stricter",
        _ => "as strict",
    };

    private static string Summary(IReadOnlyList<PolicyChange> changes) =>
        $"{Grammar.Count(changes.Count, "difference")}: {string.Join(", ", changes.GroupBy(change => change.Direction).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}"))}\n";

    private static string Line(PolicyChange change) => JsonLine.Of(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["tool"] = change.Tool,
            ["direction"] = change.Direction switch
            {
                ChangeDirection.Looser => "looser",
                ChangeDirection.Mixed => "mixed",
                ChangeDirection.Stricter => "stricter",
                _ => "neutral",
            },
            ["was"] = change.Was,
            ["is"] = change.Is,
            ["text"] = InWords(change),
        });
}
