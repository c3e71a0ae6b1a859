namespace Catalogue.Yaml.Nodes;

/// <summary>How a scalar was written; only <see cref="Plain"/> scalars may mean something other than text.</summary>
public enum YamlScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal,
    Folded,
}

/// <summary>A single value, kept as the text that was written; what type it has is the reader's to decide.</summary>
public sealed class YamlScalar : YamlNode
{
    public YamlScalar(string value, YamlScalarStyle style, YamlMark start, YamlMark end, string? tag = null, string? anchor = null)
        : base(start, end, tag, anchor)
    {
        Value = value;
        Style = style;
    }

    /// <summary>A scalar of a pool, before it becomes one.</summary>
    internal YamlScalar()
        : this("", YamlScalarStyle.Plain, default, default)
    {
    }

    public string Value { get; private set; }

    public YamlScalarStyle Style { get; private set; }

    /// <summary>Whether the scalar is text and nothing else.</summary>
    public bool IsText => Style != YamlScalarStyle.Plain || !(IsNull || Value is "true" or "false" || YamlScalarTypes.IsNumber(Value));

    /// <summary>True for a plain scalar that YAML's core schema reads as null: nothing, <c>~</c>, <c>null</c>.</summary>
    public bool IsNull => Style == YamlScalarStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";

    public override string KindInWords =>
        IsText ? "text"
        : IsNull ? "nothing"
        : Value is "true" or "false" ? "a truth value"
        : "a number";

    internal void Become(string value, YamlScalarStyle style, YamlMark start, YamlMark end)
    {
        Value = value;
        Style = style;
        Move(start, end);
    }
}
