using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Descriptors;

/// <summary>The content of <c>classification.yaml</c>: how the category of a tool is told where nobody has given one.</summary>
/// <param name="Least">What a category must score to be chosen.</param>
/// <param name="Lead">By how much it must lead the next.</param>
/// <param name="Opening">What a verb counts, in per cent, where it opens the description instead of standing in the name.</param>
/// <param name="Later">What a verb counts, in per cent, that stands after the first of a name.</param>
/// <param name="Prefixes">Words before the verb of a name that say nothing.</param>
/// <param name="Orders">Phrases with which a text gives the model orders.</param>
/// <param name="Rows">What speaks for a category.</param>
public sealed record ClassificationTable(
    int Least,
    int Lead,
    int Opening,
    int Later,
    IReadOnlyList<string> Prefixes,
    IReadOnlyList<string> Orders,
    IReadOnlyList<ClassificationRow> Rows)
{
    private readonly (WordSet Orders, RuleWords Words) look = LookFor(Orders);

    /// <summary>The first phrase of a text that gives the model orders; null where there is none.</summary>
    public string? FindOrder(string? text) => text is null ? null : look.Orders.FindIn(look.Words.Split(text));

    private static (WordSet Orders, RuleWords Words) LookFor(IReadOnlyList<string> orders)
    {
        var words = new RuleWords();
        return (new WordSet(orders, words), words);
    }
}

/// <summary>One kind of evidence.</summary>
/// <param name="Category">One of <see cref="Words.DerivedCategories"/>.</param>
/// <param name="Look">One of <see cref="Words.ClassificationPlaces"/>.</param>
/// <param name="Weight">What it counts; below zero it speaks against the category.</param>
/// <param name="Phrases">Words, or runs of words, of which one must be there.</param>
/// <param name="With">Categories of which the name's verb must have one; empty for any verb or none.</param>
/// <param name="Without">Words of which none may stand in the name.</param>
public sealed record ClassificationRow(
    string Category,
    string Look,
    int Weight,
    IReadOnlyList<string> Phrases,
    IReadOnlyList<string> With,
    IReadOnlyList<string> Without);
