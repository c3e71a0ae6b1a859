using System.Globalization;
using Catalogue.Classify;
using Catalogue.Model;
using Catalogue.Text;

namespace Catalogue.Pages.Tools;

/// <summary>How a derived category was found, for the tool's page.</summary>
internal static class CategoryOrigin
{
    private const int EvidenceShown = 8;

    /// <summary>In a sentence; null where a person gave the category.</summary>
    public static string? InWords(Tool tool) => tool.Derived switch
    {
        null => null,
        { IsUnknown: true, Evidence.Count: 0 } =>
            "We could not tell what this tool does: nothing in its name, description, inputs or hints says so. Until somebody looks, it starts where tools that run code do.",
        { IsUnknown: true } =>
            "We could not tell what this tool does: what we found does not speak clearly for one category. Until somebody looks, it starts where tools that run code do.",
        { } derived => string.Create(CultureInfo.InvariantCulture,
            $"{tool.Category.Name} was derived by rule, confidence {derived.Confidence} %; nobody has looked at this tool yet."),
    };

    /// <summary>The words and inputs that decided, the weightiest first.</summary>
    public static IReadOnlyList<DerivedRow> Rows(Tool tool) =>
        [.. (tool.Derived?.Evidence ?? []).Take(EvidenceShown).Select(item => new DerivedRow(VisibleText.Of(item.Text, 120), item.Category, Weight(item)))];

    private static string Weight(ClassificationEvidence item) => (item.Weight / 10.0).ToString("+0.#;−0.#", CultureInfo.InvariantCulture);
}
