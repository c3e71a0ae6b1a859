using System.Buffers;
using System.Text.Json;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors.Making;

namespace Catalogue.Policies.Vectors;

/// <summary>
/// Writes the test vectors of a policy file as JSON, a vector a line. They are made from the policy, from what the format
/// says that its target enforces of it, and from the samples; never from an evaluator, which they are there to test.
/// </summary>
public static class VectorWriter
{
    // Names and words of every vector, escaped once.
    private static readonly JsonEncodedText Call = JsonEncodedText.Encode("call");
    private static readonly JsonEncodedText Arguments = JsonEncodedText.Encode("arguments");
    private static readonly JsonEncodedText Clock = JsonEncodedText.Encode("clock");
    private static readonly JsonEncodedText Times = JsonEncodedText.Encode("times");
    private static readonly JsonEncodedText Expect = JsonEncodedText.Encode("expect");
    private static readonly JsonEncodedText Why = JsonEncodedText.Encode("why");

    /// <summary>Writes the vectors.</summary>
    /// <param name="file">The name of the policy file.</param>
    /// <param name="losses">What the format could not say.</param>
    /// <param name="samples">Values that the schemas of tools take.</param>
    public static void Write(
        IBufferWriter<byte> output,
        PolicyFormat format,
        string file,
        ServerPolicy policy,
        PolicyHeader header,
        IReadOnlyList<PolicyLoss> losses,
        VectorSamples samples)
    {
        var maker = new VectorMaker(format, policy, samples);
        using var writer = new Utf8JsonWriter(output, VectorWords.Json);
        output.Write("{\n"u8);
        WriteLine(output, writer, "schema", () => writer.WriteNumberValue(VectorWords.Schema));
        WriteLine(output, writer, "file", () => writer.WriteStringValue(file));
        WriteLine(output, writer, "format", () => writer.WriteStringValue(format.Id));
        WriteLine(output, writer, "preset", () => writer.WriteStringValue(policy.Preset.Id));
        WriteLine(output, writer, "server", () => writer.WriteStringValue(policy.Server));
        WriteLine(output, writer, "about", () => WriteAbout(writer, header, losses));
        WriteLine(output, writer, "required", () => WriteRequired(writer, maker));
        output.Write("\"vectors\":["u8);
        var separator = "\n"u8;
        var clock = (At: default(DateTimeOffset), Text: "");
        foreach (var vector in maker.Make())
        {
            // Nearly all calls are made at one moment, which is put into words once.
            clock = vector.Clock == clock.At ? clock : (vector.Clock, VectorClock.Write(vector.Clock));
            output.Write(separator);
            Write(writer, vector, clock.Text);
            writer.Flush();
            writer.Reset();
            separator = ",\n"u8;
        }

        output.Write("\n]\n}\n"u8);
    }

    private static void WriteLine(IBufferWriter<byte> output, Utf8JsonWriter writer, string name, Action write)
    {
        writer.WriteStringValue(name);
        writer.Flush();
        writer.Reset();
        output.Write(":"u8);
        write();
        writer.Flush();
        writer.Reset();
        output.Write(",\n"u8);
    }

    private static void WriteAbout(Utf8JsonWriter writer, PolicyHeader header, IReadOnlyList<PolicyLoss> losses)
    {
        writer.WriteStartObject();
        writer.WriteString("purpose", header.Purpose);
        writer.WriteString("engine", header.Engine);
        writer.WriteString("source", header.Source);
        writer.WriteString("digest", header.Digest);
        writer.WriteStartArray("losses");
        foreach (var loss in SharedLoss.Of(losses))
        {
            writer.WriteStartObject();
            writer.WriteString("text", loss.Text);
            writer.WriteStartArray("tools");
            foreach (var tool in loss.Tools)
            {
                writer.WriteStringValue(tool);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRequired(Utf8JsonWriter writer, VectorMaker maker)
    {
        writer.WriteStartObject();
        foreach (var (tool, inputs) in maker.Required)
        {
            writer.WriteStartArray(tool);
            foreach (var input in inputs)
            {
                writer.WriteStringValue(input.Pointer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, MadeVector vector, string clock)
    {
        writer.WriteStartObject();
        writer.WriteString(Call, vector.Tool);
        writer.WritePropertyName(Arguments);
        if (vector.Arguments is { } arguments)
        {
            arguments.Write(writer);
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }

        writer.WriteString(Clock, clock);
        if (vector.Times != 1)
        {
            writer.WriteNumber(Times, vector.Times);
        }

        writer.WriteString(Expect, VectorWords.Of(vector.Expect));
        writer.WriteString(Why, vector.Why);
        writer.WriteEndObject();
    }
}
