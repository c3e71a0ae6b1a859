using Catalogue.Load;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Render;

/// <summary>What templates are called: <c>pages/tool</c> is the page kind's, <c>partials/risk</c> and <c>layout</c> are used by others.</summary>
internal static class TemplateNames
{
    private const string PageFolder = "pages/";
    private const string PartialFolder = "partials/";

    /// <summary>The page kind that it is of; null where it is of none.</summary>
    public static string? OfPage(TemplateFile template) =>
        template.Name.StartsWith(PageFolder, StringComparison.Ordinal) ? template.Name[PageFolder.Length..] : null;

    /// <summary>What other templates call this one; null for a page.</summary>
    public static string? OfShared(TemplateFile template) =>
        template.Name.StartsWith(PartialFolder, StringComparison.Ordinal) ? template.Name[PartialFolder.Length..]
        : template.Name.Contains('/', StringComparison.Ordinal) ? null
        : template.Name;

    /// <summary>Where the template of a page kind is, or ought to be.</summary>
    public static SourceLocation Place(string page) => new($"templates/{PageFolder}{page}.hbs", 1, 1);
}
