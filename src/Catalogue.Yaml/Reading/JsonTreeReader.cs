using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Yaml.Reading;

/// <summary>
/// Reads JSON into the same positioned tree as YAML, so that <c>site.json</c> is held to the same rules as a descriptor
/// and yet stays a file that every JSON program can read.
/// </summary>
public static class JsonTreeReader
{
    /// <summary>Reads the bytes of a file.</summary>
    /// <returns>The root, or null with the problem that stopped the reading.</returns>
    public static YamlNode? Read(ReadOnlySpan<byte> bytes, YamlReadOptions options, out YamlProblem? problem)
    {
        if (!SourceText.TryDecode(bytes, options.MaximumBytes, out var text, out problem))
        {
            return null;
        }

        var clean = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(clean, new JsonReaderOptions
        {
            MaxDepth = options.MaximumDepth,
            CommentHandling = options.AllowComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            AllowTrailingCommas = options.AllowComments,
        });
        var lines = new LineMap(clean);
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, lines);
            reader.Read();
            return root;
        }
        catch (JsonException exception)
        {
            // Utf8JsonReader counts lines and bytes from 0.
            var index = lines.IndexOf((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
            problem = new YamlProblem(
                exception.Message.Contains("maximum configured depth", StringComparison.Ordinal) ? YamlProblemKind.Depth : YamlProblemKind.Syntax, lines.MarkAt(index), SyntaxWords.OfJson(exception.Message));
            return null;
        }
        catch (InvalidOperationException)
        {
            // The one thing that is a token and no text: half of a surrogate pair, written as an escape.
            problem = new YamlProblem(
                YamlProblemKind.Character, lines.MarkAt((int)reader.TokenStartIndex), "this text holds half of a surrogate pair");
            return null;
        }
    }

    private static YamlNode ReadValue(ref Utf8JsonReader reader, LineMap lines)
    {
        var start = lines.MarkAt((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<YamlEntry>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var key = Scalar(reader.GetString()!, YamlScalarStyle.DoubleQuoted, ref reader, lines);
                    reader.Read();
                    entries.Add(new YamlEntry(key, ReadValue(ref reader, lines)));
                }

                return new YamlMapping(CollectionsMarshal.AsSpan(entries), start, lines.MarkAt((int)reader.BytesConsumed));
            case JsonTokenType.StartArray:
                var items = new List<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(ReadValue(ref reader, lines));
                }

                return new YamlSequence(CollectionsMarshal.AsSpan(items), start, lines.MarkAt((int)reader.BytesConsumed));
            case JsonTokenType.String:
                return Scalar(reader.GetString()!, YamlScalarStyle.DoubleQuoted, ref reader, lines);
            default:
                return Scalar(Encoding.UTF8.GetString(reader.ValueSpan), YamlScalarStyle.Plain, ref reader, lines);
        }
    }

    private static YamlScalar Scalar(string value, YamlScalarStyle style, ref Utf8JsonReader reader, LineMap lines) =>
        new(value, style, lines.MarkAt((int)reader.TokenStartIndex), lines.MarkAt((int)reader.BytesConsumed));

    /// <summary>Turns offsets in bytes into lines and columns.</summary>
    private sealed class LineMap
    {
        private readonly byte[] bytes;
        private readonly List<int> starts = [0];
        private (int Line, int Index, int Characters) last = (-1, 0, 0);

        public LineMap(byte[] bytes)
        {
            this.bytes = bytes;
            for (var index = 0; index < bytes.Length; index++)
            {
                if (bytes[index] == '\n')
                {
                    starts.Add(index + 1);
                }
            }
        }

        public int IndexOf(int line, int byteInLine) =>
            Math.Min(bytes.Length, starts[Math.Min(line, starts.Count - 1)] + byteInLine);

        /// <summary>Counts on from the last place where it can: a file of one long line would take the square of its length otherwise.</summary>
        public YamlMark MarkAt(int index)
        {
            var found = starts.BinarySearch(index);
            var line = found >= 0 ? found : ~found - 1;
            var (from, before) = line == last.Line && index >= last.Index ? (last.Index, last.Characters) : (starts[line], 0);
            var characters = before + Encoding.UTF8.GetCharCount(bytes, from, index - from);
            last = (line, index, characters);
            return new YamlMark(index, line + 1, characters + 1);
        }
    }
}
