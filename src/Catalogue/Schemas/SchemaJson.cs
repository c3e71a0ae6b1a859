using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Text;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Schemas;

/// <summary>Writes a tree as compact JSON; plain scalars get the type that YAML's core schema gives them.</summary>
public static class SchemaJson
{
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Characters that JSON certainly takes as they are.</summary>
    private static readonly SearchValues<char> Unescaped =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _-./:,;()");

    /// <summary>A writer with its buffer, which each thread uses again: a catalogue has a schema for every tool.</summary>
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? ofThread;

    public static byte[] Write(YamlNode node)
    {
        var (buffer, writer) = ofThread ??= NewWriter();
        buffer.ResetWrittenCount();
        writer.Reset();
        Write(writer, node);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer) NewWriter()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        return (buffer, new Utf8JsonWriter(buffer, Options));
    }

    /// <summary>The same JSON, a value a line.</summary>
    public static string Indented(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
        var buffer = new ArrayBufferWriter<byte>(json.Length * 2);
        using (var writer = new Utf8JsonWriter(buffer, Options with { Indented = true, NewLine = "\n" }))
        {
            document.RootElement.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same without reading it: compact JSON of ours that is ASCII throughout needs only breaks and blanks.</summary>
    /// <returns>False for any other; then nothing is appended.</returns>
    public static bool TryIndent(ReadOnlySpan<byte> json, ref TextBuilder output)
    {
        if (json.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0)
        {
            return false;
        }

        var depth = 0;
        while (json.Length > 0)
        {
            var taken = 1;
            switch (json[0])
            {
                case (byte)'"':
                    taken = LengthOfString(json);
                    Encoding.ASCII.GetChars(json[..taken], output.Take(taken));
                    break;
                case (byte)'{' or (byte)'[' when json[1] is (byte)'}' or (byte)']':
                    taken = 2;
                    Encoding.ASCII.GetChars(json[..taken], output.Take(taken));
                    break;
                case (byte)'{' or (byte)'[':
                    output.Append((char)json[0]);
                    AppendBreak(++depth, ref output);
                    break;
                case (byte)'}' or (byte)']':
                    AppendBreak(--depth, ref output);
                    output.Append((char)json[0]);
                    break;
                case (byte)',':
                    output.Append(',');
                    AppendBreak(depth, ref output);
                    break;
                case (byte)':':
                    output.Append(": ");
                    break;
                default:
                    output.Append((char)json[0]);
                    break;
            }

            json = json[taken..];
        }

        return true;
    }

    /// <summary>The length of the string that the text begins with, quotes included.</summary>
    private static int LengthOfString(ReadOnlySpan<byte> json)
    {
        var length = 1;
        while (json[length] != '"')
        {
            length += json[length] == '\\' ? 2 : 1;
        }

        return length + 1;
    }

    private static void AppendBreak(int depth, ref TextBuilder output)
    {
        output.Append('\n');
        output.Take(2 * depth).Fill(' ');
    }

    public static string Text(YamlNode node) => node is YamlScalar scalar && SimpleText(scalar) is { } text ? text : Encoding.UTF8.GetString(Write(node));

    /// <summary>The JSON of a scalar that can be had without a writer; null where it needs escapes.</summary>
    private static string? SimpleText(YamlScalar scalar)
    {
        if (scalar.Style == YamlScalarStyle.Plain && (scalar.Value is "true" or "false" || IsJsonNumber(scalar.Value)))
        {
            return scalar.Value;
        }

        return !scalar.IsNull && scalar.Value.AsSpan().IndexOfAnyExcept(Unescaped) < 0 ? $"\"{scalar.Value}\"" : null;
    }

    private static void Write(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping mapping:
                writer.WriteStartObject();
                foreach (ref readonly var entry in mapping.EntrySpan)
                {
                    writer.WritePropertyName(entry.Key is YamlScalar key ? key.Value : "");
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case YamlSequence sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.ItemSpan)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case YamlScalar scalar:
                WriteScalar(writer, scalar);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlScalar scalar)
    {
        var isPlain = scalar.Style == YamlScalarStyle.Plain;
        if (isPlain && scalar.IsNull)
        {
            writer.WriteNullValue();
        }
        else if (isPlain && scalar.Value is ("true" or "false"))
        {
            writer.WriteBooleanValue(scalar.Value == "true");
        }
        else if (isPlain && IsJsonNumber(scalar.Value))
        {
            writer.WriteRawValue(scalar.Value, skipInputValidation: true);
        }
        else
        {
            writer.WriteStringValue(scalar.Value);
        }
    }

    /// <summary>A number that JSON can write as it stands: YAML's <c>.5</c>, <c>0x1F</c> and <c>.inf</c> it cannot.</summary>
    private static bool IsJsonNumber(string text) =>
        YamlScalarTypes.IsNumber(text)
        && text[0] != '+'
        && text.AsSpan(text[0] == '-' ? 1 : 0) is var digits
        && digits.Length > 0
        && char.IsAsciiDigit(digits[0])
        && char.IsAsciiDigit(digits[^1])
        && (digits.Length == 1 || digits[0] != '0' || digits[1] is '.' or 'e' or 'E')
        && digits.IndexOf(".e", StringComparison.OrdinalIgnoreCase) < 0;
}
