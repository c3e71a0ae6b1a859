using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Checking;

/// <summary>Collects warnings. What comes out is in the order of the file, each once.</summary>
internal sealed class WarningList
{
    /// <summary>More would only repeat: a file of millions of equal mistakes has one cause.</summary>
    private const int Most = 10_000;

    private readonly List<PolicyWarning> warnings = [];

    public void Add(DiagnosticKind kind, FilePlace place, string text)
    {
        if (warnings.Count < Most)
        {
            warnings.Add(new PolicyWarning(kind, place.Line, place.Column, text));
        }
    }

    public IReadOnlyList<PolicyWarning> Sorted() =>
    [
        .. warnings
            .Distinct()
            .OrderBy(warning => warning.Line)
            .ThenBy(warning => warning.Column)
            .ThenBy(warning => warning.Kind.Code, StringComparer.Ordinal)
            .ThenBy(warning => warning.Text, StringComparer.Ordinal),
    ];
}
