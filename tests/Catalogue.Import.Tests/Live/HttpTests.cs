using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Catalogue.Import.Tests.Support;
using Xunit;

namespace Catalogue.Import.Tests.Live;

public sealed class HttpTests
{
    [NodeFact]
    public async Task A_real_server_is_imported_over_streamable_HTTP()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        var start = new ProcessStartInfo("node", [Path.Combine(Node.Package("@modelcontextprotocol/server-everything"), "dist/index.js"), "streamableHttp"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PORT"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var server = Process.Start(start)!;
        try
        {
            while (!(await server.StandardError.ReadLineAsync())!.Contains("listening", StringComparison.OrdinalIgnoreCase))
            {
            }

            var (code, output, error) = await Shell.RunAsync(
                folder.Path, "import", "--url", $"http://127.0.0.1:{port}/mcp?key=hidden-in-the-address", "--slug", "everything", "--header", "X-Token: hidden-in-a-header");
            Assert.True(code == 0, error);
            var written = folder.Read("catalogue/servers/everything.yaml");
            Assert.Contains("name: echo", written, StringComparison.Ordinal);
            Assert.Contains($"url: \"http://127.0.0.1:{port}/mcp\"", written, StringComparison.Ordinal);
            Assert.DoesNotContain("hidden", written + output + error, StringComparison.Ordinal);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Nobody_there_and_no_https_are_said()
    {
        using var folder = new TemporaryFolder();
        var nobody = await Shell.RunAsync(folder.Path, "import", "--slug", "x", "--url", $"http://127.0.0.1:{FreePort()}/");
        Assert.Contains("the server cannot be reached", nobody.Error, StringComparison.Ordinal);
        var plain = await Shell.RunAsync(folder.Path, "import", "--slug", "x", "--url", "http://example.invalid/");
        Assert.Contains("only https is asked, except on this machine", plain.Error, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
