using Catalogue.Import.Tests.Support;
using Xunit;

namespace Catalogue.Import.Tests.Comparing;

public sealed class DiffCommandTests
{
    private const string Before = """
        {"package":"p","version":"1.0.0","tools":[
          {"name":"read_note","description":"old","inputSchema":{"type":"object","properties":{"id":{"type":"string"}}},"annotations":{"readOnlyHint":true}},
          {"name":"old_tool","inputSchema":{"type":"object"}},
          {"name":"same","inputSchema":{"type":"object"}}]}
        """;

    [Fact]
    public async Task The_worst_comes_first_and_the_exit_code_is_for_CI()
    {
        using var folder = await CatalogueAsync();
        folder.Write("after.json", Before
            .Replace("\"id\":{\"type\":\"string\"}", "\"id\":{\"type\":\"string\"},\"path\":{\"type\":\"string\"}", StringComparison.Ordinal)
            .Replace("true", "false", StringComparison.Ordinal)
            .Replace("old_tool", "new_tool", StringComparison.Ordinal)
            .Replace("\"same\"", "\"same\",\"description\":\"worded\"", StringComparison.Ordinal));
        var (code, output, error) = await Shell.RunAsync(folder.Path, "diff", "p", "--from", "after.json");
        Assert.True(error.Length == 0, error);
        Assert.Equal(1, code);
        var lines = output.Split('\n');
        Assert.Equal("More dangerous than it was rated:", lines[0]);
        Assert.Equal("  read_note: free file path, new: /path", lines[1]);
        Assert.Contains(lines, line => line == "  read_note: readOnlyHint was true and is false");
        Assert.True(Array.IndexOf(lines, "  old_tool: is gone") > Array.IndexOf(lines, "Other tools or inputs:"));
        Assert.Contains(lines, line => line.StartsWith("  new_tool: is new: ", StringComparison.Ordinal));
        Assert.Equal("  same: is worded otherwise; its inputs and hints are the same", lines[Array.IndexOf(lines, "Other words only:") + 1]);
    }

    [Fact]
    public async Task Words_alone_are_no_reason_to_stop()
    {
        using var folder = await CatalogueAsync();
        Assert.Equal((0, "No difference.\n", ""), await Shell.RunAsync(folder.Path, "diff", "p", "--from", "before.json"));
        folder.Write("after.json", Before.Replace("old\"", "other\"", StringComparison.Ordinal));
        var (code, output, _) = await Shell.RunAsync(folder.Path, "diff", "p", "--from", "after.json");
        Assert.Equal(0, code);
        Assert.EndsWith("1 difference.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said()
    {
        using var folder = await CatalogueAsync();
        var (code, _, error) = await Shell.RunAsync(folder.Path, "diff", "q", "--from", "before.json");
        Assert.Equal(1, code);
        Assert.Contains("error CAT090: no server 'q'", error, StringComparison.Ordinal);
    }

    private static async Task<TemporaryFolder> CatalogueAsync()
    {
        var folder = new TemporaryFolder();
        folder.Write("site.json", File.ReadAllText(Checkout.Path("site.json")));
        folder.Write("before.json", Before);
        var imported = await Shell.RunAsync(folder.Path, "import", "--from", "before.json");
        Assert.Equal(0, imported.Code);

        // The tools' categories are a person's to give.
        var file = Path.Combine(folder.Path, "catalogue/servers/p.yaml");
        await File.WriteAllTextAsync(file, folder.Read("catalogue/servers/p.yaml").Replace("    declared:", "    category: read\n    declared:", StringComparison.Ordinal));
        return folder;
    }
}
