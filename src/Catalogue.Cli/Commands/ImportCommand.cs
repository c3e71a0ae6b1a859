using System.CommandLine;
using System.Globalization;
using Catalogue.Cli.Reports;
using Catalogue.Import.Running;
using Catalogue.Import.Sources;
using Catalogue.Import.Writing;
using Catalogue.Shapes;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue import</c>: descriptors out of what servers say.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var options = new ImportOptions();
        var docker = new Option<string?>("--docker-registry")
        {
            Description = "Entries of a registry: folders with server.yaml and tools.json, or a .jsonl file.",
            HelpName = "file|folder",
        };
        var slug = new Option<string?>("--slug") { Description = "The server's address and file name, where package and repository give none.", HelpName = "slug" };
        slug.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!TextForm.Slug.Test(result.Tokens[0].Value) || result.Tokens[0].Value.Length > Text.Slugs.MaximumLength))
            {
                result.AddError($"--slug '{Text.VisibleText.Of(result.Tokens[0].Value, 60)}' is not a slug: write lower-case letters, digits and hyphens");
            }
        });
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and write nothing." };
        var report = CommonOptions.Choice("--report", "How the outcome is printed: for people, or one JSON object a server.", "text", "json");
        var command = new Command("import", "Writes descriptors from what servers say of their tools.")
        {
            options.From, docker, slug, options.KeepTexts, options.Date, dryRun, report, options.Root,
        };
        command.Validators.Add(result =>
        {
            if (new Option[] { options.From, docker }.Count(option => result.GetResult(option) is { Implicit: false }) != 1)
            {
                result.AddError("Name one source: --from or --docker-registry");
            }
        });
        command.SetAction(parsed =>
        {
            var answer = parsed.GetValue(options.From) is { } from
                ? AnswerFiles.Read(terminal.Folder, from)
                : DockerRegistry.Read(terminal.Folder, parsed.GetValue(docker)!);
            var given = parsed.GetValue(options.Date);
            var settings = new ImportSettings(given ?? Today(clock), given is not null, parsed.GetValue(options.KeepTexts));
            var root = parsed.GetValue(options.Root)!;
            var run = new ImportRun(Path.Combine(terminal.Folder, root), CommonOptions.Sources(terminal, root), settings, parsed.GetValue(dryRun));
            var outcomes = run.Import(answer, parsed.GetValue(slug));
            new ImportReport(terminal, parsed.GetValue(report) == "json", parsed.GetValue(dryRun)).Write(outcomes, answer.WithoutTools);
            return outcomes.Any(outcome => outcome.Problem is not null) ? ExitCodes.Diagnostics : ExitCodes.Clean;
        });
        return command;
    }

    private static string Today(TimeProvider clock) => clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
