using System.Net;
using Catalogue.Serve;
using Catalogue.Sources;
using Xunit;

namespace Catalogue.Tests.Serving;

/// <summary>What a visitor of <c>catalogue serve</c> gets.</summary>
public sealed class ServingTests(ServingTests.OneSite site) : IClassFixture<ServingTests.OneSite>
{
    private readonly ServedFolder served = site.Served;

    [Fact]
    public async Task It_serves_under_the_base_path_of_the_settings()
    {
        await using var based = await ServedFolder.Start("https://example.org/some/base");
        await based.NextBuild();
        Assert.Contains("First name", await based.Page("/some/base/servers/one/"), StringComparison.Ordinal);
        Assert.Contains("/some/base/", await based.Page("/other/", HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Equal("/some/base/", await RedirectOf(based, "/"));
        Assert.Equal("/some/base/", await RedirectOf(based, "/some/base"));
        Assert.Equal("/some/base/servers/one/", await RedirectOf(based, "/some/base/servers/one"));
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/assets/site.css", "text/css; charset=utf-8")]
    [InlineData("/assets/site.js", "text/javascript; charset=utf-8")]
    [InlineData("/assets/favicon.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("/policies/one.yaml", "text/yaml; charset=utf-8")]
    public async Task Each_file_says_what_it_is_and_is_never_kept(string path, string type)
    {
        using var response = await served.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/nowhere/")]
    [InlineData("/../site.json")]
    [InlineData("/%2e%2e/site.json")]
    [InlineData("/..%2fsite.json")]
    [InlineData("/.catalogue-serve/")]
    public async Task An_unknown_address_answers_with_the_page_for_it(string path)
    {
        Assert.Contains("<title>", await served.Page(path, HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.0.1")]
    public async Task A_foreign_host_is_refused(string host)
    {
        foreach (var path in new[] { "/", "/.catalogue-serve/changes" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = host } };
            using var response = await served.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
            Assert.DoesNotContain("First name", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:8080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:8080")]
    public async Task This_machine_by_its_own_names_is_answered(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = host } };
        using var response = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Nothing_is_taken_from_visitors()
    {
        using var response = await served.Client.PostAsync(new Uri("/", UriKind.Relative), new StringContent("x"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task A_taken_port_is_named_with_what_to_do()
    {
        var port = served.Client.BaseAddress!.Port;
        var refused = await Assert.ThrowsAsync<PortException>(() => SiteServer.StartAsync(served.Folder, new FolderSources(served.Folder, ""), port, CancellationToken.None));
        Assert.Equal($"port {port} is taken; choose another with --port, or let the system choose with --port 0", refused.Message);
    }

    private static async Task<string?> RedirectOf(ServedFolder served, string path)
    {
        using var response = await served.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return response.Headers.Location?.ToString();
    }

    /// <summary>One server for all tests that change nothing.</summary>
    public sealed class OneSite : IAsyncLifetime
    {
        internal ServedFolder Served { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Served = await ServedFolder.Start();
            await Served.NextBuild();
        }

        public async Task DisposeAsync() => await Served.DisposeAsync();
    }
}
