using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Policies.Tests.Checking;

/// <summary>
/// Every warning by an example: of each pair in <c>warnings/</c> the bad file gets warnings, which a golden holds word for
/// word, and its good twin none. Pairs that begin with <c>server-</c> are held against a server.
/// </summary>
public sealed class WarningTests
{
    private static readonly IReadOnlyList<string> Files =
        [.. Directory.GetFiles(TestFiles.Path("warnings")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    private static readonly KnownServer Server = new("files",
    [
        new KnownTool("list", 1, "low", IsRisky: false, Gone: null, [], [], []),
        new KnownTool("query", 2, "medium", IsRisky: false, Gone: null, RequiredInputs: null, Inputs: null, []),
        new KnownTool("write_file", 3, "high", IsRisky: true, Gone: null, [One("path")],
        [
            Input("string", "path"), Input("string", "mode"), Input("array", "tags"), Input("integer", "size"), Input("object", "options"),
            Input("string", "options", "colour"), Input("object", "options", "extra"), Input("string", "a.b"),
        ], [One("path")]),
        new KnownTool("drop", 5, "critical", IsRisky: true, Gone: null, [One("table")], [Input("string", "table")], [One("table")]),
        new KnownTool("old", 1, "low", IsRisky: false, Gone: "since 2.0.0", [], [], []),
    ]);

    [Fact]
    public void The_bad_files_get_these_warnings()
    {
        var text = new StringBuilder();
        foreach (var file in Files.Where(file => file.Contains(".bad.", StringComparison.Ordinal)))
        {
            var warnings = Warnings(file);
            Assert.True(warnings.Count > 0, $"{file} gets no warning");
            foreach (var warning in warnings)
            {
                text.Append(new Diagnostic(warning.Kind, new SourceLocation(file, warning.Line, warning.Column), warning.Text)).Append('\n');
            }
        }

        Golden.Matches("warnings.txt", text.ToString());
    }

    [Fact]
    public void Their_good_twins_get_none()
    {
        foreach (var file in Files.Where(file => file.Contains(".bad.", StringComparison.Ordinal)))
        {
            var twin = file.Replace(".bad.", ".good.", StringComparison.Ordinal);
            Assert.Contains(twin, Files, StringComparer.Ordinal);
            Assert.Empty(Warnings(twin).Select(warning => $"{twin}({warning.Line}): {warning.Kind.Code} {warning.Text}"));
        }
    }

    [Fact]
    public void Every_kind_of_warning_has_an_example()
    {
        var kinds = DiagnosticKinds.All.Where(kind => string.CompareOrdinal(kind.Code, "CAT200") >= 0 && string.CompareOrdinal(kind.Code, "CAT220") < 0).ToList();
        Assert.All(kinds, kind => Assert.Equal(Severity.Warning, kind.Severity));
        Assert.Equal(kinds, Files.SelectMany(Warnings).Select(warning => warning.Kind).Distinct().OrderBy(kind => kind.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void The_file_of_a_client_is_held_against_the_server_by_names()
    {
        var text = """
            {
              "permissions": {
                "allow": ["mcp__files__list", "mcp__files__drop"],
                "ask": ["mcp__files__lst", "mcp__files__write_file"],
                "deny": ["mcp__files__old"]
              }
            }
            """;
        var warnings = PolicyFormats.Find("claude-code")!.Warnings(Encoding.UTF8.GetBytes(text), Server);
        Assert.Equal(
            [("CAT214", 3, 48), ("CAT211", 4, 26), ("CAT212", 5, 27)],
            warnings.Select(warning => (warning.Kind.Code, warning.Line, warning.Column)));
        Assert.Empty(PolicyFormats.Find("claude-code")!.Warnings(Encoding.UTF8.GetBytes(text), null));
    }

    [Fact]
    public void A_gateway_that_lets_unnamed_tools_pass_is_told_which()
    {
        var text = PolicyFormats.Find("agentgateway")!.Write(new ServerPolicy("files", PolicyAction.Allow, [new ToolPolicy("list", [new PolicyRule(PolicyAction.Allow)], [])]), Samples.Header).Text;
        var warning = Assert.Single(PolicyFormats.Find("agentgateway")!.Warnings(Encoding.UTF8.GetBytes(text), Server));
        Assert.Equal("CAT213", warning.Kind.Code);
        Assert.Contains("\"drop\" (critical), \"write_file\" (high), \"query\"", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_refused_gets_none() =>
        Assert.All(PolicyFormats.All, format => Assert.Empty(format.Warnings("a: [unclosed"u8, Server)));

    private static IReadOnlyList<PolicyWarning> Warnings(string file)
    {
        var bytes = File.ReadAllBytes(TestFiles.Path("warnings", file));
        var format = PolicyFormats.FromFileName(file)!;
        Assert.Empty(format.Check(bytes).Problems.Select(problem => $"{file}: {problem.Text}"));
        return format.Warnings(bytes, file.StartsWith("server-", StringComparison.Ordinal) ? Server : null);
    }

    private static InputPath One(string name) => new([name]);

    private static KnownInput Input(string type, params string[] segments) => new(new InputPath(segments), [type]);
}
