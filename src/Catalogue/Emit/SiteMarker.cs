using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Catalogue.Emit;

/// <summary>
/// The file that marks a folder as made by us, so that a build may replace it; it also says where the site was built to
/// stand, so that a check need not be told.
/// </summary>
/// <param name="BasePath">Begins and ends with a slash.</param>
/// <param name="Url">The site's full address, with a slash at the end; null where it was not known.</param>
public sealed record SiteMarker(string BasePath, string? Url)
{
    public const string FileName = ".catalogue-site";

    /// <summary>What marks a folder while its site is still being written.</summary>
    public static ReadOnlySpan<byte> Unfinished => "{}\n"u8;

    public byte[] Write()
    {
        var text = new StringBuilder("{\n  \"note\": \"This folder is made by catalogue and replaced by every build.\"");
        text.Append($",\n  \"base_path\": {Quoted(BasePath)}");
        if (Url is not null)
        {
            text.Append($",\n  \"url\": {Quoted(Url)}");
        }

        return Encoding.UTF8.GetBytes(text.Append("\n}\n").ToString());
    }

    /// <summary>Reads a marker; null where it is none of ours, or says nothing.</summary>
    public static SiteMarker? Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object && Text(document.RootElement, "base_path") is { } basePath
                ? new SiteMarker(basePath, Text(document.RootElement, "url"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A text in JSON, without the serialiser, which is slow to begin.</summary>
    private static string Quoted(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\"";

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
