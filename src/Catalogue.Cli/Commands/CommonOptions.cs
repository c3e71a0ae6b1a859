using System.CommandLine;
using Catalogue.Cli.Reports;
using Catalogue.Sources;
using Catalogue.Text;

namespace Catalogue.Cli.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommonOptions
{
    public static Option<string> Root() => new("--root")
    {
        Description = "The folder that holds site.json; the current one where absent.",
        HelpName = "folder",
        DefaultValueFactory = _ => ".",
    };

    /// <summary>The option for what the user's own configuration calls the server.</summary>
    public static Option<string?> Alias() => new("--alias")
    {
        Description = "What your configuration calls the server, for formats that name tools by it; the slug where absent.",
    };

    /// <summary>A base path, refused where it has not the form of one.</summary>
    public static Option<string?> BasePath(string description)
    {
        var option = new Option<string?>("--base-path") { Description = description, HelpName = "path" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !BasePaths.IsValid(result.Tokens[0].Value))
            {
                result.AddError($"--base-path '{VisibleText.Of(result.Tokens[0].Value, 60)}' must begin and end with '/', such as /catalogue/");
            }
        });
        return option;
    }

    public static Option<ReportFormat> Report() => new("--report")
    {
        Description = "How mistakes are printed: for people, for GitHub's log, or one JSON object a line.",
        HelpName = "text|github|json",
        CustomParser = result => Enum.TryParse<ReportFormat>(result.Tokens[0].Value, ignoreCase: true, out var format)
            ? format
            : Refuse(result, "text, github, json"),
    };

    /// <summary>A choice of words, refused by name where it is none of them.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <summary>The folder's files, shown in messages as the user named the folder.</summary>
    public static FolderSources Sources(Terminal terminal, string root)
    {
        var shown = root is "." or "./" ? "" : root.Replace(Path.DirectorySeparatorChar, '/');
        return new FolderSources(Path.Combine(terminal.Folder, root), shown);
    }

    private static ReportFormat Refuse(System.CommandLine.Parsing.ArgumentResult result, string words)
    {
        result.AddError($"'{result.Tokens[0].Value}' is not a report; write one of: {words}");
        return default;
    }
}
