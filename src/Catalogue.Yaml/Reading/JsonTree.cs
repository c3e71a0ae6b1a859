using System.Text;
using System.Text.Json;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>Makes a tree of the tokens of a JSON text.</summary>
internal ref struct JsonTree(ReadOnlySpan<byte> bytes)
{
    /// <summary>Longer texts are not put together on the stack.</summary>
    private const int LongestOnStack = 256;

    private readonly NodePool pool = NodePool.Current;
    private readonly WordTable words = WordTable.OfThread;

    /// <summary>Entries and items of everything that is open, the innermost last: each list is made once, in its size.</summary>
    private readonly List<YamlEntry> entries = [];
    private readonly List<YamlNode> items = [];

    private LineCounter lines = new(bytes);

    public YamlNode ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadMap(ref reader);
            case JsonTokenType.StartArray:
                return ReadList(ref reader);
            case JsonTokenType.String:
                return Scalar(YamlScalarStyle.DoubleQuoted, ref reader);
            default:
                return Scalar(YamlScalarStyle.Plain, ref reader);
        }
    }

    private YamlMapping ReadMap(ref Utf8JsonReader reader)
    {
        var start = lines.MarkAt((int)reader.TokenStartIndex);
        var from = entries.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = Scalar(YamlScalarStyle.DoubleQuoted, ref reader);
            reader.Read();
            entries.Add(new YamlEntry(key, ReadValue(ref reader)));
        }

        return pool.Mapping(entries, from, start, lines.MarkAt((int)reader.BytesConsumed));
    }

    private YamlSequence ReadList(ref Utf8JsonReader reader)
    {
        var start = lines.MarkAt((int)reader.TokenStartIndex);
        var from = items.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return pool.Sequence(items, from, start, lines.MarkAt((int)reader.BytesConsumed));
    }

    private YamlScalar Scalar(YamlScalarStyle style, ref Utf8JsonReader reader)
    {
        var start = lines.MarkAt((int)reader.TokenStartIndex);
        return pool.Scalar(Text(style, ref reader), style, start, lines.MarkAt((int)reader.BytesConsumed));
    }

    private readonly string Text(YamlScalarStyle style, ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > LongestOnStack)
        {
            return style == YamlScalarStyle.Plain ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString()!;
        }

        Span<char> text = stackalloc char[LongestOnStack];
        var length = style == YamlScalarStyle.Plain ? Encoding.UTF8.GetChars(reader.ValueSpan, text) : reader.CopyString(text);
        return words.Of(text[..length]);
    }
}
