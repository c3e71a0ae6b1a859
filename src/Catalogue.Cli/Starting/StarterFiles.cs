using System.Reflection;
using System.Text;
using Catalogue.Load;
using Catalogue.Sources;

namespace Catalogue.Cli.Starting;

/// <summary>The files that a catalogue begins with.</summary>
internal static class StarterFiles
{
    private const string ExampleSlug = "example-server";

    private static readonly Assembly Assembly = typeof(StarterFiles).Assembly;

    /// <summary>Where each file of the program's own goes in the new folder.</summary>
    private static readonly (string Path, string Name)[] Places =
    [
        ("README.md", "README.md"),
        ("site.json", "site.json"),
        (".gitignore", "gitignore"),
        (".config/dotnet-tools.json", "dotnet-tools.json"),
        (".github/workflows/pages.yml", "pages.yml"),
    ];

    /// <summary>All files, by path below the new folder.</summary>
    /// <param name="withTables">Whether categories and signals are written out, too, to be changed.</param>
    public static IEnumerable<(string Path, string Text)> All(bool withTables)
    {
        foreach (var (path, name) in Places)
        {
            yield return (path, Read(name).Replace("{version}", Version, StringComparison.Ordinal));
        }

        yield return ($"{CatalogueLoader.ServersFolder}/{ExampleSlug}.yaml",
            DescriptorTemplate.Fill(BaseFiles.Read(DescriptorTemplate.Path), ExampleSlug, hasSchema: false));
        if (withTables)
        {
            yield return (CatalogueLoader.CategoriesPath, Encoding.UTF8.GetString(BaseFiles.Read(CatalogueLoader.CategoriesPath)));
            yield return (CatalogueLoader.SignalsPath, Encoding.UTF8.GetString(BaseFiles.Read(CatalogueLoader.SignalsPath)));
        }
    }

    /// <summary>Of this program, so that the folder is built by the version that made it until someone raises it.</summary>
    private static string Version => Assembly.GetName().Version!.ToString(3);

    private static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream($"starter/{name}")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
