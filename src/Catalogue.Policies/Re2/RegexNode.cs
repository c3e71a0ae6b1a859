namespace Catalogue.Policies.Re2;

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

/// <summary>What <c>(?ims)</c> switch; <c>U</c> changes which match is found, never whether there is one.</summary>
[Flags]
internal enum RegexFlags
{
    None = 0,

    /// <summary>Letters match in either case.</summary>
    FoldCase = 1,

    /// <summary><c>^</c> and <c>$</c> match at line ends, too.</summary>
    Lines = 2,

    /// <summary>A dot matches a line end.</summary>
    DotIsAny = 4,
}

/// <summary>A place between characters that an assertion asks for.</summary>
internal enum RegexAssertion
{
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
}

/// <summary>A piece of an expression.</summary>
internal sealed class RegexNode(RegexOperator operation)
{
    public RegexOperator Operation { get; set; } = operation;

    public List<RegexNode> Parts { get; init; } = [];

    /// <summary>The code points of a literal.</summary>
    public List<int> Characters { get; init; } = [];

    /// <summary>What a class or a dot matches.</summary>
    public CharacterSet Set { get; set; } = CharacterSet.Empty;

    public RegexAssertion Assertion { get; init; }

    public RegexFlags Flags { get; set; }

    public bool FoldCase => Flags.HasFlag(RegexFlags.FoldCase);

    /// <summary>Whether a class holds one character only, and so is a literal.</summary>
    public bool IsSingleCharacter { get; set; }

    /// <summary>Whether a group captures.</summary>
    public bool Captures { get; init; }

    /// <summary>How often at least a part is repeated; also of <c>+</c>, <c>*</c> and <c>?</c>.</summary>
    public int Min { get; init; }

    /// <summary>-1 where there is no upper bound.</summary>
    public int Max { get; init; }

    /// <summary>The height of the tree; 0 where it has not been measured.</summary>
    public int Height { get; set; }

    /// <summary>The instructions that the engine would need; 0 where they have not been counted.</summary>
    public long Size { get; set; }

    /// <summary>What a node that matches exactly one character matches.</summary>
    public CharacterSet OneCharacter => Operation != RegexOperator.Literal ? Set
        : FoldCase ? CharacterSet.Of(Characters[0]).Folded()
        : CharacterSet.Of(Characters[0]);

    public bool IsPseudo => Operation is RegexOperator.OpenGroup or RegexOperator.Bar;

    /// <summary>Whether this matches exactly one character, and so joins others like it in an alternation.</summary>
    public bool IsCharacter =>
        Operation is RegexOperator.Class or RegexOperator.AnyCharacter || (Operation == RegexOperator.Literal && Characters.Count == 1);
}
