using System.Text;
using Catalogue.Import.Answers;
using Catalogue.Import.Json;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Import.Sources;

/// <summary>
/// <c>--docker-registry</c>: folders with <c>server.yaml</c> and <c>tools.json</c>, or one JSON object a line. The
/// registry gives arguments and no schemas; types and which are required become one. It gives no full definitions, so
/// size and digest stay unknown.
/// </summary>
public static class DockerRegistry
{
    private static readonly HashSet<string> Types =
        new(StringComparer.Ordinal) { "string", "integer", "number", "boolean", "array", "object", "null" };

    /// <summary>Reads a file of lines, or every entry of a folder.</summary>
    public static SourceAnswer Read(string folder, string path)
    {
        var collected = new Collected();
        var full = Path.Combine(folder, path);
        foreach (var file in Files.Named(full, ".jsonl", ".yaml"))
        {
            var shown = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
            if (Files.Read(file, out var problem) is not { } bytes)
            {
                collected.Problems.Add(new SourceProblem(shown, problem));
            }
            else if (Path.GetFileName(file) == "server.yaml")
            {
                ReadFolder(file, shown, bytes, collected);
            }
            else if (file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            {
                ReadLines(shown, bytes, collected);
            }
        }

        if (collected.IsEmpty)
        {
            collected.Problems.Add(new SourceProblem(path, "no server.yaml and no .jsonl file here"));
        }

        return new SourceAnswer(collected.Servers, collected.Problems) { WithoutTools = collected.WithoutTools };
    }

    private static void ReadLines(string shown, byte[] bytes, Collected collected)
    {
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var origin = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{shown}({number})");
            if (JsonTree.Read(Encoding.UTF8.GetBytes(line), out var problem) is not JsonObject entry)
            {
                collected.Problems.Add(new SourceProblem(origin, problem.Length > 0 ? problem : "not an object"));
                continue;
            }

            Add(origin, entry.Text("title"), entry.Text("slug"), entry.Text("repo"), entry.Text("remote"), entry.Find("tools"), collected);
        }
    }

    private static void ReadFolder(string file, string shown, byte[] bytes, Collected collected)
    {
        if (YamlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var problem) is not YamlMapping entry)
        {
            collected.Problems.Add(new SourceProblem(shown, problem?.Text ?? "not a map"));
            return;
        }

        var tools = Path.Combine(Path.GetDirectoryName(file)!, "tools.json");
        var text = "";
        var list = File.Exists(tools) && Files.Read(tools, out text) is { } json ? JsonTree.Read(json, out text) : null;
        if (text.Length > 0)
        {
            collected.Problems.Add(new SourceProblem($"{Path.GetDirectoryName(shown)}/tools.json", text));
            return;
        }

        Add(
            shown,
            Text(entry.Find("about"), "title"),
            Text(entry, "name"),
            Text(entry.Find("source"), "project"),
            Text(entry.Find("remote"), "url"),
            list,
            collected);
    }

    private static void Add(string origin, string? title, string? slug, string? repository, string? remote, JsonValue? tools, Collected collected)
    {
        if (tools is not JsonList { Items.Count: > 0 } list)
        {
            collected.WithoutTools++;
            return;
        }

        var notes = new List<string>();
        var listed = AnswerReader.ReadTools(new JsonList([.. list.Items.Select(WithSchema)]), notes);
        collected.Servers.Add(new ServerFacts(
            origin,
            "registry",
            AnswerReader.Line(title) ?? AnswerReader.Line(slug),
            AnswerReader.Line(slug),
            Repositories.Read(repository),
            null,
            null,
            remote is not null && Shapes.TextForm.Url.Test(remote) ? new StartFacts([], remote, []) : null,
            null,
            [.. listed.Select(tool => tool with { Bytes = null, Digest = null })],
            notes));
    }

    /// <summary>The tool with its list of arguments as a schema, unless it brings a schema of its own.</summary>
    private static JsonValue WithSchema(JsonValue value)
    {
        if (value is not JsonObject tool || tool.Find("inputSchema") is JsonObject || tool.Find("arguments") is not JsonList arguments)
        {
            return value;
        }

        var named = arguments.Items.OfType<JsonObject>()
            .Where(argument => argument.Text("name") is { Length: > 0 })
            .DistinctBy(argument => argument.Text("name"), StringComparer.Ordinal)
            .ToList();
        var required = named.Where(argument => argument.Find("optional") is not JsonTruth { Value: true }).Select(argument => argument.Find("name")!).ToList();
        var schema = JsonObject.Of(
            ("type", new JsonText("object")),
            ("required", required.Count == 0 ? null : new JsonList(required)),
            ("properties", new JsonObject([.. named.Select(argument => KeyValuePair.Create<string, JsonValue>(argument.Text("name")!, Argument(argument)))])));
        return new JsonObject([.. tool.Entries.Where(entry => entry.Key != "inputSchema"), KeyValuePair.Create<string, JsonValue>("inputSchema", schema)]);
    }

    private static JsonObject Argument(JsonObject argument) => JsonObject.Of(
        ("type", argument.Text("type") is { } type && Types.Contains(type) ? new JsonText(type) : null),
        ("description", argument.Find("desc")),
        ("items", argument.Find("items") as JsonObject));

    private static string? Text(YamlNode? node, string key) => ((node as YamlMapping)?.Find(key) as YamlScalar)?.Value;

    private sealed class Collected
    {
        public List<ServerFacts> Servers { get; } = [];

        public List<SourceProblem> Problems { get; } = [];

        public int WithoutTools { get; set; }

        public bool IsEmpty => Servers.Count + Problems.Count + WithoutTools == 0;
    }
}
