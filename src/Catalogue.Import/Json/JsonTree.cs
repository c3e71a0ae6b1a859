using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Catalogue.Import.Json;

/// <summary>Reads JSON into a tree, with bounds on its size and depth.</summary>
public static class JsonTree
{
    /// <summary>The largest text that is read, in bytes.</summary>
    public const int MaximumBytes = 20 * 1024 * 1024;

    /// <summary>Far deeper than any schema, far from the end of the stack.</summary>
    private const int MaximumDepth = 500;

    private static readonly JsonReaderOptions Options =
        new() { MaxDepth = MaximumDepth, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a whole text.</summary>
    /// <param name="problem">Why there is no value, in words without a full stop.</param>
    public static JsonValue? Read(ReadOnlySpan<byte> bytes, out string problem)
    {
        problem = "";
        if (bytes.Length > MaximumBytes)
        {
            problem = "more than 20 MB of JSON";
            return null;
        }

        // Decoded once and leniently: a byte that is no UTF-8 costs one character of one text and not the whole answer.
        var clean = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes));
        try
        {
            var reader = new Utf8JsonReader(clean, Options);
            reader.Read();
            var value = ReadValue(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            problem = string.Create(
                CultureInfo.InvariantCulture,
                $"not JSON (line {(exception.LineNumber ?? 0) + 1}): {exception.Message.Split(" LineNumber:", 2)[0].TrimEnd('.', ' ')}");
            return null;
        }
    }

    private static JsonValue ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader);
            case JsonTokenType.StartArray:
                var items = new List<JsonValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader));
                }

                return new JsonList(items);
            case JsonTokenType.String:
                return new JsonText(TextOf(ref reader));
            case JsonTokenType.Number:
                return new JsonNumber(Encoding.ASCII.GetString(reader.ValueSpan));
            case JsonTokenType.True:
            case JsonTokenType.False:
                return new JsonTruth(reader.TokenType == JsonTokenType.True);
            default:
                return JsonNull.Instance;
        }
    }

    private static JsonObject ReadObject(ref Utf8JsonReader reader)
    {
        var entries = new List<KeyValuePair<string, JsonValue>>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = TextOf(ref reader);
            reader.Read();
            var entry = KeyValuePair.Create(key, ReadValue(ref reader));
            if (places.TryAdd(key, entries.Count))
            {
                entries.Add(entry);
            }
            else
            {
                entries[places[key]] = entry;
            }
        }

        return new JsonObject(entries);
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Unescape(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    /// <summary>Resolves the escapes of a text whose form the reader has proven, halves of surrogate pairs included.</summary>
    private static string Unescape(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                result.Append(text[index]);
                continue;
            }

            index++;
            result.Append(text[index] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(text.AsSpan(index + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var other => other,
            });
            index += text[index] == 'u' ? 4 : 0;
        }

        return result.ToString();
    }
}
