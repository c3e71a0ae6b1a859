using Catalogue.Import.Json;

namespace Catalogue.Import.Answers;

/// <summary>A tool as a server listed it; what it did not say, or said in no usable form, is null.</summary>
/// <param name="Annotations">The four hints that are truth values, in the order of the protocol's text; null where none is.</param>
/// <param name="Schema">The input schema as sent.</param>
/// <param name="Bytes">Length of the canonical form of the whole definition; null where the source is no full definition.</param>
/// <param name="Digest">Digest of that form.</param>
public sealed record ListedTool(
    string Name,
    string? Title,
    string? Description,
    JsonObject? Annotations,
    JsonObject? Schema,
    int? Bytes,
    string? Digest)
{
    private static readonly string[] Hints = ["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"];

    /// <summary>Reads one definition of a <c>tools/list</c> answer.</summary>
    /// <param name="notes">Receives what could not be taken as it stands.</param>
    /// <returns>Null where it has no usable name.</returns>
    public static ListedTool? Read(JsonValue definition, ICollection<string> notes)
    {
        if (definition is not JsonObject tool || tool.Text("name") is not { Length: > 0 and <= 1000 } name)
        {
            notes.Add("a tool without a usable name (text of 1 to 1,000 characters) is left out");
            return null;
        }

        if (name.EnumerateRunes().Any(rune => rune == System.Text.Rune.ReplacementChar))
        {
            notes.Add("a tool whose name is not Unicode text is left out");
            return null;
        }

        var schema = tool.Find("inputSchema");
        if (schema is null or JsonNull)
        {
            notes.Add($"{name}: no inputSchema; its inputs stay unknown");
        }
        else if (schema is not JsonObject)
        {
            notes.Add($"{name}: its inputSchema is not an object; its inputs stay unknown");
        }

        var canonical = CanonicalJson.Write(tool);
        return new ListedTool(
            name,
            tool.Text("title") ?? (tool.Find("annotations") as JsonObject)?.Text("title"),
            tool.Text("description"),
            ReadHints(tool.Find("annotations") as JsonObject, name, notes),
            schema as JsonObject,
            canonical.Length,
            CanonicalJson.Digest(canonical));
    }

    private static JsonObject? ReadHints(JsonObject? annotations, string name, ICollection<string> notes)
    {
        var hints = new List<KeyValuePair<string, JsonValue>>();
        foreach (var hint in Hints)
        {
            switch (annotations?.Find(hint))
            {
                case JsonTruth truth:
                    hints.Add(KeyValuePair.Create<string, JsonValue>(hint, truth));
                    break;
                case not (null or JsonNull):
                    notes.Add($"{name}: {hint} is not true or false; it stays unknown");
                    break;
            }
        }

        return hints.Count == 0 ? null : new JsonObject(hints);
    }
}
