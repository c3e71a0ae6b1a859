namespace Catalogue.Shapes;

/// <summary>
/// What a value in a file of ours must look like. One definition serves the reader (which reports every breach with its
/// place) and the JSON Schema that editors complete from.
/// </summary>
public abstract record Shape
{
    /// <summary>What is due, for messages: "text", "a list", "a whole number".</summary>
    public abstract string InWords { get; }
}

/// <summary>Text of a certain form.</summary>
/// <param name="MaximumLength">In UTF-16 code units.</param>
public sealed record TextShape(TextForm Form, int MaximumLength = 2000) : Shape
{
    public override string InWords => "text";
}

/// <summary>A whole number within bounds.</summary>
/// <param name="IsLevel">Whether it is a risk level, whose breach has a code of its own.</param>
public sealed record IntegerShape(long Minimum, long Maximum, bool IsLevel = false) : Shape
{
    public override string InWords => "a whole number";
}

/// <summary>Any number that can be compared exactly.</summary>
public sealed record NumberShape : Shape
{
    public override string InWords => "a number";
}

/// <summary>Text, a number, <c>true</c> or <c>false</c>: whatever one JSON value without parts can be, but for null.</summary>
public sealed record ScalarShape(int MaximumLength) : Shape
{
    public override string InWords => "text, a number, true or false";
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record TruthShape : Shape
{
    public override string InWords => "true or false";
}

/// <summary>One word of a closed vocabulary.</summary>
/// <param name="What">What the words are: "category", "action".</param>
public sealed record WordShape(string What, IReadOnlyList<string> Words) : Shape
{
    public override string InWords => "text";
}

/// <summary>A list of like values.</summary>
public sealed record ListShape(Shape Item, int Maximum, int Minimum = 0) : Shape
{
    public override string InWords => "a list";
}

/// <summary>One value, or a list of such values.</summary>
public sealed record OneOrManyShape(ObjectShape Item, int Maximum) : Shape
{
    /// <summary>What it is where there are many.</summary>
    public ListShape Many { get; } = new(Item, Maximum, 1);

    public override string InWords => "a map, or a list of maps";
}

/// <summary>A map with keys of the user's choosing.</summary>
public sealed record MapShape(TextShape Key, Shape Value, int Maximum) : Shape
{
    public override string InWords => "a map";
}

/// <summary>Any JSON value, bounded only by the reader's limits.</summary>
public sealed record AnyShape : Shape
{
    public override string InWords => "a value";
}

/// <summary>A JSON object with any content: a JSON Schema that a server declares.</summary>
public sealed record AnyObjectShape : Shape
{
    public override string InWords => "a map";
}

/// <summary>A map with known keys, of which no other may stand in the file.</summary>
/// <param name="Name">What the map describes: "tool", "rate limit".</param>
public sealed record ObjectShape(string Name, IReadOnlyList<KeyShape> Keys) : Shape
{
    private readonly Dictionary<string, KeyShape> byName = Keys.ToDictionary(key => key.Name, StringComparer.Ordinal);

    /// <summary>Keys of which a map may have at most one.</summary>
    public IReadOnlyList<string> Exclusive { get; init; } = [];

    /// <summary>Keys of which a map must have exactly one; empty where there is no such choice.</summary>
    public IReadOnlyList<string> Choice { get; init; } = [];

    /// <summary>Whether the map changes a judgement, so that a missing <c>reason</c> has a code of its own.</summary>
    public bool IsOverride { get; init; }

    /// <summary>The keys that every map must have.</summary>
    public IReadOnlyList<KeyShape> Required { get; } = [.. Keys.Where(key => key.Required)];

    public override string InWords => "a map";

    public KeyShape? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>A key of an <see cref="ObjectShape"/>.</summary>
/// <param name="Description">What the key means, in a sentence: editors and the documentation show it.</param>
public sealed record KeyShape(string Name, Shape Shape, string Description, bool Required = false);
