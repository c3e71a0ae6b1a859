using Catalogue.Descriptors;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate;

/// <summary>An alias redirects, so it must lead to one place only.</summary>
internal static class AliasValidator
{
    /// <summary>Reports aliases that are taken, and enters the others among the owners.</summary>
    public static void Check(
        IReadOnlyList<Located<string>> aliases, string what, Dictionary<string, SourceLocation> owners, DiagnosticBag diagnostics)
    {
        foreach (var alias in aliases)
        {
            if (!owners.TryAdd(alias.Value, alias.Location))
            {
                diagnostics.Add(DiagnosticKinds.AliasTaken, alias.Location,
                    $"the alias '{alias.Value}' belongs to another {what} already: {owners[alias.Value]}; remove it");
            }
        }
    }
}
