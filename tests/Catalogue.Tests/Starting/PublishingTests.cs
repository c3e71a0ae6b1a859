using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using Xunit;

namespace Catalogue.Tests.Starting;

/// <summary>What surrounds the program when it is published: workflows and licences.</summary>
public sealed partial class PublishingTests
{
    public static TheoryData<string> Workflows =>
        [.. Repository.Files(".github/workflows", "*.yml").Append(Repository.Path("src/Catalogue.Cli/Starting/Files/pages.yml")).Select(Repository.Relative)];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflows_are_YAML_with_least_rights_and_actions_of_a_named_version(string path)
    {
        var bytes = File.ReadAllBytes(Repository.Path(path));
        var root = Assert.IsType<YamlMapping>(YamlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var problem));
        Assert.Null(problem);
        Assert.NotNull(root.Find("concurrency"));
        var text = File.ReadAllText(Repository.Path(path));
        Assert.Contains("\npermissions:\n  contents: read\n", text, StringComparison.Ordinal);
        Assert.All(Uses().Matches(text), use => Assert.Matches("^actions/[a-z-]+@v[0-9]+$", use.Groups["action"].Value));
    }

    [Fact]
    public void Licences_are_the_same_in_the_settings_the_package_and_the_files()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Repository.Path("site.json")));
        var licences = settings.RootElement.GetProperty("licences");
        var package = XDocument.Load(Repository.Path("src/Catalogue.Cli/Catalogue.Cli.csproj")).Descendants("PackageLicenseExpression").Single().Value;
        Assert.Equal(licences.GetProperty("code").GetString(), package);
        Assert.Equal("Apache-2.0", package);
        Assert.Contains("Apache License\n                           Version 2.0", File.ReadAllText(Repository.Path("LICENSE")), StringComparison.Ordinal);
        Assert.Contains($"({licences.GetProperty("content").GetString()})", File.ReadAllText(Repository.Path("LICENSE-CONTENT")), StringComparison.Ordinal);
    }

    [GeneratedRegex("uses: (?<action>.*)", RegexOptions.None, 5000)]
    private static partial Regex Uses();
}
