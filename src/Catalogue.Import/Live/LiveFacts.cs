using Catalogue.Import.Answers;
using Catalogue.Import.Json;

namespace Catalogue.Import.Live;

/// <summary>Turns a live answer into facts, without the secrets that a server may repeat.</summary>
internal static class LiveFacts
{
    public static ServerFacts Of(LiveAnswer answer, string origin, PackageFacts? package, string? ownSlug, StartFacts start, Secrets secrets)
    {
        var notes = new List<string>();
        var tools = AnswerReader.ReadTools((JsonList)Clean(answer.Tools, secrets), notes);
        return new ServerFacts(
            origin,
            "live-scan",
            AnswerReader.Line(answer.Title) ?? AnswerReader.Line(answer.Name) ?? package?.Name,
            ownSlug,
            null,
            package,
            package?.Version ?? AnswerReader.Line(secrets.Clean(answer.Version ?? "")),
            start,
            CanonicalJson.Digest(answer.Tools),
            tools,
            [.. notes.Select(secrets.Clean)]);
    }

    private static JsonValue Clean(JsonValue value, Secrets secrets) => value switch
    {
        JsonText text => new JsonText(secrets.Clean(text.Value)),
        JsonList list => new JsonList([.. list.Items.Select(item => Clean(item, secrets))]),
        JsonObject map => new JsonObject([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Clean(entry.Value, secrets)))]),
        _ => value,
    };
}
