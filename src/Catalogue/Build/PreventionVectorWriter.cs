using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Descriptors.Attacks;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;

namespace Catalogue.Build;

/// <summary>Writes the calls of a prevention in the form of all test vectors, so that <c>catalogue policy test</c> can make them.</summary>
internal static class PreventionVectorWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    public static void Write(IBufferWriter<byte> output, Prevention prevention, PolicyFormat format, string file)
    {
        var vectors = PreventionVectors.Create(prevention, format);
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteNumber("schema", VectorWords.Schema);
        writer.WriteString("file", file);
        writer.WriteString("format", vectors.Format);
        writer.WriteString("server", prevention.Server);
        writer.WriteStartObject("required");
        foreach (var (tool, inputs) in vectors.Required)
        {
            writer.WriteStartArray(tool);
            foreach (var input in inputs)
            {
                writer.WriteStringValue(input.Pointer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartArray("vectors");
        foreach (var vector in vectors.Vectors)
        {
            Write(writer, vector);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, PolicyVector vector)
    {
        writer.WriteStartObject();
        writer.WriteString("call", vector.Tool);
        writer.WritePropertyName("arguments");
        vector.Arguments.WriteTo(writer);
        writer.WriteString("clock", vector.Clock.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (vector.Times != 1)
        {
            writer.WriteNumber("times", vector.Times);
        }

        writer.WriteString("expect", VectorWords.Of(vector.Expect));
        writer.WriteString("why", vector.Why);
        writer.WriteEndObject();
    }
}
