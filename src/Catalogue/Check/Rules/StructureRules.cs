using System.Globalization;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check.Rules;

/// <summary>Ids are unique, and headings are a table of contents.</summary>
internal static class StructureRules
{
    /// <summary>Every id of the page, each reported that another element has already.</summary>
    public static IReadOnlySet<string> Ids(PageUnderCheck page)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in page.Document.QuerySelectorAll("[id]"))
        {
            var id = element.Id ?? "";
            if (id.Length == 0 || id.Any(char.IsWhiteSpace))
            {
                page.Report(DiagnosticKinds.DuplicateId, element, $"the id '{VisibleText.Of(id, 60)}' is empty or holds a space");
            }
            else if (!ids.Add(id))
            {
                page.Report(DiagnosticKinds.DuplicateId, element, $"the id '{VisibleText.Of(id, 60)}' is on another element already");
            }
        }

        return ids;
    }

    public static void Headings(PageUnderCheck page)
    {
        var headings = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6");
        var first = headings.Where(heading => heading.LocalName == "h1").ToList();
        if (first.Count == 0)
        {
            page.Report(DiagnosticKinds.Headings, page.Document.Body, "the page has no h1; give it one");
        }

        foreach (var more in first.Skip(1))
        {
            page.Report(DiagnosticKinds.Headings, more, "the page has an h1 already; make this one an h2");
        }

        var last = 0;
        foreach (var heading in headings)
        {
            var level = heading.LocalName[1] - '0';
            if (level > last + 1 && last > 0)
            {
                page.Report(DiagnosticKinds.Headings, heading, string.Create(CultureInfo.InvariantCulture, $"an h{level} follows an h{last}; write h{last + 1}"));
            }

            if (heading.TextContent.AsSpan().IsWhiteSpace())
            {
                page.Report(DiagnosticKinds.Headings, heading, $"the {heading.LocalName} is empty");
            }

            last = level;
        }
    }
}
