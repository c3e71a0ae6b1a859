using System.Text;
using Catalogue.Import.Answers;
using Catalogue.Import.Json;
using Catalogue.Import.Writing;

namespace Catalogue.Import.Tests.Support;

/// <summary>Facts and merges in few words.</summary>
internal static class Facts
{
    public static readonly ImportSettings Settings = new("2026-11-22", DateIsGiven: true, KeepTexts: false);

    public static JsonValue Json(string text) => JsonTree.Read(Encoding.UTF8.GetBytes(text), out var problem) ?? throw new FormatException(problem);

    public static ServerFacts Of(string answer) =>
        AnswerReader.Read(Json(answer), "answer.json", out var problem) ?? throw new FormatException(problem);

    /// <summary>A server whose tools have these names and nothing else of note.</summary>
    public static ServerFacts WithTools(params string[] names) =>
        Of("[" + string.Join(',', names.Select(name => "{\"name\":" + System.Text.Json.JsonSerializer.Serialize(name) + ",\"inputSchema\":{\"type\":\"object\"}}")) + "]");

    public static ImportResult Merge(string text, ServerFacts facts) =>
        DescriptorMerge.Merge(text, facts, Settings, out var problem) ?? throw new FormatException(problem!.Text);
}
