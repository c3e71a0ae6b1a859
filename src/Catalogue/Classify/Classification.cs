using Catalogue.Vocabulary;

namespace Catalogue.Classify;

/// <summary>The category that the rules derive for a tool, and what decided it.</summary>
/// <param name="Category">One of <see cref="Words.DerivedCategories"/>, or <see cref="Words.UnknownCategory"/>.</param>
/// <param name="Confidence">0 to 100: the share of the evidence that speaks for the category; 0 where it is unknown.</param>
/// <param name="Evidence">All that was found, the weightiest first.</param>
public sealed record Classification(string Category, int Confidence, IReadOnlyList<ClassificationEvidence> Evidence)
{
    public bool IsUnknown => Category == Words.UnknownCategory;
}

/// <summary>A piece of evidence.</summary>
/// <param name="Category">What it speaks for, or against where it weighs less than nothing.</param>
/// <param name="Text">The word or input in quotes and where it stands.</param>
/// <param name="Weight">In tenths of what the table counts, so that shares of a weight stay whole numbers.</param>
public sealed record ClassificationEvidence(string Category, string Text, int Weight);
