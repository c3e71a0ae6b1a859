using Catalogue.Import.Tests.Support;
using Catalogue.Load;
using Xunit;

namespace Catalogue.Import.Tests.Live;

/// <summary>Programs that are started, asked and ended.</summary>
public sealed class StdioTests
{
    private const string Secret = "s3cret-value-of-a-token";

    [NodeTheory]
    [InlineData("hang", "no list of tools within 4 seconds")]
    [InlineData("crash", "the server ended before it answered; its last words: cannot use ***")]
    [InlineData("flood", "it sent more than 20 MB")]
    [InlineData("error", "the server answered with an error")]
    [InlineData("endless", "its list of tools has no end")]
    [InlineData("circle", "its list of tools has no end")]
    [InlineData("nothing", "holds no list of tools")]
    public async Task A_server_that_misbehaves_is_reported_and_leaves_no_process(string mode, string words)
    {
        using var folder = new TemporaryFolder();
        var marker = Path.GetFileName(folder.Path);
        var (code, _, error) = await ImportAsync(folder, mode, marker, mode is "hang" ? "4" : "60");
        Assert.Equal(1, code);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, CatalogueLoader.ServersFolder)));
        Assert.Empty(ProcessesWith(marker));
    }

    [NodeTheory]
    [InlineData("pages", "first", "second", "first: listed twice")]
    [InlineData("garbage", "a.b/c", "支払い", "readOnlyHint is not true or false")]
    [InlineData("home", "home:true false", "schema", "")]
    public async Task What_a_server_says_is_written_without_its_secrets(string mode, string first, string second, string note)
    {
        using var folder = new TemporaryFolder();
        var marker = Path.GetFileName(folder.Path);
        var (code, output, error) = await ImportAsync(folder, mode, marker, "60");
        Assert.True(code == 0, error);
        var written = folder.Read("catalogue/servers/fake.yaml");
        Assert.Contains(first, written, StringComparison.Ordinal);
        Assert.Contains(second, written, StringComparison.Ordinal);
        Assert.Contains("env: [SOME_TOKEN]", written, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, written + output + error, StringComparison.Ordinal);
        Assert.Contains(note, output, StringComparison.Ordinal);
        Assert.Empty(ProcessesWith(marker));
        var again = await ImportAsync(folder, mode, marker, "60");
        Assert.Contains("1 unchanged", again.Output, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Nothing_is_run_unless_somebody_agrees()
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await Shell.RunAsync(folder.Path, "import", "--stdio", "--slug", "x", "--", "node", "-e", "require('fs').writeFileSync('ran','')");
        Assert.Equal(1, code);
        Assert.Contains("Nothing was run.", error, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task A_program_that_is_not_there_is_said()
    {
        using var folder = new TemporaryFolder();
        var (code, _, error) = await Shell.RunAsync(folder.Path, "import", "--stdio", "--yes", "--slug", "x", "--", "no-such-program-of-ours");
        Assert.Equal(1, code);
        Assert.Contains("error CAT140", error, StringComparison.Ordinal);
    }

    [NodeFact]
    public async Task Two_real_servers_are_imported_over_stdio()
    {
        using var folder = new TemporaryFolder();
        var everything = Path.Combine(Node.Package("@modelcontextprotocol/server-everything"), "dist/index.js");
        var filesystem = Path.Combine(Node.Package("@modelcontextprotocol/server-filesystem"), "dist/index.js");
        folder.Write(".mcp.json", System.Text.Json.JsonSerializer.Serialize(new
        {
            mcpServers = new { everything = new { command = "node", args = new[] { everything, "stdio" } }, files = new { command = "node", args = new[] { filesystem, folder.Path } } },
        }));
        var (code, output, error) = await Shell.RunAsync(folder.Path, "import", "--config", ".mcp.json", "--yes");
        Assert.True(code == 0, error);
        Assert.Contains("everything.yaml: new, 1", output, StringComparison.Ordinal);
        Assert.Contains("files.yaml: new, 14 tools", output, StringComparison.Ordinal);
        Assert.Contains("name: read_text_file", folder.Read("catalogue/servers/files.yaml"), StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> ImportAsync(TemporaryFolder folder, string mode, string marker, string seconds)
    {
        var script = folder.Write("fake.js", FakeServer.Script);
        return Shell.RunAsync(
            folder.Path, "import", "--stdio", "--yes", "--slug", "fake", "--timeout", seconds, "--env", $"SOME_TOKEN={Secret}", "--", "node", script, mode, marker);
    }

    /// <summary>Processes whose command line holds a text; on Linux, where they can be seen.</summary>
    private static IEnumerable<string> ProcessesWith(string marker) => !OperatingSystem.IsLinux() ? [] : Directory.EnumerateDirectories("/proc")
        .Where(path => int.TryParse(Path.GetFileName(path), System.Globalization.NumberStyles.None, null, out _))
        .Select(CommandLineOf)
        .Where(line => line.Contains(marker, StringComparison.Ordinal));

    private static string CommandLineOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}
