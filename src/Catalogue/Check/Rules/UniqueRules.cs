using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check.Rules;

/// <summary>No two pages introduce themselves alike.</summary>
internal static class UniqueRules
{
    /// <summary>Reports every title and description that an earlier page has.</summary>
    /// <param name="pages">In the order of their paths, so that the same page is always the first.</param>
    public static void Check(IReadOnlyList<CheckedPage> pages, DiagnosticBag diagnostics)
    {
        Check(pages, page => page.Title, DiagnosticKinds.TitleTwice, "title", diagnostics);
        Check(pages, page => page.Description, DiagnosticKinds.DescriptionTwice, "description", diagnostics);
    }

    private static void Check(
        IReadOnlyList<CheckedPage> pages, Func<CheckedPage, (string Text, SourceLocation Place)?> read, DiagnosticKind kind, string what, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (read(page) is { } found && !first.TryAdd(found.Text, page.Path))
            {
                diagnostics.Add(kind, found.Place, $"{first[found.Text]} has the same {what}: '{VisibleText.Of(found.Text, 80)}'");
            }
        }
    }
}
