using System.Text.Json;
using Catalogue.Cli;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.CommandLines;

/// <summary>What <c>policy check</c> says of files that are accepted and do not do what they seem to.</summary>
public sealed class PolicyCheckTests : IDisposable
{
    private const string Misspelt = "version: \"1\"\ndefault: deny\ntools:\n  wipe:\n    rules:\n      - name: x\n        action: deny\n        on_dney: No.\n";

    private readonly TemporaryFolder folder = new();

    public PolicyCheckTests()
    {
        folder.Write("site.json", SampleSite.Settings);
        folder.Write("catalogue/servers/sample.yaml", """
            schema: 1
            name: Sample
            tools:
              - { name: list, category: read, description: Lists. }
              - { name: wipe, category: destructive, description: Wipes., declared: { schema: { type: object, required: [id], properties: { id: { type: string } } } } }
              - { name: old, category: read, description: Gone., gone: { version: 2.0.0, date: "2026-01-01" } }
            """);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_warning_is_shown_with_its_place_and_is_no_refusal()
    {
        folder.Write("p.yaml", Misspelt);
        var run = await Run("policy", "check", "p.yaml");
        Assert.Equal((ExitCodes.Clean, "p.yaml: accepted (Intercept, recognised by its content; 1 tool)\n"), (run.Code, run.Output));
        Assert.StartsWith("p.yaml(8,9): warning CAT200: a rule has no key \"on_dney\"", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Diagnostics, (await Run("policy", "check", "p.yaml", "--strict")).Code);
    }

    [Fact]
    public async Task Programs_get_warnings_in_the_object_of_the_file()
    {
        folder.Write("p.yaml", Misspelt);
        var run = await Run("policy", "check", "p.yaml", "--report", "json");
        Assert.Equal((ExitCodes.Clean, ""), (run.Code, run.Error));
        using var line = JsonDocument.Parse(run.Output);
        var warning = Assert.Single(line.RootElement.GetProperty("warnings").EnumerateArray());
        Assert.Equal(["code", "line", "column", "text"], warning.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal(("CAT200", 8, 9), (warning.GetProperty("code").GetString(), warning.GetProperty("line").GetInt32(), warning.GetProperty("column").GetInt32()));
        Assert.True(line.RootElement.GetProperty("accepted").GetBoolean());
    }

    [Fact]
    public async Task With_a_server_the_file_is_held_against_the_catalogue()
    {
        folder.Write("p.yaml", "version: \"1\"\ntools:\n  lst:\n    rules:\n      - name: x\n        action: deny\n  old:\n    rules:\n      - name: x\n        action: deny\n");
        var run = await Run("policy", "check", "p.yaml", "--server", "sample");
        Assert.Equal(ExitCodes.Clean, run.Code);
        Assert.Contains("p.yaml(1,1): warning CAT213: default: allow lets 2 tools of sample pass that the file does not name: \"wipe\" (", run.Error, StringComparison.Ordinal);
        Assert.Contains("p.yaml(3,3): warning CAT211: sample has no tool \"lst\" (did you mean 'list'?)", run.Error, StringComparison.Ordinal);
        Assert.Contains("p.yaml(7,3): warning CAT212: sample no longer has the tool \"old\" (gone since 2.0.0)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said()
    {
        folder.Write("p.yaml", Misspelt);
        var run = await Run("policy", "check", "p.yaml", "--server", "sampel");
        Assert.Equal((ExitCodes.Diagnostics, ""), (run.Code, run.Output));
        Assert.Contains("error CAT090: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recommended")]
    [InlineData("read-only")]
    [InlineData("strict")]
    public async Task Our_own_files_get_no_warning_but_for_what_is_to_be_filled_in(string preset)
    {
        foreach (var format in (string[])["intercept", "portable"])
        {
            folder.Write("own.yaml", (await Run("policy", "show", "sample", "--format", format, "--preset", preset)).Output);
            var run = await Run("policy", "check", "own.yaml", "--server", "sample", "--format", format);
            Assert.All(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(" CAT210: ", line, StringComparison.Ordinal));
        }
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder.Root, UsesColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
