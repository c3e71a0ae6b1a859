using System.Net;
using System.Threading.Channels;
using Catalogue.Serve;
using Catalogue.Serve.Building;
using Catalogue.Sources;
using Xunit;

namespace Catalogue.Tests.Serving;

/// <summary>A small catalogue in a temporary folder, being served; tests wait for builds, never for time.</summary>
internal sealed class ServedFolder : IAsyncDisposable
{
    public const string Descriptor = "catalogue/servers/one.yaml";

    /// <summary>Only so that a fault ends the test instead of hanging it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Channel<BuildOutcome> builds = Channel.CreateUnbounded<BuildOutcome>();
    private readonly CancellationTokenSource ending = new();
    private readonly SiteServer server;
    private readonly Task running;

    private ServedFolder(string folder, SiteServer server)
    {
        Folder = folder;
        this.server = server;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address, Timeout = Patience };
        running = server.RunAsync(outcome => Assert.True(builds.Writer.TryWrite(outcome)), ending.Token);
    }

    public string Folder { get; }

    public HttpClient Client { get; }

    public static async Task<ServedFolder> Start(string? url = null, string descriptor = "")
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-serve-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "catalogue/servers"));
        Write(folder, "site.json", Settings(url));
        Write(folder, Descriptor, descriptor.Length > 0 ? descriptor : ServerNamed("First name"));
        return new ServedFolder(folder, await SiteServer.StartAsync(folder, new FolderSources(folder, ""), 0, CancellationToken.None));
    }

    public static string Settings(string? url, string templates = "") =>
        $$"""
        { "title": "Tools", "tagline": "A test.",{{(url is null ? "" : $" \"url\": \"{url}\",")}}{{templates}}
          "proxy": { "name": "Proxy", "repository": "https://example.org/proxy", "command": ["proxy"], "checked_against": "1" },
          "licences": { "code": "Apache-2.0", "content": "CC-BY-4.0" } }
        """;

    public static string ServerNamed(string name) =>
        $"""
        schema: 1
        name: {name}
        summary: A server for tests.
        source: {"{ kind: manual }"}
        tools:
          - name: list_things
            description: Lists things.
            category: read
        """;

    /// <summary>The next build that is like this; earlier ones are passed over, since one save may cause two builds.</summary>
    public async Task<BuildOutcome> NextBuild(Func<BuildOutcome, bool> isMeant)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            // A server that died says why, instead of being waited for.
            var next = builds.Reader.ReadAsync(patience.Token).AsTask();
            if (await Task.WhenAny(next, running) == running)
            {
                await running;
            }

            if (isMeant(await next))
            {
                return await next;
            }
        }
    }

    public Task<BuildOutcome> NextBuild() => NextBuild(_ => true);

    public void Write(string path, string text) => Write(Folder, path, text);

    public async Task<string> Page(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await server.DisposeAsync();
        Client.Dispose();
        ending.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static void Write(string folder, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }
}
