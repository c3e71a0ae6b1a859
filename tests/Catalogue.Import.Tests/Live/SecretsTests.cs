using Catalogue.Import.Live;
using Xunit;

namespace Catalogue.Import.Tests.Live;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("npx -y @x/mcp@1.2.3 --tools=all /data", "npx -y @x/mcp@1.2.3 --tools=all /data")]
    [InlineData("npx x --api-key abc --port 80", "npx x --api-key <secret> --port 80")]
    [InlineData("npx x --token=abc", "npx x --token=<secret>")]
    [InlineData("npx x sk-live-1234567890", "npx x <secret>")]
    [InlineData("npx x postgres://u:p@h/db", "npx x <secret>")]
    [InlineData("npx x https://h/?k=v", "npx x <secret>")]
    [InlineData("npx x 0123456789abcdef0123456789", "npx x <secret>")]
    [InlineData("npx modelcontextprotocol-server-everything", "npx modelcontextprotocol-server-everything")]
    [InlineData("npx -y @modelcontextprotocol/server-redis@2025.4.25", "npx -y @modelcontextprotocol/server-redis@2025.4.25")]
    public void Arguments_that_look_like_secrets_are_not_written(string command, string expected) =>
        Assert.Equal(expected, string.Join(' ', new Secrets().CleanArguments(command.Split(' '))));

    [Theory]
    [InlineData("https://u:p@h.example/mcp?k=v#f", "https://h.example/mcp")]
    [InlineData("https://h.example/s/0123456789abcdef0123456789/mcp", null)]
    public void Addresses_lose_what_may_be_secret(string url, string? expected) => Assert.Equal(expected, new Secrets().CleanUrl(new Uri(url)));

    [Fact]
    public void What_was_hidden_once_is_hidden_in_every_text()
    {
        var secrets = new Secrets();
        secrets.CleanArguments(["x", "--password", "hunter22"]);
        secrets.CleanUrl(new Uri("https://h/?key=other-secret"));
        Assert.Equal("a *** and ***", secrets.Clean("a hunter22 and other-secret"));
    }
}
