using System.CommandLine;
using System.Text;
using Catalogue.Cli.Reports;
using Catalogue.Cli.Starting;
using Catalogue.Load;
using Catalogue.Shapes;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue new</c>: the first file of a server.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var root = CommonOptions.Root();
        var slug = new Argument<string>("slug") { Description = "The server's address and file name, such as acme-billing-mcp." };
        slug.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && (!TextForm.Slug.Test(result.Tokens[0].Value) || result.Tokens[0].Value.Length > Text.Slugs.MaximumLength))
            {
                result.AddError($"'{Text.VisibleText.Of(result.Tokens[0].Value, 60)}' is not a slug: write lower-case letters, digits and hyphens, such as acme-billing-mcp");
            }
        });
        var command = new Command("new", "Writes a descriptor to fill in.") { slug, root };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(root)!, parsed.GetValue(slug)!));
        return command;
    }

    private static int Run(Terminal terminal, string root, string slug)
    {
        var sources = CommonOptions.Sources(terminal, root);
        var diagnostics = new DiagnosticBag();
        var path = $"{CatalogueLoader.ServersFolder}/{slug}.yaml";
        var taken = sources.Files(CatalogueLoader.ServersFolder, diagnostics)
            .FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == slug);
        if (taken is not null)
        {
            diagnostics.Add(DiagnosticKinds.FileExists, new SourceLocation(sources.Show(taken)), $"'{slug}' exists already; edit the file, or choose another slug");
            new DiagnosticReport(terminal, ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        var template = sources.Exists(DescriptorTemplate.Path) ? sources.Read(DescriptorTemplate.Path, diagnostics) : BaseFiles.Read(DescriptorTemplate.Path);
        var target = Path.Combine(terminal.Folder, root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using (var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(Encoding.UTF8.GetBytes(DescriptorTemplate.Fill(template ?? [], slug, sources.Exists(DescriptorTemplate.SchemaPath))));
        }

        terminal.Output.Write($"{sources.Show(path)} is ready to fill in; then run 'catalogue validate'.\n");
        return ExitCodes.Clean;
    }
}
