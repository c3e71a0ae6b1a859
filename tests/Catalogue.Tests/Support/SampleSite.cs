using System.Text;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Tests.Support;

/// <summary>
/// A whole site written down in a test string: a line <c>-- path --</c> begins each file. What a test does not write is
/// there all the same: settings, and (from the program itself) tables and templates.
/// </summary>
internal static class SampleSite
{
    public const string Settings = """
        {
          "title": "Sample",
          "tagline": "A site for tests.",
          "proxy": {
            "name": "Intercept",
            "repository": "https://github.com/policylayer/intercept",
            "command": ["npx", "-y", "@policylayer/intercept"],
            "checked_against": "commit 77f0429 of 2026-03-04"
          },
          "licences": { "code": "Apache-2.0", "content": "CC-BY-4.0" }
        }
        """;

    /// <summary>The files of a test string, with settings where it has none.</summary>
    public static MemorySources Parse(string text) =>
        MemorySources.Parse(text.Contains("-- site.json --", StringComparison.Ordinal) ? text : $"-- site.json --\n{Settings}\n{text}");

    /// <summary>Files as bytes, for what cannot be written in a test string.</summary>
    public static MemorySources WithBytes(string path, byte[] bytes) => new(new Dictionary<string, byte[]>(StringComparer.Ordinal)
    {
        ["site.json"] = Encoding.UTF8.GetBytes(Settings),
        [path] = bytes,
    });

    /// <summary>A site of one server with one tool, of which the test gives the lines.</summary>
    public static string WithTool(string tool) => $"""
        -- catalogue/servers/sample.yaml --
        schema: 1
        name: Sample
        tools:
        {tool}
        """;

    /// <summary>Builds in memory.</summary>
    public static (MemoryOutput Output, IReadOnlyList<Diagnostic> Diagnostics) Build(ISources sources, BuildOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        var output = new MemoryOutput();
        SiteBuilder.Build(sources, () => output, options ?? new BuildOptions(), diagnostics);
        return (output, diagnostics.ToSortedList());
    }

    /// <summary>Builds what must have no mistake, and gives every file as text.</summary>
    public static SortedDictionary<string, string> Pages(ISources sources, BuildOptions? options = null)
    {
        var (output, diagnostics) = Build(sources, options);
        Xunit.Assert.Empty(diagnostics);
        Xunit.Assert.True(output.IsPublished);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, bytes) in output.Files)
        {
            files.Add(path, Encoding.UTF8.GetString(bytes));
        }

        return files;
    }
}
