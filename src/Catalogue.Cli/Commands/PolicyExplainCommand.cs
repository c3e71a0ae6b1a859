using System.CommandLine;
using System.Text.Json;
using Catalogue.Cli.Reports;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy explain</c>: what a policy file does with one call, by which rule, and what the agent is told.</summary>
internal static class PolicyExplainCommand
{
    private const string FirstMoment = "2026-01-01T00:00:00Z";

    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var file = new Argument<string>("file") { Description = "The policy file." };
        var tool = new Option<string>("--tool") { Description = "The tool's exact name.", Required = true, HelpName = "name" };
        var arguments = new Option<string>("--args") { Description = "The call's arguments, one JSON object; {} where absent.", HelpName = "json", DefaultValueFactory = _ => "{}" };
        var clock = new Option<string>("--clock") { Description = "When the call is made, in UTC.", HelpName = "moment", DefaultValueFactory = _ => FirstMoment };
        var server = KnownServers.Option(KnownServers.SaysRequired);
        var format = CommonOptions.Choice("--format", "The format; recognised by its name or content where absent.", [.. PolicyFormats.All.Select(known => known.Id)]);
        var report = CommonOptions.Choice("--report", "How the answer is printed: for people, or as a JSON object.", "text", "json");
        var command = new Command("explain", "Says what a policy file does with a call, by which rule, and what the agent is told.") { file, tool, arguments, clock, server, format, report, root };
        command.SetAction(parsed => Run(
            terminal,
            new Question(parsed.GetValue(file)!, parsed.GetValue(tool)!, parsed.GetValue(arguments)!, parsed.GetValue(clock)!),
            parsed.GetValue(server),
            parsed.GetValue(root)!,
            parsed.GetValue(format),
            parsed.GetValue(report) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, Question question, string? serverName, string root, string? formatId, bool asJson)
    {
        var diagnostics = new DiagnosticBag();
        var wasAsked = false;
        var required = serverName is null ? RequiredBeside(terminal, question.File) : RequiredOf(KnownServers.Load(terminal, root, serverName, diagnostics));
        using var arguments = question.ReadArguments(diagnostics);
        var clock = question.ReadClock(diagnostics);
        var bytes = PolicyFiles.Read(terminal, question.File, diagnostics);
        var format = bytes is null ? null : PolicyFiles.FormatOf(question.File, bytes, formatId);
        var opened = format is null ? null : PolicyFiles.Open(question.File, bytes!, format, Asked, diagnostics);
        if (opened is null || arguments is null || clock is null || diagnostics.HasErrors)
        {
            new DiagnosticReport(terminal, asJson ? ReportFormat.Json : ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        var decision = opened.Decide(new ToolCall(question.Tool, arguments.RootElement, clock.Value));
        terminal.Output.Write(asJson ? Line(question, format!, decision) : InWords(question, format!, decision));
        if (wasAsked && required is null)
        {
            terminal.Error.Write("Required arguments were not judged: the file does not name them. Say --server, or put its vectors beside it.\n");
        }

        return ExitCodes.Clean;

        IReadOnlyList<InputPath>? Asked(string tool)
        {
            wasAsked = true;
            return required?.Invoke(tool);
        }
    }

    private static Func<string, IReadOnlyList<InputPath>?>? RequiredOf(KnownServer? server) => server is null ? null : tool => server.Find(tool)?.RequiredInputs;

    /// <summary>What the test vectors beside the file say; null where there are none to read.</summary>
    private static Func<string, IReadOnlyList<InputPath>?>? RequiredBeside(Terminal terminal, string file)
    {
        var path = file + VectorWords.Ending;
        return File.Exists(Path.Combine(terminal.Folder, path))
            && PolicyFiles.Read(terminal, path, new DiagnosticBag()) is { } bytes
            && VectorReader.Read(bytes, out _) is { } vectors
                ? tool => vectors.Required.GetValueOrDefault(tool)
                : null;
    }

    private static string InWords(Question question, PolicyFormat format, PolicyDecision decision) =>
        $"{VisibleText.Of(question.Tool)}: {VectorWords.Of(decision.Kind)} ({format.Title})\nrule: {VisibleText.Of(decision.Rule)}\n"
        + (decision.Message is { } message ? $"message: {VisibleText.Of(message)}\n" : "");

    private static string Line(Question question, PolicyFormat format, PolicyDecision decision) => JsonLine.Of(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["file"] = question.File,
            ["format"] = format.Id,
            ["tool"] = question.Tool,
            ["decision"] = VectorWords.Of(decision.Kind),
            ["rule"] = decision.Rule,
            ["message"] = decision.Message,
        });

    /// <summary>A call as a command line gives it.</summary>
    private sealed record Question(string File, string Tool, string Arguments, string Clock)
    {
        public JsonDocument? ReadArguments(DiagnosticBag diagnostics)
        {
            try
            {
                var document = JsonDocument.Parse(Arguments, new JsonDocumentOptions { MaxDepth = 128 });
                if (document.RootElement.ValueKind == JsonValueKind.Object)
                {
                    return document;
                }

                document.Dispose();
                diagnostics.Add(DiagnosticKinds.CallUnreadable, new SourceLocation("--args", 1, 1), "the arguments are no JSON object; write them like {\"path\": \"/srv\"}");
            }
            catch (JsonException exception)
            {
                diagnostics.Add(
                    DiagnosticKinds.CallUnreadable,
                    new SourceLocation("--args", (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1),
                    VisibleText.Of(VectorReader.InWords(exception)));
            }

            return null;
        }

        public DateTimeOffset? ReadClock(DiagnosticBag diagnostics)
        {
            var clock = VectorClock.Read(Clock);
            if (clock is null)
            {
                diagnostics.Add(DiagnosticKinds.CallUnreadable, new SourceLocation("--clock", 1, 1), $"'{VisibleText.Of(Clock, 60)}' is no moment; {VectorClock.Form}");
            }

            return clock;
        }
    }
}
