using Catalogue.Policies.Model;

namespace Catalogue.Schemas;

/// <summary>The JSON Schema of a tool's input, as structure.</summary>
/// <param name="Fields">Every input, nested ones after the object that holds them, in the order declared.</param>
/// <param name="Json">The schema as declared, as compact UTF-8 JSON.</param>
/// <param name="Truncated">Whether the schema has more inputs than <see cref="InputSchemaReader.MaximumFields"/>.</param>
public sealed record InputSchema(IReadOnlyList<InputField> Fields, ReadOnlyMemory<byte> Json, bool Truncated);

/// <summary>One input of a tool.</summary>
/// <param name="Pointer">JSON pointer into a call's arguments; <c>*</c> stands for any element of a list or map.</param>
/// <param name="Name">The last part of the pointer, as declared; <c>*</c> for the elements themselves.</param>
/// <param name="Depth">0 for a top-level input.</param>
/// <param name="Types">JSON types, sorted as declared; empty where the schema says none.</param>
/// <param name="ItemTypes">JSON types of a list's elements; empty where unknown or no list.</param>
/// <param name="Format">JSON Schema's <c>format</c>.</param>
/// <param name="Required">Whether the object around it requires it.</param>
/// <param name="AlwaysRequired">Whether every call must carry it: required, as is everything around it, and no list between.</param>
/// <param name="Choices">The values allowed (of a list: for its elements), as JSON; empty where any is.</param>
/// <param name="Limits">Bounds and patterns, by JSON Schema keyword, as JSON.</param>
/// <param name="Default">The default value as JSON.</param>
/// <param name="Description">The server's own words, where an import kept them.</param>
public sealed record InputField(
    string Pointer,
    string Name,
    int Depth,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> ItemTypes,
    string? Format,
    bool Required,
    bool AlwaysRequired,
    IReadOnlyList<string> Choices,
    IReadOnlyList<KeyValuePair<string, string>> Limits,
    string? Default,
    string? Description)
{
    /// <summary>Whether the schema leaves the value open: no choices and no pattern.</summary>
    public bool IsFree => Choices.Count == 0 && Limit("pattern") is null;

    public string? Limit(string keyword)
    {
        foreach (var (name, value) in Limits)
        {
            if (name == keyword)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Names from the outermost object inwards.</summary>
    public IReadOnlyList<string> Segments => Pointer.LastIndexOf('/') == 0 ? [Name] : InputPath.FromPointer(Pointer).Segments;
}
