using System.Text.Json;
using Catalogue.Cli;
using Catalogue.Policies.Formats;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.CommandLines;

/// <summary><c>policy convert</c> and <c>policy diff</c>, in process.</summary>
public sealed class PolicyConvertTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public PolicyConvertTests()
    {
        folder.Write("site.json", SampleSite.Settings);
        folder.Write("catalogue/servers/sample.yaml", """
            schema: 1
            name: Sample
            tools:
              - { name: list, category: read, description: Lists. }
              - { name: wipe, category: destructive, description: Wipes., declared: { schema: { type: object, required: [id], properties: { id: { type: string }, mode: { type: string } } } } }
            """);
        folder.Write("old.yaml", "version: \"1\"\ndefault: deny\ntools:\n  list:\n    rules: []\n  wipe:\n    rules:\n      - name: no\n        action: deny\n");
        folder.Write("new.yaml", "version: \"1\"\ndefault: deny\ntools:\n  list:\n    rules: []\n  wipe:\n    rules:\n      - name: some\n        rate_limit: 10/minute\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_converted_is_accepted_in_every_format()
    {
        foreach (var format in PolicyFormats.All)
        {
            var name = $"out.{format.Id}.{format.Extension}";
            var run = await Run("policy", "convert", "new.yaml", "--to", format.Id, "--server", "sample", "--alias", "mine", "-o", name);
            Assert.Equal((ExitCodes.Clean, ""), (run.Code, run.Output));
            Assert.Equal(ExitCodes.Clean, (await Run("policy", "check", name)).Code);
        }
    }

    [Fact]
    public async Task What_cannot_be_said_stands_in_the_file_and_on_standard_error()
    {
        folder.Write("mine.yaml", "version: \"1\"\ndefault: deny\ntools:\n  wipe:\n    rules:\n      - name: mode\n        conditions: [{ path: args.mode, op: neq, value: all }]\n");
        var run = await Run("policy", "convert", "mine.yaml", "--to", "portable", "--server", "sample");
        Assert.Equal((ExitCodes.Clean, "wipe: neq on args.mode cannot be said in the portable form: a person is asked about each call.\n"), (run.Code, run.Error));
        Assert.Contains("# - neq on args.mode cannot be said in the portable form: a person is asked about each call.\n#   wipe\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  wipe:\n    rules:\n      - action: ask\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("# Source: mine.yaml (Intercept)\n# Digest of the source: sha256:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_target_is_not_converted()
    {
        Assert.Equal(ExitCodes.Clean, (await Run("policy", "convert", "new.yaml", "--to", "codex", "-o", "new.codex.toml")).Code);
        var run = await Run("policy", "convert", "new.codex.toml", "--to", "portable");
        Assert.Equal((ExitCodes.Diagnostics, ""), (run.Code, run.Output));
        Assert.StartsWith("new.codex.toml: error CAT220: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output: error CAT082: '.' is a folder; write the name of a file in it\n", ".")]
    [InlineData("none/x: error CAT082: the file cannot be written: its folder does not exist; make it first, or write another name\n", "none/x")]
    public async Task A_file_that_cannot_be_written_is_said(string said, string output)
    {
        var run = await Run("policy", "convert", "new.yaml", "--to", "portable", "-o", output);
        Assert.Equal((ExitCodes.Diagnostics, said), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_refused_file_is_neither_converted_nor_compared()
    {
        folder.Write("bad.yaml", "version: \"2\"\n");
        foreach (var arguments in (string[][])[["convert", "bad.yaml", "--to", "portable"], ["diff", "old.yaml", "bad.yaml"]])
        {
            var run = await Run(["policy", .. arguments]);
            Assert.Equal((ExitCodes.Diagnostics, ""), (run.Code, run.Output));
            Assert.StartsWith("bad.yaml(1,10): error CAT070: Intercept refuses the file: ", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Diff_says_what_changed_and_returns_1()
    {
        var run = await Run("policy", "diff", "old.yaml", "new.yaml");
        Assert.Equal(
            (ExitCodes.Diagnostics, "looser: wipe: was refused, is now allowed at most 10 times a minute\n1 difference: 1 looser\n", ""), (run.Code, run.Output, run.Error));
        var same = await Run("policy", "diff", "old.yaml", "old.yaml");
        Assert.Equal((ExitCodes.Clean, "No difference.\n", ""), (same.Code, same.Output, same.Error));
    }

    [Fact]
    public async Task Diff_gives_programs_one_object_a_line()
    {
        var run = await Run("policy", "diff", "new.yaml", "old.yaml", "--report", "json");
        using var line = JsonDocument.Parse(run.Output);
        Assert.Equal(["tool", "direction", "was", "is", "text"], line.RootElement.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Equal(("wipe", "stricter"), (line.RootElement.GetProperty("tool").GetString(), line.RootElement.GetProperty("direction").GetString()));
        Assert.Equal("", (await Run("policy", "diff", "new.yaml", "new.yaml", "--report", "json")).Output);
    }

    [Fact]
    public async Task Diff_compares_files_of_different_formats()
    {
        Assert.Equal(ExitCodes.Clean, (await Run("policy", "convert", "new.yaml", "--to", "claude-code", "-o", "new.claude-code.json")).Code);
        var run = await Run("policy", "diff", "new.yaml", "new.claude-code.json");
        Assert.Equal(ExitCodes.Diagnostics, run.Code);
        Assert.Contains("stricter: wipe: was allowed at most 10 times a minute, is now left to a person\n", run.Output.Replace("looser in part", "stricter", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_shows_numbers_as_numbers_and_text_in_quotes()
    {
        const string Rules = "tools:\n  wipe:\n    rules:\n      - action: allow\n        validate: { args: [{ input: /id, one_of: [\"5\", 6] }] }\n";
        folder.Write("before.portable.yaml", "default: deny\ntools: {}\n");
        folder.Write("after.portable.yaml", "default: deny\n" + Rules);
        Assert.StartsWith(
            "looser: wipe: was refused, is now allowed where /id is one of \"5\" or 6\n", (await Run("policy", "diff", "before.portable.yaml", "after.portable.yaml")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_does_not_call_lifted_what_a_target_may_keep()
    {
        folder.Write("mine.portable.yaml", "default: deny\ntools:\n  wipe:\n    rules:\n      - action: allow\n        validate: { args: [{ input: /id, under: [/srv] }] }\n");
        Assert.Equal(ExitCodes.Clean, (await Run("policy", "convert", "mine.portable.yaml", "--to", "toolhive", "-o", "mine.toolhive.yaml")).Code);
        var run = await Run("policy", "diff", "mine.portable.yaml", "mine.toolhive.yaml");
        Assert.DoesNotContain("wipe", run.Output, StringComparison.Ordinal);
        Assert.Contains("wipe: was refused, is now allowed\n", (await Run("policy", "diff", "old.yaml", "mine.toolhive.yaml")).Output, StringComparison.Ordinal);
        Assert.Equal("mine.toolhive.yaml: compared without what either file asks of arguments, which cannot be read from this format\n", run.Error);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder.Root, UsesColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
