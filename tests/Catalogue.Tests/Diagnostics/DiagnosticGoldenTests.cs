using System.Text.RegularExpressions;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Xunit;

namespace Catalogue.Tests.Diagnostics;

/// <summary>Place and wording of every mistake that files can hold.</summary>
public sealed partial class DiagnosticGoldenTests
{
    /// <summary>Codes that no text of a site provokes, and where they are tested instead.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.Ordinal)
    {
        ["CAT061"] = "redirects lead to pages of the same plan, so only a fault of the planner makes one",
        ["CAT070"] = "the writers make no such file: PlantedPolicyTests corrupts one",
        ["CAT071"] = "the writers make no such file: PlantedPolicyTests corrupts one",
        ["CAT072"] = "the writers make no such file: PlantedPolicyTests changes one",
        ["CAT073"] = "of vectors that people write: PolicyCommandTests",
        ["CAT074"] = "of a command line: PolicyCommandTests",
        ["CAT080"] = "output folders: FolderOutputTests",
        ["CAT081"] = "output folders: FolderOutputTests",
        ["CAT082"] = "output folders: FolderOutputTests",
        ["CAT083"] = "output folders: FolderOutputTests",
        ["CAT084"] = "output folders: FolderOutputTests",
        ["CAT090"] = "arguments of commands: CommandTests",
        ["CAT091"] = "arguments of commands: CommandTests",
        ["CAT092"] = "arguments of commands: CommandTests",
        ["CAT100"] = "finished sites: BrokenSiteTests",
        ["CAT101"] = "finished sites: BrokenSiteTests",
        ["CAT102"] = "finished sites: BrokenSiteTests",
        ["CAT103"] = "finished sites: BrokenSiteTests",
        ["CAT104"] = "finished sites: BrokenSiteTests",
        ["CAT105"] = "finished sites: BrokenSiteTests",
        ["CAT106"] = "finished sites: BrokenSiteTests",
        ["CAT107"] = "finished sites: BrokenSiteTests",
        ["CAT108"] = "finished sites: BrokenSiteTests",
        ["CAT109"] = "finished sites: BrokenSiteTests",
        ["CAT110"] = "finished sites: BrokenSiteTests",
        ["CAT111"] = "finished sites: BrokenSiteTests",
        ["CAT112"] = "finished sites: BrokenSiteTests",
        ["CAT113"] = "finished sites: BrokenSiteTests",
        ["CAT114"] = "finished sites: BrokenSiteTests",
        ["CAT115"] = "finished sites: BrokenSiteTests",
        ["CAT120"] = "lint: LintTests",
        ["CAT121"] = "lint: LintTests",
        ["CAT122"] = "lint: LintTests",
        ["CAT123"] = "lint: LintTests",
        ["CAT124"] = "lint --online: NpmTests",
        ["CAT125"] = "lint --online: NpmTests",
    };

    public static TheoryData<string> Cases => [.. DiagnosticCase.Names()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_mistake_is_said_where_it_is_and_how_to_mend_it(string name) =>
        Golden.Matches($"{DiagnosticCase.Folder}/{name}.txt", DiagnosticCase.Run(name));

    [Fact]
    public void Every_kind_of_mistake_has_a_case_or_a_reason_for_having_none()
    {
        var seen = DiagnosticCase.Names()
            .SelectMany(name => Code().Matches(File.ReadAllText(Repository.Path($"{DiagnosticCase.Folder}/{name}.txt"))))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(DiagnosticKinds.All, kind => !seen.Contains(kind.Code) && !Elsewhere.ContainsKey(kind.Code) && !IsOfEmittedPages(kind));
        Assert.DoesNotContain(Elsewhere.Keys, seen.Contains);
        Assert.Empty(Elsewhere.Keys.Except(DiagnosticKinds.All.Select(kind => kind.Code), StringComparer.Ordinal));
    }

    /// <summary>From CAT100 on, mistakes are of pages that were made already: the tests of <c>catalogue check</c> have them.</summary>
    private static bool IsOfEmittedPages(DiagnosticKind kind) => string.CompareOrdinal(kind.Code, "CAT100") >= 0;

    [GeneratedRegex("CAT[0-9]{3}", RegexOptions.None, 5000)]
    private static partial Regex Code();
}
