using System.Diagnostics;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.Sites;

/// <summary>The program as a process of its own, on a machine that stands somewhere else.</summary>
public sealed class ElsewhereTests
{
    [Fact]
    public async Task Another_time_zone_and_language_give_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, bytes) in SampleSources())
        {
            folder.Write($"source/{path}", bytes);
        }

        await Build(folder, "here", "UTC", "C");
        await Build(folder, "there", "Pacific/Kiritimati", "tr_TR.UTF-8");
        Assert.Equal(Files(folder, "here"), Files(folder, "there"));
    }

    private static List<string> Files(TemporaryFolder folder, string output) =>
        [.. folder.Snapshot(output).Select(file => $"{Path.GetRelativePath(output, file.Key)} {file.Value}")];

    /// <summary>The small site of the goldens, as files.</summary>
    private static List<(string Path, string Text)> SampleSources()
    {
        var sources = SmallSite.Sources();
        var diagnostics = new Yaml.Diagnostics.DiagnosticBag();
        return sources.Files("catalogue", diagnostics)
            .Append("site.json")
            .Select(path => (Path: path, Text: System.Text.Encoding.UTF8.GetString(sources.Read(path, diagnostics)!)))
            .ToList();
    }

    private static async Task Build(TemporaryFolder folder, string output, string zone, string language)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { typeof(Cli.Terminal).Assembly.Location, "build", "--root", folder.Path("source"), "--output", folder.Path(output) },
            Environment = { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "false" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await said}{await complained}");
    }
}
