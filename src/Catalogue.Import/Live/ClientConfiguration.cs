using System.Text.RegularExpressions;
using Catalogue.Import.Json;
using Catalogue.Import.Sources;

namespace Catalogue.Import.Live;

/// <summary><c>--config</c>: the servers of a client's configuration file, under <c>mcpServers</c> or <c>servers</c>.</summary>
/// <param name="Started">Those that a command starts.</param>
/// <param name="Reached">Those with an address.</param>
/// <param name="Problems">Entries that say neither, or ask for a variable that is not set here.</param>
public sealed partial record ClientConfiguration(
    IReadOnlyList<StdioServer> Started, IReadOnlyList<HttpServer> Reached, IReadOnlyList<SourceProblem> Problems)
{
    public static ClientConfiguration Read(string folder, string path)
    {
        var (started, reached, problems) = (new List<StdioServer>(), new List<HttpServer>(), new List<SourceProblem>());
        var root = Files.Read(Path.Combine(folder, path), out var problem) is { } bytes ? JsonTree.Read(bytes, out problem) as JsonObject : null;
        var servers = root?.Find("mcpServers") as JsonObject ?? root?.Find("servers") as JsonObject;
        if (servers is null)
        {
            problems.Add(new SourceProblem(path, problem.Length > 0 ? problem : "no map 'mcpServers' in this file"));
        }

        foreach (var (name, value) in servers?.Entries ?? [])
        {
            try
            {
                ReadServer(name, value as JsonObject ?? JsonObject.Empty, started, reached);
            }
            catch (FormatException exception)
            {
                problems.Add(new SourceProblem($"{path}: {name}", exception.Message));
            }
        }

        return new ClientConfiguration(started, reached, problems);
    }

    private static void ReadServer(string name, JsonObject server, List<StdioServer> started, List<HttpServer> reached)
    {
        if (server.Text("command") is { Length: > 0 } command)
        {
            var arguments = (server.Find("args") as JsonList)?.Items.OfType<JsonText>().Select(text => Expand(text.Value)) ?? [];
            started.Add(new StdioServer([Expand(command), .. arguments], Texts(server.Find("env")), name));
        }
        else if (Uri.TryCreate(Expand(server.Text("url") ?? server.Text("serverUrl") ?? ""), UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            reached.Add(new HttpServer(url, Texts(server.Find("headers")), name));
        }
        else
        {
            throw new FormatException("neither a 'command' nor a 'url' that begins with https://");
        }
    }

    private static Dictionary<string, string> Texts(JsonValue? map) => (map as JsonObject)?.Entries
        .Where(entry => entry.Value is JsonText)
        .ToDictionary(entry => entry.Key, entry => Expand(((JsonText)entry.Value).Value), StringComparer.Ordinal) ?? [];

    /// <summary>Fills in <c>${NAME}</c> and <c>${env:NAME}</c> from our own environment, as the clients do.</summary>
    private static string Expand(string text) => Reference().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        return Environment.GetEnvironmentVariable(name) ?? throw new FormatException($"it needs the variable {name}, which is not set");
    });

    [GeneratedRegex("\\$\\{(env:)?(?<name>[A-Za-z_][A-Za-z0-9_]*)\\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();
}
