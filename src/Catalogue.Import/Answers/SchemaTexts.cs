using Catalogue.Import.Json;

namespace Catalogue.Import.Answers;

/// <summary>
/// Takes other people's sentences out of a JSON Schema and leaves its structure: names, types, choices, limits, short
/// defaults. Whether a key is a keyword or the name of an input depends on where it stands, so the walk knows.
/// </summary>
public static class SchemaTexts
{
    private const int LongestDefault = 100;

    /// <summary>So deep that a descriptor of 64 levels can hold the schema.</summary>
    private const int MaximumDepth = 50;

    private static readonly HashSet<string> TextKeywords = new(StringComparer.Ordinal)
    {
        "description", "title", "examples", "example", "$schema", "$comment", "markdownDescription", "enumDescriptions",
        "markdownEnumDescriptions", "deprecationMessage", "errorMessage", "enumNames",
    };

    /// <summary>Keywords whose value is a map from names of the author's choosing to schemas.</summary>
    private static readonly HashSet<string> Maps = new(StringComparer.Ordinal)
    {
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas",
    };

    /// <summary>Keywords whose value is data and not a schema, whatever it looks like.</summary>
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal)
    {
        "const", "enum", "required", "default", "dependentRequired",
    };

    /// <summary>Keywords in the order of a written schema; unknown ones stand before the last five.</summary>
    private static readonly string[] First =
        ["$ref", "type", "enum", "const", "format", "pattern", "required", "additionalProperties", "minLength", "maxLength", "minimum", "maximum"];

    private static readonly string[] Last = ["default", "anyOf", "oneOf", "allOf", "items", "properties", "$defs", "definitions"];

    /// <summary>The schema as a descriptor keeps it.</summary>
    /// <param name="keepTexts">Whether sentences stay: for catalogues that are not published.</param>
    /// <returns>Null where it is too deep to be written.</returns>
    public static JsonObject? Strip(JsonObject schema, bool keepTexts) =>
        Depth(schema) > MaximumDepth ? null : StripSchema(schema, keepTexts);

    private static JsonObject StripSchema(JsonObject schema, bool keepTexts) => new([.. schema.Entries
        .Where(entry => keepTexts || !IsText(entry.Key, entry.Value))
        .Select(entry => KeyValuePair.Create(entry.Key, StripKeyword(entry.Key, entry.Value, keepTexts)))
        .OrderBy(entry => Rank(entry.Key))]);

    private static JsonValue StripKeyword(string keyword, JsonValue value, bool keepTexts) => value switch
    {
        _ when Data.Contains(keyword) => value,
        JsonObject map when Maps.Contains(keyword) => new JsonObject(
            [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is JsonObject inner ? StripSchema(inner, keepTexts) : entry.Value))]),
        JsonObject inner => StripSchema(inner, keepTexts),
        JsonList list => new JsonList([.. list.Items.Select(item => item is JsonObject inner ? StripSchema(inner, keepTexts) : item)]),
        _ => value,
    };

    private static bool IsText(string keyword, JsonValue value) =>
        TextKeywords.Contains(keyword)
        || keyword.StartsWith("x-", StringComparison.OrdinalIgnoreCase)
        || (keyword == "default" && IsLong(value));

    private static bool IsLong(JsonValue value) => value switch
    {
        JsonText text => text.Value.Length > LongestDefault || text.Value.AsSpan().IndexOfAny('\n', '\r') >= 0,
        JsonList list => list.Items.Any(IsLong),
        JsonObject map => map.Entries.Any(entry => IsLong(entry.Value)),
        _ => false,
    };

    private static int Rank(string keyword)
    {
        var first = Array.IndexOf(First, keyword);
        var last = Array.IndexOf(Last, keyword);
        return first >= 0 ? first - First.Length : last >= 0 ? last + 1 : 0;
    }

    private static int Depth(JsonValue value) => value switch
    {
        JsonObject map => 1 + (map.Entries.Count == 0 ? 0 : map.Entries.Max(entry => Depth(entry.Value))),
        JsonList list => 1 + (list.Items.Count == 0 ? 0 : list.Items.Max(Depth)),
        _ => 0,
    };
}
