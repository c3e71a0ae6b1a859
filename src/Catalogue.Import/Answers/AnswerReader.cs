using Catalogue.Import.Json;
using Catalogue.Shapes;

namespace Catalogue.Import.Answers;

/// <summary>
/// Reads a <c>tools/list</c> answer: the list alone, <c>{ tools: [...] }</c>, a JSON-RPC answer around it, or a frame
/// that also says which package, version and repository the tools are from.
/// </summary>
public static class AnswerReader
{
    /// <summary>Reads one answer.</summary>
    /// <param name="problem">Why there are no facts, in words without a full stop.</param>
    public static ServerFacts? Read(JsonValue root, string origin, out string problem)
    {
        problem = "";
        var frame = root as JsonObject ?? JsonObject.Empty;
        var result = frame.Find("result") as JsonObject ?? frame;
        var tools = root as JsonList ?? result.Find("tools") as JsonList;
        if (tools is null)
        {
            problem = frame.Find("error") is JsonObject error
                ? $"the server answered with an error: {error.Text("message") ?? "without a message"}"
                : "no list of tools: expected a list, or an object with the key 'tools'";
            return null;
        }

        var notes = new List<string>();
        var listed = ReadTools(tools, notes);
        if (result.Text("nextCursor") is { Length: > 0 })
        {
            notes.Add("the answer is one page of several; tools on the others are missing");
        }

        var info = frame.Find("serverInfo") as JsonObject ?? result.Find("serverInfo") as JsonObject;
        var version = Line(frame.Text("version"));
        var package = Line(frame.Text("package")) is { } name ? new PackageFacts("npm", name, version) : null;
        return new ServerFacts(
            origin,
            "live-scan",
            Line(info?.Text("title")) ?? Line(info?.Text("name")) ?? package?.Name,
            Line(frame.Text("slug")),
            Repositories.Read(frame.Text("repository")),
            package,
            version ?? Line(info?.Text("version")),
            null,
            CanonicalJson.Digest(tools),
            listed,
            notes);
    }

    /// <summary>The tools of a list; a name that comes twice counts once, the first time.</summary>
    public static IReadOnlyList<ListedTool> ReadTools(JsonList tools, ICollection<string> notes)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var listed = new List<ListedTool>();
        foreach (var tool in tools.Items.Select(item => ListedTool.Read(item, notes)).OfType<ListedTool>())
        {
            if (names.Add(tool.Name))
            {
                listed.Add(tool);
            }
            else
            {
                notes.Add($"{tool.Name}: listed twice; the first definition counts");
            }
        }

        if (listed.Count > MaximumTools)
        {
            notes.Add("more than 5,000 tools; the rest is left out");
            listed.RemoveRange(MaximumTools, listed.Count - MaximumTools);
        }

        return listed;
    }

    /// <summary>As many as a descriptor may hold.</summary>
    private const int MaximumTools = 5000;

    /// <summary>One line that a descriptor can hold, or nothing.</summary>
    internal static string? Line(string? text) =>
        text is { Length: > 0 and <= 200 } && !text.Any(char.IsControl) && !text.Any(char.IsSurrogate) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

/// <summary>Reads the repository out of what manifests write for one.</summary>
public static class Repositories
{
    /// <summary><c>owner/name</c> where it is on GitHub, else an http(s) address; null where it is neither.</summary>
    public static string? Read(string? written)
    {
        var text = AnswerReader.Line(written);
        if (text is null)
        {
            return null;
        }

        text = text.StartsWith("git+", StringComparison.Ordinal) ? text[4..] : text;
        foreach (var prefix in (string[])["https://github.com/", "http://github.com/", "git://github.com/", "ssh://git@github.com/", "git@github.com:", "github:"])
        {
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                var parts = text[prefix.Length..].Split('#', '?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
                var name = parts.Length < 2 ? "" : parts[1].EndsWith(".git", StringComparison.Ordinal) ? parts[1][..^4] : parts[1];
                var ownerAndName = parts.Length < 2 ? "" : $"{parts[0]}/{name}";
                return TextForm.Repository.Test(ownerAndName) ? ownerAndName : null;
            }
        }

        return TextForm.Repository.Test(text) ? text : null;
    }
}
