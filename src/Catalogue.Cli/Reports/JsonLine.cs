using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Cli.Reports;

/// <summary>JSON for programs, one value a line. It is no part of a page, so only what JSON itself asks for is escaped.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value and the line's end.</summary>
    public static string Of<T>(T value) => JsonSerializer.Serialize(value, Options) + "\n";
}
