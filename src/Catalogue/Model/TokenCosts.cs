namespace Catalogue.Model;

/// <summary>
/// What the definitions of tools cost in a model's context before any is called. An estimate: one token for four bytes of
/// the definition as the server sends it, rounded up. Tokenizers differ from it by about a quarter either way.
/// </summary>
public sealed class TokenCosts
{
    /// <summary>The context window that shares are given of, in tokens.</summary>
    public const int Window = 200_000;

    private const int BytesAToken = 4;

    private readonly long[] tools;
    private readonly long[] servers;

    /// <summary>Ranks the tools that servers offer, and the servers.</summary>
    public TokenCosts(IReadOnlyList<Server> all)
    {
        tools = Descending(all.SelectMany(server => server.Offered).Select(Of));
        servers = Descending(all.Select(Of));
    }

    /// <summary>Tools whose cost is known.</summary>
    public int Tools => tools.Length;

    /// <summary>Servers of which the cost of every tool is known.</summary>
    public int Servers => servers.Length;

    /// <summary>Tokens of a tool's definition; null where its size is unknown.</summary>
    public static long? Of(Tool tool) => (tool.Descriptor.Declared?.Bytes + BytesAToken - 1) / BytesAToken;

    /// <summary>Tokens of all tools that a server offers; null where one of them, or every one, is unknown.</summary>
    public static long? Of(Server server)
    {
        long sum = 0;
        foreach (var tool in server.Offered)
        {
            if (Of(tool) is not { } cost)
            {
                return null;
            }

            sum += cost;
        }

        return sum == 0 ? null : sum;
    }

    /// <summary>The rank of a tool of that cost, from 1 for the dearest; like costs share a rank.</summary>
    public int RankOfTool(long cost) => Rank(tools, cost);

    /// <summary>The rank of a server of that cost.</summary>
    public int RankOfServer(long cost) => Rank(servers, cost);

    private static long[] Descending(IEnumerable<long?> costs) => [.. costs.OfType<long>().OrderDescending()];

    /// <summary>How many are dearer, and one.</summary>
    private static int Rank(long[] descending, long cost)
    {
        var (low, high) = (0, descending.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = descending[middle] > cost ? (middle + 1, high) : (low, middle);
        }

        return low + 1;
    }
}
