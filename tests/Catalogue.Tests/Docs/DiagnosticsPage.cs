using System.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Tests.Docs;

/// <summary>Writes <c>docs/diagnostics.md</c> out of the table of kinds.</summary>
internal static class DiagnosticsPage
{
    private const string Introduction = """
        # Diagnostics

        Every mistake that the program can find in your files, by its code. A message has the form that editors and build
        servers recognise, and says what to write instead:

            catalogue/servers/acme.yaml(7,15): error CAT014: unknown category 'exceute'; did you mean 'execute'?; write one of: read, write, execute, destructive, financial

        All mistakes of a stage are shown together. An **error** stops the build, and the earlier site stays as it was; a
        **warning** stops it only with `--strict`. A code never changes its meaning.

        This page is made from the table in `src/Catalogue.Yaml/Diagnostics/DiagnosticKinds.cs`; a test keeps the two equal.

        """;

    public static string Write()
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        page.Append("\n| Code | | What happened |\n|---|---|---|\n");
        foreach (var kind in DiagnosticKinds.All)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"| [{kind.Code}](#{kind.Code.ToLowerInvariant()}) | {Word(kind)} | {kind.Title} |\n");
        }

        foreach (var kind in DiagnosticKinds.All)
        {
            page.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## {kind.Code}\n\n**{kind.Title}** ({Word(kind)})\n\n{kind.Cause}\n\nWhat to do: {kind.Cure}\n");
        }

        return page.ToString();
    }

    private static string Word(DiagnosticKind kind) => kind.Severity == Severity.Error ? "error" : "warning";
}
