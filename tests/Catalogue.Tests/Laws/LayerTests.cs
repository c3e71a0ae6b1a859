using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Catalogue.Tests.Laws;

/// <summary>The shape of the house, held by tests: C# lets a project's namespaces grow into one another.</summary>
public sealed partial class LayerTests
{
    /// <summary>From the bottom to the top; a layer names only layers before it.</summary>
    private static readonly string[] Layers =
    [
        "Text", "Shapes", "Sources", "Vocabulary", "Schemas", "Descriptors", "Load", "Validate", "Classify", "Risk", "Fit", "Model", "Assemble", "Prose",
        "Plan", "Pages", "Render", "Emit", "Check", "Build",
    ];

    [Fact]
    public void Every_folder_of_the_generator_is_a_layer_and_every_layer_a_folder() =>
        Assert.Equal(
            Layers.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.Path("src/Catalogue")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_layer_names_only_layers_below_it()
    {
        var breaches =
            from file in Repository.Files("src/Catalogue", "*.cs")
            let layer = Path.GetRelativePath(Repository.Path("src/Catalogue"), file).Split(Path.DirectorySeparatorChar)[0]
            from Match use in LayerName().Matches(WithoutComments(File.ReadAllText(file)))
            let used = use.Groups["layer"].Value
            where Array.IndexOf(Layers, used) > Array.IndexOf(Layers, layer)
            select $"{Repository.Relative(file)} names Catalogue.{used}";
        Assert.Empty(breaches.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Folder_and_namespace_are_the_same()
    {
        var breaches =
            from project in new[] { "Catalogue.Yaml", "Catalogue.Policies", "Catalogue", "Catalogue.Serve", "Catalogue.Import", "Catalogue.Cli" }
            from file in Repository.Files($"src/{project}", "*.cs")
            let folder = Path.GetRelativePath(Repository.Path($"src/{project}"), Path.GetDirectoryName(file)!)
            let expected = folder == "." ? project : $"{project}.{folder.Replace(Path.DirectorySeparatorChar, '.')}"
            let found = Namespace().Match(File.ReadAllText(file)).Groups["name"].Value
            where found.Length > 0 && found != expected
            select $"{Repository.Relative(file)} is in {found}, not {expected}";
        Assert.Empty(breaches);
    }

    [Fact]
    public void No_type_is_called_Catalogue_and_none_sits_in_the_root_namespace()
    {
        var assemblies = new[] { typeof(Build.SiteBuilder).Assembly, typeof(Policies.Formats.PolicyFormats).Assembly, typeof(Yaml.Nodes.YamlNode).Assembly, typeof(Serve.SiteServer).Assembly, typeof(Cli.Terminal).Assembly };
        var breaches = assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
            .Where(type => type.Name == "Catalogue" || type.Namespace == "Catalogue")
            .Select(type => type.FullName);
        Assert.Empty(breaches);
    }

    [Fact]
    public void There_are_no_global_usings_of_our_own() =>
        Assert.Empty(Repository.Files("src", "*.cs").Where(file => File.ReadAllText(file).Contains("global using", StringComparison.Ordinal)).Select(Repository.Relative));

    [Fact]
    public void No_file_is_longer_than_300_lines_and_one_in_twenty_at_most_longer_than_200()
    {
        var lengths = Repository.Files("src", "*.cs").Select(file => (Name: Repository.Relative(file), Lines: File.ReadLines(file).Count())).ToList();
        Assert.DoesNotContain(lengths, file => file.Lines > 300);
        Assert.True(lengths.Count(file => file.Lines > 200) <= lengths.Count / 20, string.Join('\n', lengths.Where(file => file.Lines > 200)));
    }

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var breaches = new[] { typeof(Build.SiteBuilder).Assembly, typeof(Policies.Formats.PolicyFormats).Assembly, typeof(Yaml.Nodes.YamlNode).Assembly, typeof(Serve.SiteServer).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && type.DeclaringType is null)
            .Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
            .Select(type => type.FullName);
        Assert.Empty(breaches);
    }

    private static string WithoutComments(string text) => Comment().Replace(text, "");

    [GeneratedRegex("(?:using Catalogue\\.|(?<![\\w.])Catalogue\\.|(?<![\\w.\">]))(?<layer>Text|Shapes|Sources|Vocabulary|Schemas|Descriptors|Load|Validate|Classify|Risk|Fit|Model|Assemble|Prose|Plan|Pages|Render|Emit|Check|Build)(?=;|\\.[A-Z]\\w+[.(<])", RegexOptions.None, 5000)]
    private static partial Regex LayerName();

    [GeneratedRegex("^namespace (?<name>[\\w.]+);", RegexOptions.Multiline, 5000)]
    private static partial Regex Namespace();

    [GeneratedRegex("//.*$", RegexOptions.Multiline, 5000)]
    private static partial Regex Comment();
}
