namespace Catalogue.Import.Comparing;

/// <summary>How much a difference matters; the first is the worst.</summary>
public enum Weight
{
    /// <summary>The tool can do more harm than it could, or says so of itself.</summary>
    Danger,

    /// <summary>A tool came, went or came back, or the shape of its input changed.</summary>
    Surface,

    /// <summary>Only words changed, which no rating rests on.</summary>
    Wording,
}

/// <summary>One difference between a descriptor and what its server says now.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Text">What is different, in words without a full stop.</param>
public sealed record Difference(Weight Weight, string Tool, string Text);
