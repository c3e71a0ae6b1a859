using System.CommandLine;
using Catalogue.Shapes;

namespace Catalogue.Cli.Commands;

/// <summary>What <c>import</c> and <c>diff</c> take alike: where the tools are listed, and how to get there.</summary>
internal sealed class ImportOptions
{
    public Option<string> Root { get; } = CommonOptions.Root();

    public Option<string?> From { get; } = new("--from")
    {
        Description = "A tools/list answer in a file, or a folder of them; with or without a frame that names the package.",
        HelpName = "file|folder",
    };

    public Option<string?> Date { get; } = DateOption();

    public Option<bool> KeepTexts { get; } = new("--keep-texts")
    {
        Description = "Keep the servers' own sentences: for catalogues that are not published.",
    };

    private static Option<string?> DateOption()
    {
        var option = new Option<string?>("--date")
        {
            Description = "The day to write as source.date; today where absent.",
            HelpName = "yyyy-mm-dd",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !TextForm.Date.Test(result.Tokens[0].Value))
            {
                result.AddError($"--date '{Text.VisibleText.Of(result.Tokens[0].Value, 40)}' is no day: write it as 2026-11-22");
            }
        });
        return option;
    }
}
