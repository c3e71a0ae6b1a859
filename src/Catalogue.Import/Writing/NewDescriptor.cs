using Catalogue.Import.Answers;
using Catalogue.Import.Json;

namespace Catalogue.Import.Writing;

/// <summary>Writes the first file of a server. What only people can say is left out, and shown as unknown until they do.</summary>
public static class NewDescriptor
{
    public static ImportResult Write(ServerFacts facts, string slug, ImportSettings settings)
    {
        var slugs = new ToolSlugs([]);
        var entries = new List<string>
        {
            "schema: 1",
            $"name: {YamlScalars.Text(facts.Name ?? slug)}",
        };
        Add(entries, "repository", facts.Repository is null ? null : new JsonText(facts.Repository));
        AddBlock(entries, "start", Start(facts.Start));
        AddBlock(entries, "package", Blocks.Package(facts));
        AddBlock(entries, "source", Blocks.Source(facts, settings.Date));
        entries.Add(facts.Tools.Count == 0 ? "tools: []" : "tools:");
        entries.AddRange(facts.Tools.Select(tool => "  " + BlockWriter.Item(Tool(tool, slugs.Take(tool.Name), settings), 2, "\n")));
        return new ImportResult(string.Join('\n', entries) + "\n", true, [.. facts.Tools.Select(tool => tool.Name)], [], [], [], []);
    }

    /// <summary>A tool that the file did not have.</summary>
    public static JsonObject Tool(ListedTool tool, string? slug, ImportSettings settings) => JsonObject.Of(
        ("name", new JsonText(tool.Name)),
        ("slug", slug is null ? null : new JsonText(slug)),
        ("declared", Blocks.Declared(tool, settings.KeepTexts) is { Entries.Count: > 0 } declared ? declared : null));

    private static JsonObject? Start(StartFacts? start) => start is null || (start.Command.Count == 0 && start.Url is null) ? null : JsonObject.Of(
        ("command", start.Command.Count == 0 ? null : Texts(start.Command)),
        ("url", start.Url is null ? null : new JsonText(start.Url)),
        ("env", start.Environment.Count == 0 ? null : Texts(start.Environment)));

    private static JsonList Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => new JsonText(text))]);

    private static void Add(List<string> entries, string key, JsonValue? value)
    {
        if (value is not null)
        {
            entries.Add(BlockWriter.Entry(key, value, 0, "\n"));
        }
    }

    /// <summary>Blocks of a server stand on lines of their own, so that a change of version is a change of one line.</summary>
    private static void AddBlock(List<string> entries, string key, JsonObject? map)
    {
        if (map is not null)
        {
            entries.Add(key + ":");
            entries.AddRange(map.Entries.Select(entry => "  " + BlockWriter.Entry(entry.Key, entry.Value, 2, "\n")));
        }
    }
}
