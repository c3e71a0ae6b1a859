using Microsoft.Playwright;
using Xunit;

namespace Catalogue.Browser.Tests.Support;

/// <summary>One browser and one server for all tests: starting them costs more than all pages together.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private static readonly string[] Bases = ["/", "/some/base/"];
    private SiteServer? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>One page of each kind, the awkward ones included.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "", "tools/", "tools/page/2/", "tools/stuzhy-py-execute-mcp/python-execute/", "servers/", "servers/stripe-mcp/", "servers/stripe-mcp/high/",
        "risk/", "risk/high/", "categories/", "categories/execute/", "policies/", "attacks/", "attacks/by/effect/stops/", "attacks/patterns/", "attacks/patterns/indirect-injection/",
        "attacks/patterns/indirect-injection/tools/", "attacks/forcedleak-agentforce/", "attacks/frameworks/owasp-mcp/", "servers/modelcontextprotocol-server-github/",
        "method/", "formats/", "about/", "contact/sent/", "404.html",
        $"tools/{HostileSite.Server}/{HostileSite.LongTool}/", $"tools/{HostileSite.Server}/{HostileSite.ManyInputs}/",
        $"tools/{HostileSite.Server}/{HostileSite.Scripts}/", $"servers/{HostileSite.Server}/", $"servers/{HostileSite.Server}/high/",
    ];

    internal SiteServer Server => server!;

    public async Task InitializeAsync()
    {
        server = await SiteServer.StartAsync(Bases);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Find(), Args = Chromium.Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>Opens an empty tab of its own profile; its console and requests are kept.</summary>
    internal async Task<Tab> OpenAsync(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true, string basePath = "/")
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return new Tab(context, await context.NewPageAsync(), Server.Origin + basePath);
    }
}

/// <summary>A tab, and what its pages complained about.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string root;

    public Tab(IBrowserContext context, IPage page, string root)
    {
        this.context = context;
        this.root = root;
        Page = page;
        page.Console += (_, message) => Complaints.Add($"{page.Url}: console {message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: script error: {error}");
        page.RequestFailed += (_, request) => Complaints.Add($"{page.Url}: failed request: {request.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(new Uri(root).GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            {
                Complaints.Add($"{page.Url}: request to another host: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public async Task GoAsync(string route)
    {
        var response = await Page.GotoAsync(root + route);
        Assert.True(response?.Status == 200, $"{route} answers {response?.Status}");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class BrowsingCollection : ICollectionFixture<Browsing>
{
    public const string Name = "browser";
}
