using System.Text.Json;
using Catalogue.Cli;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.CommandLines;

/// <summary>The command line, in process: what it prints where, and what it returns.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public CommandTests()
    {
        folder.Write("site.json", SampleSite.Settings);
        folder.Write("catalogue/servers/sample.yaml", """
            schema: 1
            name: Sample
            tools:
              - { name: list, category: read, description: Lists. }
              - { name: "=run\u001b[31m", category: execute, description: Runs. }
              - { name: wipe, category: destructive, description: Wipes., declared: { schema: { type: object, required: [id], properties: { id: { type: string } } } } }
            """);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Build_writes_the_site_and_says_what_it_made()
    {
        var run = await Run("build", "--output", "public", "--base-path", "/some/base/");
        Assert.Equal((ExitCodes.Clean, ""), (run.Code, run.Error));
        Assert.Matches("^public: [0-9]+ pages, 36 policies read back and accepted, 3 tools of 1 server\n[0-9]+ files, .* no warnings\n$", run.Output);
        Assert.Contains("href=\"/some/base/tools/\"", File.ReadAllText(folder.Path("public/index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--base-path", "nowhere")]
    [InlineData("build", "--base-path", "/../")]
    [InlineData("build", "--base-path", "/\"onclick=/")]
    [InlineData("new", "Not A Slug", "--root")]
    [InlineData("new", "../up", ".")]
    [InlineData("list", "--risk", "dreadful")]
    [InlineData("list", "--category", "dreadful")]
    [InlineData("validate", "--report", "xml")]
    [InlineData("policy", "show", "--format")]
    [InlineData("bild", "now", "please")]
    public async Task A_command_line_that_is_wrong_returns_2_and_does_nothing(params string[] arguments)
    {
        var before = folder.Snapshot();
        var run = await Run(arguments);
        Assert.Equal(ExitCodes.Usage, run.Code);
        Assert.StartsWith("catalogue: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Snapshot());
    }

    [Theory]
    [InlineData("catalogue policy explain --help", "policy", "explain")]
    [InlineData("catalogue list --help", "list", "--risk", "dreadful")]
    [InlineData("catalogue --help", "bild")]
    public async Task A_command_line_that_is_wrong_names_the_help_to_read(string help, params string[] arguments) =>
        Assert.Contains($"Run '{help}' for what it takes.\n", (await Run(arguments)).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_mistake_returns_1_and_is_said_in_each_form_of_report()
    {
        folder.Write("catalogue/servers/wrong.yaml", "schema: 1\nname: Wrong\ntools:\n  - { name: a, category: \"reed%\\n::error::x\", description: A. }\n");
        var text = await Run("validate");
        Assert.Equal((ExitCodes.Diagnostics, "Not valid: 1 error.\n"), (text.Code, text.Output));
        Assert.StartsWith("catalogue/servers/wrong.yaml(4,26): error CAT014: unknown category 'reed%\\u{000A}::error::x'", text.Error, StringComparison.Ordinal);
        Assert.Equal(1, text.Error.Count(c => c == '\n'));

        var github = await Run("validate", "--report", "github");
        Assert.Equal(ExitCodes.Diagnostics, github.Code);
        Assert.StartsWith("::error file=catalogue/servers/wrong.yaml,line=4,col=26,title=CAT014::unknown category 'reed%25", github.Output, StringComparison.Ordinal);
        Assert.Equal(1, github.Output.Count(c => c == '\n'));

        var json = await Run("validate", "--report", "json");
        using var line = JsonDocument.Parse(json.Output);
        Assert.Equal(("CAT014", 4), (line.RootElement.GetProperty("code").GetString(), line.RootElement.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Validate_writes_nothing()
    {
        var before = folder.Snapshot();
        var run = await Run("validate");
        Assert.Equal((ExitCodes.Clean, "Valid: 3 tools of 1 server, 36 policies accepted.\n", ""), (run.Code, run.Output, run.Error));
        Assert.Equal(before, folder.Snapshot());
    }

    [Fact]
    public async Task A_warning_stops_a_strict_build_only()
    {
        folder.Write("catalogue/servers/bare.yaml", "schema: 1\nname: Bare\ntools: [ { name: a, category: read } ]\n");
        Assert.Equal(ExitCodes.Clean, (await Run("build")).Code);
        var strict = await Run("build", "--strict");
        Assert.Equal(ExitCodes.Diagnostics, strict.Code);
        Assert.EndsWith("No site: 1 warning (--strict stops at warnings). The earlier one is as it was.\n", strict.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_shows_tools_worst_first_and_filters_them()
    {
        var table = await Run("list");
        Assert.Matches("(?s)5 critical.*wipe.*3 high.*=run.*1 low.*list.*3 tools\n$", table.Output);
        Assert.DoesNotContain('\u001b', table.Output);

        var csv = await Run("list", "--format", "csv", "--category", "execute");
        Assert.Matches("^server,tool,category,score,level,signals\r\nsample,'=run.*\\[31m,execute,3,high,[^\r]*\r\n$", csv.Output);
        Assert.DoesNotContain('\u001b', csv.Output);

        using var json = JsonDocument.Parse((await Run("list", "--format", "json", "--risk", "low")).Output);
        Assert.Equal("list", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("tool").GetString());
    }

    [Fact]
    public async Task New_writes_a_descriptor_that_is_valid_and_never_overwrites_one()
    {
        Assert.Equal(ExitCodes.Clean, (await Run("new", "acme-billing")).Code);
        Assert.Equal(ExitCodes.Clean, (await Run("validate", "--strict")).Code);
        var before = folder.Snapshot();
        var again = await Run("new", "acme-billing");
        Assert.Equal(ExitCodes.Diagnostics, again.Code);
        Assert.StartsWith("catalogue/servers/acme-billing.yaml: error CAT092: ", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Snapshot());
    }

    [Fact]
    public async Task Policy_show_prints_a_file_that_policy_check_accepts()
    {
        foreach (var format in Policies.Formats.PolicyFormats.All)
        {
            var shown = await Run("policy", "show", "sample", "--format", format.Id);
            Assert.Equal(ExitCodes.Clean, shown.Code);
            Assert.Equal(format.Extension == "json", shown.Error.Length > 0);
            folder.Write($"p/{format.Id}.{format.Extension}", shown.Output);
        }

        var check = await Run("policy", "check", "p");
        Assert.Equal(ExitCodes.Clean, check.Code);
        Assert.Contains("p/intercept.yaml: accepted (", check.Output, StringComparison.Ordinal);
        Assert.EndsWith("9 files, none refused\n", check.Output, StringComparison.Ordinal);
        Assert.All(Policies.Formats.PolicyFormats.All, format => Assert.Contains($"p/{format.Id}.{format.Extension}: accepted ({format.Title}", check.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Policy_show_prints_the_part_of_one_tool()
    {
        var shown = await Run("policy", "show", "sample", "wipe", "--format", "portable");
        Assert.Contains("wipe:", shown.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("list:", shown.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CAT090", "sampel", null, "did you mean 'sample'?")]
    [InlineData("CAT091", "sample", "wpe", "did you mean 'wipe'?")]
    public async Task Policy_show_of_what_is_not_there_says_what_is_near(string code, string server, string? tool, string hint)
    {
        var run = await Run(["policy", "show", server, .. tool is null ? Array.Empty<string>() : [tool]]);
        Assert.Equal(ExitCodes.Diagnostics, run.Code);
        Assert.Contains($"error {code}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(hint, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_check_gives_one_object_a_line()
    {
        folder.Write("p/bad.yaml", "version: \"1\"\ntools:\n  a:\n    rules:\n      - name: x\n        action: maybe\n");
        folder.Write("p/good.yaml", "version: \"1\"\ntools: {}\n");
        var run = await Run("policy", "check", "p", "--report", "json", "--format", "intercept");
        Assert.Equal(ExitCodes.Diagnostics, run.Code);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        using var bad = JsonDocument.Parse(lines[0]);
        Assert.Equal(["file", "format", "accepted", "stage", "errors", "places", "warnings"], bad.RootElement.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal(("p/bad.yaml", "intercept", false, "validate"), (
            bad.RootElement.GetProperty("file").GetString(), bad.RootElement.GetProperty("format").GetString(), bad.RootElement.GetProperty("accepted").GetBoolean(), bad.RootElement.GetProperty("stage").GetString()));
        Assert.NotEqual(0, bad.RootElement.GetProperty("errors").GetArrayLength());
        Assert.Equal(bad.RootElement.GetProperty("errors").GetArrayLength(), bad.RootElement.GetProperty("places").GetArrayLength());
        Assert.Equal((6, 17), (bad.RootElement.GetProperty("places")[0].GetProperty("line").GetInt32(), bad.RootElement.GetProperty("places")[0].GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Policy_check_reports_files_that_are_not_there()
    {
        var run = await Run("policy", "check", "nowhere.yaml");
        Assert.Equal((ExitCodes.Diagnostics, "nowhere.yaml: error CAT001: the file does not exist\n"), (run.Code, run.Error));
    }

    [Theory]
    [InlineData("catalogue build ")]
    [InlineData("catalogue build", "build")]
    [InlineData("catalogue validate --report github", "validate")]
    [InlineData("catalogue list --risk", "list")]
    [InlineData("catalogue new acme", "new")]
    [InlineData("catalogue policy check", "policy")]
    [InlineData("catalogue policy show stripe-mcp >", "policy", "show")]
    [InlineData("--report json", "policy", "check")]
    [InlineData("catalogue policy convert mine.yaml --to", "policy", "convert")]
    [InlineData("catalogue policy diff old.yaml new.yaml", "policy", "diff")]
    public async Task Help_has_examples(string example, params string[] command)
    {
        var run = await Run([.. command, "--help"]);
        Assert.Equal((ExitCodes.Clean, ""), (run.Code, run.Error));
        Assert.Contains(example, run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_printed()
    {
        var run = await Run("--version");
        Assert.Equal(ExitCodes.Clean, run.Code);
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+", run.Output);
    }

    [Fact]
    public async Task Colours_stand_only_where_they_are_wanted()
    {
        folder.Write("catalogue/servers/wrong.yaml", "- a\n");
        Assert.DoesNotContain('\u001b', (await Run("validate")).Error);
        using var output = new StringWriter();
        using var error = new StringWriter();
        await CommandLine.RunAsync(["validate"], new Terminal(output, error, folder.Root, UsesColour: true, ShowsProgress: false));
        Assert.Contains("\u001b[31merror CAT012:\u001b[0m", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_returns_3_and_asks_for_a_report()
    {
        using var error = new StringWriter();
        var run = await CommandLine.RunAsync(["list"], new Terminal(new Broken(), error, folder.Root, false, false));
        Assert.Equal(ExitCodes.Fault, run);
        Assert.StartsWith("catalogue: a fault of the program", error.ToString(), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder.Root, UsesColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>A writer that breaks as no writer should.</summary>
    private sealed class Broken : StringWriter
    {
        public override void Write(string? value) => throw new InvalidTimeZoneException("broken");
    }
}
