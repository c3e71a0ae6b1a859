using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Load;

/// <summary>Gathers templates and assets: the base set, with the user's own files in place of those of the same path.</summary>
internal static class TemplateLoader
{
    private const string BaseFolder = "templates/";
    private const string AssetFolder = "assets/";
    private const string Ending = ".hbs";

    public static TemplateSet Load(ISources sources, string? ownFolder, DiagnosticBag diagnostics)
    {
        var files = new SortedDictionary<string, (string ShownAs, byte[] Bytes)>(StringComparer.Ordinal);
        foreach (var path in BaseFiles.Paths.Where(path => path.StartsWith(BaseFolder, StringComparison.Ordinal)))
        {
            files[path[BaseFolder.Length..]] = (path, BaseFiles.Read(path));
        }

        if (ownFolder is not null)
        {
            var folder = ownFolder.TrimEnd('/');
            var own = sources.Files(folder, diagnostics);
            if (own.Count == 0)
            {
                diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(sources.Show(CatalogueLoader.SettingsPath)),
                    $"the template folder '{folder}' is absent or empty; create it, or remove 'templates'");
            }

            foreach (var path in own)
            {
                if (sources.Read(path, diagnostics) is { } bytes)
                {
                    files[path[(folder.Length + 1)..]] = (sources.Show(path), bytes);
                }
            }
        }

        var templates = new List<TemplateFile>();
        var assets = new List<AssetFile>();
        foreach (var (path, (shownAs, bytes)) in files)
        {
            if (path.StartsWith(AssetFolder, StringComparison.Ordinal))
            {
                assets.Add(new AssetFile(path, bytes));
            }
            else if (path.EndsWith(Ending, StringComparison.Ordinal) && Decode(bytes, shownAs, diagnostics) is { } text)
            {
                templates.Add(new TemplateFile(path[..^Ending.Length], shownAs, text));
            }
        }

        return new TemplateSet(templates, assets);
    }

    private static string? Decode(byte[] bytes, string shownAs, DiagnosticBag diagnostics)
    {
        if (SourceText.TryDecode(bytes, YamlReadOptions.Descriptor.MaximumBytes, out var text, out var problem))
        {
            return text.ReplaceLineEndings("\n");
        }

        var mark = problem?.Mark ?? YamlMark.Start;
        diagnostics.Add(DiagnosticKinds.NotUtf8, new SourceLocation(shownAs, mark.Line, mark.Column), problem?.Text ?? "");
        return null;
    }
}
