using System.Text.Encodings.Web;
using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Vectors.Making;

/// <summary>Writes texts of vectors as JSON strings.</summary>
internal static class VectorJson
{
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>A text as a JSON value, without the serialiser, which is slow to begin.</summary>
    public static string Quoted(string text) => $"\"{Encoder.Encode(text)}\"";

    public static void AppendString(Utf8Text output, string text)
    {
        output.Append("\""u8);
        output.Append(SafeRunes.ArePlain(text) ? text : Encoder.Encode(text));
        output.Append("\""u8);
    }

    /// <summary>A list of strings, on one line.</summary>
    public static void AppendList(Utf8Text output, IReadOnlyList<string> texts)
    {
        output.Append("["u8);
        for (var index = 0; index < texts.Count; index++)
        {
            output.Append(index == 0 ? default : ","u8);
            AppendString(output, texts[index]);
        }

        output.Append("]"u8);
    }
}
