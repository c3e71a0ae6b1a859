using System.CommandLine;
using System.Globalization;
using Catalogue.Cli.Reports;
using Catalogue.Import.Running;
using Catalogue.Import.Writing;
using Catalogue.Shapes;
using Catalogue.Text;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue import</c>: descriptors out of what servers say.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal, TimeProvider clock)
    {
        var options = new ImportOptions();
        var root = CommonOptions.Root();
        var slug = new Option<string?>("--slug") { Description = "The server's address and file name, where package and repository give none.", HelpName = "slug" };
        slug.Validators.Add(result => Refuse(
            result, text => TextForm.Slug.Test(text) && text.Length <= Slugs.MaximumLength, "is not a slug: write lower-case letters, digits and hyphens"));
        var date = new Option<string?>("--date") { Description = "The day to write as source.date; today where absent.", HelpName = "yyyy-mm-dd" };
        date.Validators.Add(result => Refuse(result, TextForm.Date.Test, "is no day: write it as 2026-11-22"));
        var keepTexts = new Option<bool>("--keep-texts") { Description = "Keep the servers' own sentences: for catalogues that are not published." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and write nothing." };
        var report = CommonOptions.Choice("--report", "How the outcome is printed: for people, or one JSON object a server.", "text", "json");
        var command = new Command("import", "Writes descriptors from what servers say of their tools.");
        options.AddTo(command);
        foreach (var option in (Option[])[slug, date, keepTexts, dryRun, report, root])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            if (await options.ReadAsync(parsed, terminal, cancellation) is not { } answer)
            {
                return ExitCodes.Diagnostics;
            }

            var given = parsed.GetValue(date);
            var settings = new ImportSettings(given ?? Today(clock), given is not null, parsed.GetValue(keepTexts));
            var folder = parsed.GetValue(root)!;
            var run = new ImportRun(Path.Combine(terminal.Folder, folder), CommonOptions.Sources(terminal, folder), settings, parsed.GetValue(dryRun));
            var outcomes = run.Import(answer, parsed.GetValue(slug));
            new ImportReport(terminal, parsed.GetValue(report) == "json", parsed.GetValue(dryRun)).Write(outcomes, answer.WithoutTools);
            return outcomes.Any(outcome => outcome.Problem is not null) ? ExitCodes.Diagnostics : ExitCodes.Clean;
        });
        return command;
    }

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, Func<string, bool> isRight, string words)
    {
        if (result.Tokens.Count == 1 && !isRight(result.Tokens[0].Value))
        {
            result.AddError($"{result.Option.Name} '{VisibleText.Of(result.Tokens[0].Value, 60)}' {words}");
        }
    }

    private static string Today(TimeProvider clock) => clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
