using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Catalogue.Policies.Model;

/// <summary>
/// Reads the arguments of a call, which an agent wrote: they may hold names twice (the last counts), halves of surrogate
/// pairs and bytes that are no text. What is no character becomes U+FFFD, as in every lenient reader.
/// </summary>
internal static class CallArguments
{
    public static bool TryGet(JsonElement value, string name, out JsonElement found)
    {
        found = default;
        if (value.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        var any = false;
        foreach (var property in value.EnumerateObject())
        {
            if (Name(property) == name)
            {
                found = property.Value;
                any = true;
            }
        }

        return any;
    }

    public static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Lenient(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    /// <summary>The text of a value that is text.</summary>
    public static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Lenient(JsonMarshal.GetRawUtf8Value(value)[1..^1]);
        }
    }

    /// <summary>A number as other JSON programs take it.</summary>
    public static double Number(JsonElement value) => double.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whether a value stands there: null is none.</summary>
    public static bool IsGiven(JsonElement value) => value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined);

    /// <summary>Whether a call carries an input that is reached through objects alone.</summary>
    public static bool Has(JsonElement arguments, InputPath input)
    {
        var value = arguments;
        foreach (var segment in input.Segments)
        {
            if (!TryGet(value, segment, out value))
            {
                return false;
            }
        }

        return IsGiven(value);
    }

    private static string Lenient(ReadOnlySpan<byte> escaped)
    {
        var text = Encoding.UTF8.GetString(escaped);
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\')
            {
                plain.Append(text[index]);
                continue;
            }

            var mark = text[++index];
            plain.Append(mark switch
            {
                'u' => (char)int.Parse(text.AsSpan(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => mark,
            });
            index += mark == 'u' ? 4 : 0;
        }

        // Encoding replaces every half of a pair that stands alone.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(plain.ToString()));
    }
}
