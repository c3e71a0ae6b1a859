namespace Catalogue.Import.Json;

/// <summary>
/// A JSON value as a program of another's making sent it. A tree of our own, because theirs refuse what real answers
/// hold: half surrogate pairs, and one key twice (the last one counts, as in every JavaScript program).
/// </summary>
public abstract record JsonValue;

/// <summary><c>null</c>.</summary>
public sealed record JsonNull : JsonValue
{
    public static readonly JsonNull Instance = new();
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record JsonTruth(bool Value) : JsonValue;

/// <summary>A number, as it was written.</summary>
public sealed record JsonNumber(string Text) : JsonValue;

/// <summary>A text; it may hold half of a surrogate pair.</summary>
public sealed record JsonText(string Value) : JsonValue;

/// <summary>A list.</summary>
public sealed record JsonList(IReadOnlyList<JsonValue> Items) : JsonValue
{
    public static readonly JsonList Empty = new([]);
}

/// <summary>An object; its keys are distinct and in the order sent.</summary>
public sealed record JsonObject(IReadOnlyList<KeyValuePair<string, JsonValue>> Entries) : JsonValue
{
    public static readonly JsonObject Empty = new([]);

    /// <summary>An object of the entries that have a value.</summary>
    public static JsonObject Of(params (string Key, JsonValue? Value)[] entries) =>
        new([.. entries.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value!))]);

    public JsonValue? Find(string key)
    {
        foreach (var (name, value) in Entries)
        {
            if (name == key)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The text under a key; null where there is none, or something else.</summary>
    public string? Text(string key) => (Find(key) as JsonText)?.Value;
}
