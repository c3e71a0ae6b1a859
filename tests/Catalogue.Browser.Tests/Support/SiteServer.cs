using Catalogue.Build;
using Catalogue.Emit;
using Catalogue.Yaml.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Catalogue.Browser.Tests.Support;

/// <summary>Serves sites from memory on loopback, as a static host would: each under its base path.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".xml"] = "application/xml",
        [".yaml"] = "application/yaml",
    };

    private readonly WebApplication application;
    private readonly Dictionary<string, MemoryOutput> sites = new(StringComparer.Ordinal);

    private SiteServer(WebApplication application) => this.application = application;

    public string Origin { get; private set; } = "";

    public static async Task<SiteServer> StartAsync(params string[] basePaths)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new SiteServer(builder.Build());
        foreach (var basePath in basePaths)
        {
            var diagnostics = new DiagnosticBag();
            var output = new MemoryOutput();
            SiteBuilder.Build(new HostileSite(), () => output, new BuildOptions(basePath, CheckPages: true), diagnostics);
            Xunit.Assert.True(output.IsPublished, string.Join('\n', diagnostics.ToSortedList()));
            server.sites[basePath] = output;
        }

        server.application.Run(server.Answer);
        await server.application.StartAsync();
        server.Origin = server.application.Urls.Single();
        return server;
    }

    /// <summary>Whether the host would answer an address of its own with 200.</summary>
    public bool Answers(string path) => Find(path) is not null;

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (Find(path) is not { } bytes)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var file = path.EndsWith('/') ? "index.html" : path;
        context.Response.ContentType = Types.GetValueOrDefault(Path.GetExtension(file), "application/octet-stream");
        await context.Response.Body.WriteAsync(bytes);
    }

    private byte[]? Find(string path)
    {
        foreach (var (basePath, site) in sites.OrderByDescending(entry => entry.Key.Length))
        {
            if (path.StartsWith(basePath, StringComparison.Ordinal))
            {
                var file = Uri.UnescapeDataString(path[basePath.Length..]);
                return site.Files.GetValueOrDefault(file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file);
            }
        }

        return null;
    }
}
