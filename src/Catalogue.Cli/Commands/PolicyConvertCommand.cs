using System.CommandLine;
using System.Security.Cryptography;
using Catalogue.Cli.Reports;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Reading;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue policy convert</c>: writes a policy file in another format, never letting more pass.</summary>
internal static class PolicyConvertCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        string[] ids = [.. PolicyFormats.All.Select(known => known.Id)];
        var file = new Argument<string>("file") { Description = "The policy file: portable or Intercept." };
        var to = CommonOptions.Choice("--to", "The format to write.", ids);
        to.Required = true;
        var from = CommonOptions.Choice("--from", "The format of the file; recognised by its name or content where absent.", ids);
        var server = KnownServers.Option(KnownServers.SaysRequired);
        var alias = CommonOptions.Alias();
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output where absent.", HelpName = "file" };
        var command = new Command("convert", "Writes a policy file in another format, and says what that cannot express.") { file, to, from, server, alias, output, root };
        command.SetAction(parsed => Run(
            terminal,
            new Request(parsed.GetValue(file)!, PolicyFormats.Find(parsed.GetValue(to)!)!, parsed.GetValue(from), parsed.GetValue(alias), parsed.GetValue(output)),
            parsed.GetValue(server),
            parsed.GetValue(root)!));
        return command;
    }

    private static int Run(Terminal terminal, Request request, string? serverName, string root)
    {
        var diagnostics = new DiagnosticBag();
        var server = serverName is null ? null : KnownServers.Load(terminal, root, serverName, diagnostics);
        var bytes = diagnostics.HasErrors ? null : PolicyFiles.Read(terminal, request.File, diagnostics);
        var written = bytes is null ? null : Convert(request, bytes, server, diagnostics);
        if (written is null || !Write(terminal, request.Output, written, diagnostics))
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        LossReport.Write(terminal, written.Losses, request.File);

        return ExitCodes.Clean;
    }

    private static WrittenPolicy? Convert(Request request, byte[] bytes, KnownServer? server, DiagnosticBag diagnostics)
    {
        var source = PolicyFiles.FormatOf(request.File, bytes, request.From);
        if (!PolicyReaders.ReadsWhole(source))
        {
            diagnostics.Add(PolicyWarningKinds.FormatNotReadBack, new SourceLocation(request.File),
                $"a file for {source.Title} says less than other formats need to know; convert the portable or the Intercept file that it was made from");
            return null;
        }

        if (PolicyFiles.ReadModel(request.File, bytes, source, server, diagnostics) is not { } reading)
        {
            return null;
        }

        var (policy, spread) = PolicyConversion.Prepare(reading, request.To, NameOf(request.File), server);
        IReadOnlyList<PolicyLoss> earlier = [.. reading.Losses, .. spread];
        var header = new PolicyHeader(
            $"Policy for the MCP server {policy.Server}, converted.", null, $"{Path.GetFileName(request.File)} ({source.Title})", "sha256:" + System.Convert.ToHexStringLower(SHA256.HashData(bytes)))
        {
            DigestOf = "Digest of the source",
            EarlierLosses = earlier,
        };
        var written = request.To.Write(policy with { Alias = request.Alias ?? policy.Server }, header);
        return written with { Losses = [.. earlier, .. written.Losses] };
    }

    /// <summary>The server's name as files of this catalogue are called: what stands before the first dot.</summary>
    private static string NameOf(string file)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        return name.Length == 0 ? "server" : name;
    }

    private static bool Write(Terminal terminal, string? output, WrittenPolicy written, DiagnosticBag diagnostics)
    {
        if (output is null)
        {
            terminal.Output.Write(written.Text);
            return true;
        }

        var path = Path.Combine(terminal.Folder, output);
        if (Directory.Exists(path))
        {
            diagnostics.Add(DiagnosticKinds.OutputFailed, new SourceLocation("--output"), $"'{VisibleText.Of(output, 60)}' is a folder; write the name of a file in it");
            return false;
        }

        try
        {
            File.WriteAllText(path, written.Text);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(DiagnosticKinds.OutputFailed, new SourceLocation(output), exception is DirectoryNotFoundException
                ? "the file cannot be written: its folder does not exist; make it first, or write another name"
                : "the file cannot be written; look at its rights, or write another name");
            return false;
        }
    }

    /// <summary>What is to be converted, and into what.</summary>
    private sealed record Request(string File, PolicyFormat To, string? From, string? Alias, string? Output);
}
