using System.Text.RegularExpressions;
using Xunit;

namespace Catalogue.Tests.Laws;

/// <summary>The layers of the library of policies, which is meant to be used alone.</summary>
public sealed partial class PolicyLayerTests
{
    /// <summary>From the bottom to the top; a layer names only layers before it. Targets name none of one another.</summary>
    private static readonly string[] Layers =
    [
        "Model", "GoText", "Re2", "Writing", "Trees", "Conditions", "Checking", "Evaluating", "Intercept", "Portable", "Targets",
        "ClaudeCode", "Codex", "GeminiCli", "VsCode", "Copilot", "ToolHive", "AgentGateway",
        "Formats", "Presets", "Vectors", "Reading", "Comparing",
    ];

    private static readonly string[] ByTool = ["ClaudeCode", "Codex", "GeminiCli", "VsCode", "Copilot", "ToolHive", "AgentGateway"];

    [Fact]
    public void Every_folder_is_a_layer_and_every_layer_a_folder() =>
        Assert.Equal(
            Layers.Order(StringComparer.Ordinal),
            Directory.GetDirectories(Repository.Path("src/Catalogue.Policies")).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_layer_names_only_layers_below_it() =>
        Assert.Empty(Uses().Where(use => Array.IndexOf(Layers, use.Used) > Array.IndexOf(Layers, use.Layer)).Select(InWords));

    [Fact]
    public void A_format_is_added_without_touching_another() =>
        Assert.Empty(Uses().Where(use => ByTool.Contains(use.Layer, StringComparer.Ordinal)
            && use.Used != use.Layer
            && (ByTool.Contains(use.Used, StringComparer.Ordinal) || use.Used is "Intercept" or "Portable")).Select(InWords));

    private static IEnumerable<(string File, string Layer, string Used)> Uses() =>
        from file in Repository.Files("src/Catalogue.Policies", "*.cs")
        let layer = Path.GetRelativePath(Repository.Path("src/Catalogue.Policies"), file).Split(Path.DirectorySeparatorChar)[0]
        from Match use in LayerName().Matches(Comment().Replace(File.ReadAllText(file), ""))
        select (Repository.Relative(file), layer, use.Groups["layer"].Value);

    private static string InWords((string File, string Layer, string Used) use) => $"{use.File} names {use.Used}";

    [GeneratedRegex("(?<!namespace Catalogue\\.)Policies\\.(?<layer>[A-Z]\\w+)", RegexOptions.None, 5000)]
    private static partial Regex LayerName();

    [GeneratedRegex("//.*$", RegexOptions.Multiline, 5000)]
    private static partial Regex Comment();
}
