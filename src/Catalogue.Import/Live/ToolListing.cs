using System.Text;
using System.Text.Json;
using Catalogue.Import.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Catalogue.Import.Live;

/// <summary>What a live server said: itself, and its tools page by page.</summary>
internal sealed record LiveAnswer(string? Name, string? Title, string? Version, JsonList Tools);

/// <summary>
/// Asks a server for its tools, through the official SDK but by the raw answer: the SDK's own list drops all tools for
/// one that is malformed, and follows pages for ever.
/// </summary>
internal static class ToolListing
{
    /// <summary>How long a server may think about the newest way to begin, before it is asked in the older one.</summary>
    private static readonly TimeSpan ProbeTime = TimeSpan.FromSeconds(2);

    /// <summary>Asks over a connection that is not open yet.</summary>
    /// <exception cref="LiveServerException">There is no list, for the reason in its message.</exception>
    public static async Task<LiveAnswer> ListAsync(IClientTransport transport, Limits limits, CancellationToken cancellation)
    {
        var options = new McpClientOptions
        {
            ClientInfo = new Implementation { Name = "catalogue-import", Version = "1" },
            DiscoverProbeTimeout = ProbeTime,
            InitializationTimeout = limits.Time,
        };
        await using var client = await McpClient.CreateAsync(transport, options, cancellationToken: cancellation);
        var tools = new List<JsonValue>();
        var cursors = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        var bytes = 0;
        do
        {
            var parameters = new System.Text.Json.Nodes.JsonObject();
            if (cursor is not null)
            {
                parameters["cursor"] = cursor;
            }

            var response = await client.SendRequestAsync(new JsonRpcRequest { Method = "tools/list", Params = parameters }, cancellation);
            var page = Encoding.UTF8.GetBytes(response.Result?.ToJsonString() ?? "null");
            bytes += page.Length;
            var result = JsonTree.Read(page, out _) as JsonObject;
            if (result is null || result.Find("tools") is not JsonList list)
            {
                throw new LiveServerException("the answer to tools/list holds no list of tools");
            }

            tools.AddRange(list.Items);
            cursor = result.Text("nextCursor") is { Length: > 0 } next ? next : null;
            if ((cursor is not null && !cursors.Add(cursor)) || cursors.Count >= limits.Pages || bytes > limits.Bytes)
            {
                throw new LiveServerException($"its list of tools has no end: stopped after {cursors.Count + 1} pages");
            }
        }
        while (cursor is not null);

        return new LiveAnswer(client.ServerInfo?.Name, client.ServerInfo?.Title, client.ServerInfo?.Version, new JsonList(tools));
    }

    /// <summary>Says in our words why the asking failed.</summary>
    public static string InWords(Exception exception, Limits limits) => exception switch
    {
        LiveServerException live => live.Message,
        OperationCanceledException or TimeoutException => $"no list of tools within {limits.Time.TotalSeconds:0} seconds; --timeout gives it longer",
        McpException protocol => $"the server answered with an error: {protocol.Message}",
        HttpRequestException { StatusCode: { } status } => $"the server answered with HTTP status {(int)status}{((int)status is >= 300 and < 400 ? ", which sends us elsewhere: give the address where it really is" : "")}",
        HttpRequestException => "the server cannot be reached",
        JsonException => "the server answered with something that is not JSON",
        _ => "the server ended the connection before it answered",
    };
}
