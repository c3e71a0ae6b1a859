namespace Catalogue.Policies.Intercept.Re2;

internal enum RegexOperator
{
    Empty,
    Literal,
    Class,
    AnyCharacter,
    Assertion,
    Capture,
    Star,
    PlusOrQuest,
    Repeat,
    Concatenation,
    Alternation,

    /// <summary>An open parenthesis whose end has not been read.</summary>
    OpenGroup,

    /// <summary>A bar whose right side has not been read.</summary>
    Bar,
}

/// <summary>A piece of an expression: as much of it as its limits depend on.</summary>
internal sealed class RegexNode(RegexOperator operation)
{
    public RegexOperator Operation { get; set; } = operation;

    public List<RegexNode> Parts { get; init; } = [];

    /// <summary>Characters of a literal.</summary>
    public int Length { get; set; }

    public bool FoldCase { get; set; }

    /// <summary>Whether a class holds one character only, and so is a literal.</summary>
    public bool IsSingleCharacter { get; set; }

    /// <summary>Whether a group captures.</summary>
    public bool Captures { get; init; }

    public int Min { get; init; }

    /// <summary>-1 where there is no upper bound.</summary>
    public int Max { get; init; }

    /// <summary>The height of the tree; 0 where it has not been measured.</summary>
    public int Height { get; set; }

    /// <summary>The instructions that the engine would need; 0 where they have not been counted.</summary>
    public long Size { get; set; }

    public bool IsPseudo => Operation is RegexOperator.OpenGroup or RegexOperator.Bar;

    /// <summary>Whether this matches exactly one character, and so joins others like it in an alternation.</summary>
    public bool IsCharacter =>
        Operation is RegexOperator.Class or RegexOperator.AnyCharacter || (Operation == RegexOperator.Literal && Length == 1);
}
