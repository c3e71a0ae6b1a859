using System.Collections.Concurrent;
using System.Globalization;
using Catalogue.Descriptors;
using Catalogue.Plan;
using Catalogue.Prose;

namespace Catalogue.Pages.Tools;

/// <summary>What the pages of a category's tools have alike.</summary>
/// <param name="Lower">The category's name inside a sentence.</param>
/// <param name="Base">The first row of the risk sum.</param>
internal sealed record CategoryParts(string Href, string Lower, string RuleHtml, RiskRow Base)
{
    public static CategoryParts Of(CategoryDefinition category, PageContext context) =>
        context.Shared(static _ => new Made()).Parts.GetOrAdd(category, static (category, context) => new CategoryParts(
            context.Href(Routes.Category(category.Id)),
            category.Name.ToLowerInvariant(),
            ProseRenderer.Inline(category.Rule),
            new RiskRow(
                $"{category.Name}, base",
                $"A tool that {HtmlText.Escape(category.Summary.TrimEnd('.'))}",
                category.Base.ToString(CultureInfo.InvariantCulture))), context);

    private sealed class Made
    {
        public ConcurrentDictionary<CategoryDefinition, CategoryParts> Parts { get; } = new(ReferenceEqualityComparer.Instance);
    }
}
