using System.Globalization;
using System.Text;
using System.Text.Json;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Vectors;

/// <summary>Reads a file of test vectors. Unknown keys are passed over: later versions may say more.</summary>
public static class VectorReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 128 };

    /// <summary>Reads a file.</summary>
    /// <param name="problem">What is wrong with it, and where; null where nothing is.</param>
    public static VectorFile? Read(ReadOnlySpan<byte> bytes, out PolicyProblem? problem)
    {
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            problem = null;
            return new Parts().Read(ref reader, bytes);
        }
        catch (JsonException exception)
        {
            problem = new PolicyProblem(
                (int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, InWords(exception));
            return null;
        }
        catch (FormatException exception)
        {
            problem = At(bytes, (int)reader.TokenStartIndex, exception.Message);
            return null;
        }
        catch (InvalidOperationException)
        {
            problem = At(bytes, (int)reader.TokenStartIndex, "the text holds half of a character; write the whole");
            return null;
        }
    }

    /// <summary>What is wrong with a text that is no JSON, without the place, which .NET appends.</summary>
    public static string InWords(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "not JSON: " + (end < 0 ? exception.Message : exception.Message[..end]);
    }

    private static PolicyProblem At(ReadOnlySpan<byte> bytes, int offset, string text)
    {
        var before = bytes[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new PolicyProblem(LineOf(bytes, offset), Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, text);
    }

    private static int LineOf(ReadOnlySpan<byte> bytes, int offset) => bytes[..offset].Count((byte)'\n') + 1;

    /// <summary>What was read so far. What is wrong is thrown as a <see cref="FormatException"/> at the reader's token.</summary>
    private sealed class Parts
    {
        private readonly Dictionary<string, IReadOnlyList<InputPath>> required = new(StringComparer.Ordinal);
        private readonly List<PolicyVector> vectors = [];
        private string? format;
        private int line = 1;
        private int lineOffset;

        public VectorFile Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
        {
            reader.Read();
            Require(reader.TokenType == JsonTokenType.StartObject, "a file of vectors is an object with schema, format and vectors");
            var hasSchema = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "schema":
                        hasSchema = true;
                        Require(
                            reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) && version == VectorWords.Schema,
                            string.Create(CultureInfo.InvariantCulture, $"schema is not {VectorWords.Schema}, the only form that is known"));
                        break;
                    case "format":
                        format = Text(ref reader, "format is not text; write the id of a policy format");
                        break;
                    case "required":
                        ReadRequired(ref reader);
                        break;
                    case "vectors":
                        ReadVectors(ref reader, bytes);
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            Require(hasSchema && format is not null, "schema or format is missing; a file of vectors has both");
            while (reader.Read())
            {
                // What follows the object is a mistake that the reader itself finds.
            }

            return new VectorFile(format!, required, vectors);
        }

        private void ReadRequired(ref Utf8JsonReader reader)
        {
            const string Form = "required is an object: to each tool a list of JSON pointers";
            Require(reader.TokenType == JsonTokenType.StartObject, Form);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var tool = reader.GetString()!;
                var inputs = new List<InputPath>();
                reader.Read();
                Require(reader.TokenType == JsonTokenType.StartArray, Form);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var pointer = Text(ref reader, Form);
                    Require(pointer.StartsWith('/'), Form);
                    inputs.Add(InputPath.FromPointer(pointer));
                }

                required[tool] = inputs;
            }
        }

        private void ReadVectors(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
        {
            Require(reader.TokenType == JsonTokenType.StartArray, "vectors is a list");
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Require(reader.TokenType == JsonTokenType.StartObject, "a vector is an object with call, arguments, clock and expect");
                var vector = ReadVector(ref reader, Line(bytes, (int)reader.TokenStartIndex));
                Require(vectors.Count == 0 || vector.Clock >= vectors[^1].Clock, "the clock of a vector is before that of the one above; clocks never run backwards");
                vectors.Add(vector);
            }
        }

        private static PolicyVector ReadVector(ref Utf8JsonReader reader, int line)
        {
            var vector = new PolicyVector(line, "", default, default, 1, DecisionKind.Deny, "");
            var (hasTool, hasClock, hasExpected) = (false, false, false);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "call":
                        vector = vector with { Tool = Text(ref reader, "call is not text; write a tool's name") };
                        hasTool = true;
                        break;
                    case "arguments":
                        Require(reader.TokenType == JsonTokenType.StartObject, "arguments is not an object; write {} where there are none");
                        vector = vector with { Arguments = JsonElement.ParseValue(ref reader) };
                        break;
                    case "clock":
                        var given = Text(ref reader, VectorClock.Form);
                        vector = vector with { Clock = VectorClock.Read(given) ?? throw new FormatException(VectorClock.Form) };
                        hasClock = true;
                        break;
                    case "times":
                        var times = 0;
                        Require(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out times) && times > 0, "times is a whole number above 0");
                        vector = vector with { Times = times };
                        break;
                    case "expect":
                        const string Form = "expect is allow, ask, deny or hidden";
                        vector = vector with { Expect = VectorWords.Decision(Text(ref reader, Form)) ?? throw new FormatException(Form) };
                        hasExpected = true;
                        break;
                    case "why":
                        vector = vector with { Why = Text(ref reader, "why is not text") };
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            Require(hasTool && hasClock && hasExpected, "a vector has call, arguments, clock and expect");
            return vector;
        }

        private static string Text(ref Utf8JsonReader reader, string form) =>
            reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new FormatException(form);

        private static void Require(bool holds, string form)
        {
            if (!holds)
            {
                throw new FormatException(form);
            }
        }

        /// <summary>Counts on from the last line asked for.</summary>
        private int Line(ReadOnlySpan<byte> bytes, int offset)
        {
            line += bytes[lineOffset..offset].Count((byte)'\n');
            lineOffset = offset;
            return line;
        }
    }
}
