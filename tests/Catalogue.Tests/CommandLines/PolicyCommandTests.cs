using System.Text.Json;
using Catalogue.Cli;
using Catalogue.Tests.Support;
using Xunit;

namespace Catalogue.Tests.CommandLines;

/// <summary><c>policy test</c> and <c>policy explain</c> on what a build has written.</summary>
public sealed class PolicyCommandTests : IDisposable
{
    private const string File = "public/policies/sample.portable.yaml";

    private readonly TemporaryFolder folder = new();

    public PolicyCommandTests()
    {
        folder.Write("site.json", SampleSite.Settings);
        folder.Write("catalogue/servers/sample.yaml", """
            schema: 1
            name: Sample
            tools:
              - name: "=run\u001b[31m"
                category: execute
                description: Runs.
              - name: note
                category: write
                description: Notes.
                policy: { action: allow, rate_limit: { max: 2, window: 60 }, validate: { required_args: true } }
                declared: { schema: { type: object, required: [id], properties: { id: { type: string } } } }
            """);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_built_file_passes_its_vectors_and_a_changed_one_does_not()
    {
        await Run("build", "--output", "public");

        var passed = await Run("policy", "test", File);
        Assert.Equal((ExitCodes.Clean, ""), (passed.Code, passed.Error));
        Assert.Matches("^public/policies/sample[.]portable[.]yaml: [0-9]+ vectors, as expected\n$", passed.Output);

        folder.Write("mine.yaml", System.IO.File.ReadAllText(folder.Path(File)).Replace("max: 2", "max: 3", StringComparison.Ordinal));
        var failed = await Run("policy", "test", "mine.yaml", "--vectors", File + ".vectors.json");
        Assert.Equal(ExitCodes.Diagnostics, failed.Code);
        Assert.Contains("note: expected deny (one more than the limit), got allow by note\n", failed.Output, StringComparison.Ordinal);
        Assert.EndsWith(", 1 not as expected\n", failed.Output, StringComparison.Ordinal);

        var lines = (await Run("policy", "test", "mine.yaml", "--vectors", File + ".vectors.json", "--report", "json")).Output.TrimEnd('\n').Split('\n');
        using var difference = JsonDocument.Parse(lines[0]);
        Assert.Equal(
            ["vectors", "line", "tool", "call", "expected", "why", "got", "rule", "message"],
            difference.RootElement.EnumerateObject().Select(field => field.Name), StringComparer.Ordinal);
        Assert.Matches("^{\"file\":\"mine.yaml\",\"tested\":[0-9]+,\"failed\":1}$", lines[^1]);
    }

    [Theory]
    [InlineData("{}", "note: deny (Portable)\nrule: note, rule 1\nmessage: The required argument id is missing.\n")]
    [InlineData("{\"id\": \"1\"}", "note: allow (Portable)\nrule: note\n")]
    public async Task Required_arguments_are_known_from_the_vectors_or_the_catalogue(string arguments, string answer)
    {
        await Run("build", "--output", "public");

        Assert.Equal((ExitCodes.Clean, answer, ""), await Run("policy", "explain", File, "--tool", "note", "--args", arguments));

        System.IO.File.Delete(folder.Path(File + ".vectors.json"));
        Assert.Equal((ExitCodes.Clean, answer, ""), await Run("policy", "explain", File, "--tool", "note", "--args", arguments, "--server", "sample"));
        Assert.StartsWith("Required arguments were not judged", (await Run("policy", "explain", File, "--tool", "note", "--args", arguments)).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "--args(1,7): error CAT074: not JSON: ", "p.yaml", "--tool", "t", "--args", "{\"a\": ]")]
    [InlineData("explain", "--args(2,1): error CAT074: not JSON: ", "p.yaml", "--tool", "t", "--args", "{\n")]
    [InlineData("explain", "--args(1,1): error CAT074: the arguments are no JSON object", "p.yaml", "--tool", "t", "--args", "[]")]
    [InlineData("explain", "--clock(1,1): error CAT074: 'soon' is no moment; ", "p.yaml", "--tool", "t", "--clock", "soon")]
    [InlineData("explain", "none.yaml: error CAT001: the file does not exist", "none.yaml", "--tool", "t")]
    [InlineData("explain", "bad.yaml(3,6): error CAT070: Portable refuses the file: ", "bad.yaml", "--tool", "t", "--format", "portable")]
    [InlineData("explain", "CAT090: no server has the slug 'sampel'", "p.yaml", "--tool", "t", "--server", "sampel")]
    [InlineData("test", "p.yaml.vectors.json: error CAT001: the file does not exist", "p.yaml")]
    [InlineData("test", "v.json(1,12): error CAT073: schema is not 1", "p.yaml", "--vectors", "v.json")]
    [InlineData("test", "w.json: error CAT073: there is no format 'opa'; write one of intercept, ", "p.yaml", "--vectors", "w.json")]
    [InlineData("test", "bad.yaml(3,6): error CAT070: Portable refuses the file: ", "bad.yaml", "--vectors", "x.json")]
    public async Task A_mistake_is_said_with_its_place(string command, string said, params string[] arguments)
    {
        folder.Write("p.yaml", "version: \"1\"\ntools: {}\n");
        folder.Write("bad.yaml", "default: deny\ntools:\n  t: {}\n");
        folder.Write("v.json", "{\"schema\": 2}");
        folder.Write("w.json", "{\"schema\": 1, \"format\": \"opa\"}");
        folder.Write("x.json", "{\"schema\": 1, \"format\": \"portable\"}");

        var run = await Run(["policy", command, .. arguments]);

        Assert.Equal((ExitCodes.Diagnostics, ""), (run.Code, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_from_files_move_no_cursor()
    {
        await Run("build", "--output", "public");

        var explained = await Run("policy", "explain", File, "--tool", "=run\u001b[31m");

        Assert.DoesNotContain("\u001b", explained.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", System.IO.File.ReadAllText(folder.Path(File + ".vectors.json")), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> Run(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, new Terminal(output, error, folder.Root, UsesColour: false, ShowsProgress: false));
        return (code, output.ToString(), error.ToString());
    }
}
