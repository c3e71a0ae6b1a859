using System.CommandLine;
using Catalogue.Cli.Reports;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Vectors;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy test</c>: makes the calls of test vectors to a policy file.</summary>
internal static class PolicyTestCommand
{
    /// <summary>What fails more often has one cause.</summary>
    private const int MostShown = 20;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The policy file." };
        var vectors = new Option<string?>("--vectors") { Description = $"The test vectors; the file of this name with {VectorWords.Ending} where absent.", HelpName = "file" };
        var report = CommonOptions.Choice("--report", "How differences are printed: for people, or one JSON object a line.", "text", "json");
        var command = new Command("test", "Says whether a policy file does with calls what its test vectors expect.") { file, vectors, report };
        command.SetAction(parsed => Run(
            terminal, parsed.GetValue(file)!, parsed.GetValue(vectors) ?? parsed.GetValue(file)! + VectorWords.Ending, parsed.GetValue(report) == "json"));
        return command;
    }

    private static int Run(Terminal terminal, string file, string vectorPath, bool asJson)
    {
        var diagnostics = new DiagnosticBag();
        var policy = PolicyFiles.Read(terminal, file, diagnostics);
        var vectors = Vectors(terminal, vectorPath, diagnostics);
        var differences = policy is null || vectors is null ? null : Differences(file, policy, vectors, diagnostics);
        new DiagnosticReport(terminal, asJson ? ReportFormat.Json : ReportFormat.Text).Write(diagnostics.ToSortedList());
        if (vectors is null || differences is null)
        {
            return ExitCodes.Diagnostics;
        }

        foreach (var difference in differences.Take(MostShown))
        {
            terminal.Output.Write(asJson
                ? Line(vectorPath, difference)
                : $"{vectorPath}({difference.Vector.Line},1): {VisibleText.Of(difference.InWords())}\n");
        }

        terminal.Output.Write(asJson ? Summary(file, vectors, differences) : InWords(file, vectors, differences));
        return differences.Count > 0 ? ExitCodes.Diagnostics : ExitCodes.Clean;
    }

    private static VectorFile? Vectors(Terminal terminal, string path, DiagnosticBag diagnostics)
    {
        if (PolicyFiles.Read(terminal, path, diagnostics) is not { } bytes)
        {
            return null;
        }

        if (VectorReader.Read(bytes, out var problem) is not { } vectors)
        {
            diagnostics.Add(DiagnosticKinds.VectorsUnreadable, new SourceLocation(path, problem!.Line, problem.Column), VisibleText.Of(problem.Text));
            return null;
        }

        if (PolicyFormats.Find(vectors.Format) is null)
        {
            diagnostics.Add(DiagnosticKinds.VectorsUnreadable, new SourceLocation(path),
                $"there is no format '{VisibleText.Of(vectors.Format, 60)}'; write one of {string.Join(", ", PolicyFormats.All.Select(format => format.Id))}");
            return null;
        }

        return vectors;
    }

    private static IReadOnlyList<VectorDifference>? Differences(string file, byte[] policy, VectorFile vectors, DiagnosticBag diagnostics)
    {
        var format = PolicyFormats.Find(vectors.Format)!;
        var opened = PolicyFiles.Open(file, policy, format, tool => vectors.Required.GetValueOrDefault(tool), diagnostics);
        return opened is null ? null : VectorRunner.Run(opened, vectors);
    }

    private static string InWords(string file, VectorFile vectors, IReadOnlyList<VectorDifference> differences)
    {
        var all = Grammar.Count(vectors.Vectors.Count, "vector");
        return differences.Count == 0
            ? $"{file}: {all}, as expected\n"
            : $"{file}: {all}, {differences.Count} not as expected{(differences.Count > MostShown ? $"; the first {MostShown} are shown" : "")}\n";
    }

    private static string Line(string vectorPath, VectorDifference difference) => JsonLine.Of(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["vectors"] = vectorPath,
            ["line"] = difference.Vector.Line,
            ["tool"] = difference.Vector.Tool,
            ["call"] = difference.Call,
            ["expected"] = VectorWords.Of(difference.Vector.Expect),
            ["why"] = difference.Vector.Why,
            ["got"] = VectorWords.Of(difference.Got.Kind),
            ["rule"] = difference.Got.Rule,
            ["message"] = difference.Got.Message,
        });

    private static string Summary(string file, VectorFile vectors, IReadOnlyList<VectorDifference> differences) => JsonLine.Of(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["file"] = file,
            ["tested"] = vectors.Vectors.Count,
            ["failed"] = differences.Count,
        });
}
