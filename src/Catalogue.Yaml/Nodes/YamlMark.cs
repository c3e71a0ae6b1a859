namespace Catalogue.Yaml.Nodes;

/// <summary>A place in a text.</summary>
/// <param name="Index">Offset from the start of the text, in UTF-16 code units, from 0.</param>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Column">Column number in UTF-16 code units, from 1.</param>
public readonly record struct YamlMark(int Index, int Line, int Column)
{
    /// <summary>The first character of a text.</summary>
    public static readonly YamlMark Start = new(0, 1, 1);
}
