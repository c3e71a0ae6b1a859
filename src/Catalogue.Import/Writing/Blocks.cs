using Catalogue.Import.Answers;
using Catalogue.Import.Json;

namespace Catalogue.Import.Writing;

/// <summary>The blocks of a descriptor that belong to an import, as values.</summary>
public static class Blocks
{
    /// <summary>Longer texts than a descriptor may hold are left out.</summary>
    private const int LongestDescription = 100_000;

    private const int LongestTitle = 2000;

    public static JsonObject? Package(ServerFacts facts) => facts.Package is not { } package ? null : JsonObject.Of(
        ("registry", new JsonText(package.Registry)),
        ("name", new JsonText(package.Name)),
        ("version", Text(package.Version)));

    public static JsonObject Source(ServerFacts facts, string date) => JsonObject.Of(
        ("kind", new JsonText(facts.Kind)),
        ("version", Text(facts.Version)),
        ("date", new JsonText(date)),
        ("digest", Text(facts.Digest)));

    /// <summary>What the server says of a tool.</summary>
    /// <param name="keepTexts">Whether the server's sentences are kept: for catalogues that are not published.</param>
    public static JsonObject Declared(ListedTool tool, bool keepTexts) => JsonObject.Of(
        ("title", keepTexts && tool.Title is { Length: > 0 and <= LongestTitle } title ? new JsonText(title) : null),
        ("description", keepTexts && tool.Description is { Length: > 0 and <= LongestDescription } words ? new JsonText(words) : null),
        ("annotations", tool.Annotations),
        ("schema", tool.Schema is null ? null : SchemaTexts.Strip(tool.Schema, keepTexts)),
        ("size", tool.Bytes is { } bytes ? JsonObject.Of(("bytes", Number(bytes))) : null),
        ("digest", Text(tool.Digest)));

    public static JsonObject Gone(ServerFacts facts, string date) => JsonObject.Of(
        ("version", Text(facts.Version)), ("date", new JsonText(date)));

    private static JsonText? Text(string? text) => text is null ? null : new JsonText(text);

    private static JsonNumber Number(int number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
