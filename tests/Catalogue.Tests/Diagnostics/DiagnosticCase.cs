using System.Text;
using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Sources;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Tests.Diagnostics;

/// <summary>
/// A mistake on file: a broken site, and below a line <c>== expected ==</c> what is said about it.
/// Settings, tables and templates are implied. <c>[[NUL]]</c>, <c>[[TAB]]</c>,
/// <c>[[BAD]]</c> (a byte that is not UTF-8), <c>[[n x text]]</c> stand for what an editor would not keep.
/// </summary>
internal static class DiagnosticCase
{
    public const string Folder = "tests/Catalogue.Tests/goldens/diagnostics";
    private const string Border = "== expected ==\n";

    public static IEnumerable<string> Names() =>
        Repository.Files(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)!);

    /// <summary>Runs a case and gives its file with what was said now.</summary>
    public static string Run(string name)
    {
        var site = File.ReadAllText(Repository.Path($"{Folder}/{name}.txt")).Split(Border, 2)[0];
        var diagnostics = new DiagnosticBag();
        using var output = new MemoryOutput();
        SiteBuilder.Build(Sources(site), () => output, new BuildOptions(), diagnostics);
        var said = diagnostics.ToSortedList();
        var lines = string.Concat(said.Select(diagnostic => diagnostic + "\n"));
        return $"{site}{Border}{lines}{(output.IsPublished ? "(published)\n" : "(nothing published)\n")}";
    }

    private static MemorySources Sources(string site)
    {
        var sources = SampleSite.Parse(site);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var bag = new DiagnosticBag();
        foreach (var path in All(sources, bag))
        {
            files[path] = Expand(Encoding.UTF8.GetString(sources.Read(path, bag)!));
        }

        return new MemorySources(files);
    }

    private static IEnumerable<string> All(MemorySources sources, DiagnosticBag bag) =>
        sources.Files("catalogue", bag).Concat(sources.Files("own", bag)).Append("site.json").Where(sources.Exists);

    private static byte[] Expand(string text)
    {
        var expanded = System.Text.RegularExpressions.Regex.Replace(
            text, "\\[\\[(?<count>[0-9]+) x (?<what>.*?)\\]\\]",
            match => new StringBuilder().Insert(0, match.Groups["what"].Value.Replace("\\n", "\n", StringComparison.Ordinal), int.Parse(match.Groups["count"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToString(),
            System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
            .Replace("[[NUL]]", "\0", StringComparison.Ordinal)
            .Replace("[[TAB]]", "\t", StringComparison.Ordinal)
            .Replace("[[ESC]]", "\u001b", StringComparison.Ordinal)
            .Replace("[[EMPTY]]\n", "", StringComparison.Ordinal);
        var parts = expanded.Split("[[BAD]]");
        return [.. parts.SelectMany((part, index) => index == 0 ? Encoding.UTF8.GetBytes(part) : [0xFF, .. Encoding.UTF8.GetBytes(part)])];
    }
}
