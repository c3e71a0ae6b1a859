using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Model;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Targets;

/// <summary>How files that others wrote are read: lists that overlap, patterns, priorities, conditions.</summary>
public sealed class TargetDecisionTests
{
    private const string Claude = "{ \"permissions\": { \"allow\": [\"mcp__a__get_*\", \"mcp__b\"], \"ask\": [\"mcp__a__get_all\"], \"deny\": [\"mcp__*__*_admin\"] } }";
    private const string OnlyA = "{ \"permissions\": { \"allow\": [\"mcp__a__t\"] } }";
    private const string Codex = "[mcp_servers.a]\nenabled_tools = [\"t\", \"u\", \"v\"]\ndisabled_tools = [\"u\"]\ndefault_tools_approval_mode = \"approve\"\n[mcp_servers.a.tools.v]\napproval_mode = \"prompt\"\n";
    private const string Gemini = "[[rule]]\nmcpName = \"a\"\ndecision = \"deny\"\npriority = 50\ndenyMessage = \"No.\"\n[[rule]]\nmcpName = \"a\"\ntoolName = [\"t\", \"u\"]\ndecision = \"allow\"\npriority = 100\n[[rule]]\nmcpName = \"a\"\ntoolName = \"u\"\ndecision = \"ask_user\"\npriority = 200\n[[rule]]\nmcpName = \"a\"\ntoolName = \"low\"\ndecision = \"allow\"\npriority = 1\n[[rule]]\nmcpName = \"a\"\ntoolName = \"narrow\"\nargsPattern = \"x\"\ndecision = \"allow\"\npriority = 900\n";
    private const string Copilot = "{ \"mcpServers\": { \"a\": { \"tools\": [\"t\"] } } }";
    private const string Gateway = "mcp: { policies: { mcpAuthorization: { rules: ['mcp.tool.name.startsWith(\"get_\")', { require: '!(mcp.tool.name in [\"get_keys\"])' }, { deny: 'jwt.sub == \"x\" || mcp.tool.name == \"get_out\"' }] } } }";
    private const string NoAllow = "mcp: { policies: { mcpAuthorization: { rules: [ { require: 'mcp.tool.name != \"t\"' } ] } } }";

    [Theory]
    [InlineData("claude-code", Claude, "get_one", DecisionKind.Allow)]
    [InlineData("claude-code", Claude, "get_all", DecisionKind.Ask)]
    [InlineData("claude-code", Claude, "get_admin", DecisionKind.Deny)]
    [InlineData("claude-code", Claude, "anything", DecisionKind.Allow)]
    [InlineData("claude-code", OnlyA, "another", DecisionKind.Ask)]
    [InlineData("codex", Codex, "t", DecisionKind.Allow)]
    [InlineData("codex", Codex, "u", DecisionKind.Hidden)]
    [InlineData("codex", Codex, "v", DecisionKind.Ask)]
    [InlineData("codex", Codex, "another", DecisionKind.Hidden)]
    [InlineData("gemini-cli", Gemini, "t", DecisionKind.Allow)]
    [InlineData("gemini-cli", Gemini, "u", DecisionKind.Ask)]
    [InlineData("gemini-cli", Gemini, "low", DecisionKind.Hidden)]
    [InlineData("gemini-cli", Gemini, "narrow", DecisionKind.Hidden)]
    [InlineData("copilot", Copilot, "t", DecisionKind.Allow)]
    [InlineData("copilot", Copilot, "another", DecisionKind.Hidden)]
    [InlineData("agentgateway", Gateway, "get_one", DecisionKind.Allow)]
    [InlineData("agentgateway", Gateway, "get_keys", DecisionKind.Hidden)]
    [InlineData("agentgateway", Gateway, "get_out", DecisionKind.Hidden)]
    [InlineData("agentgateway", Gateway, "put", DecisionKind.Hidden)]
    [InlineData("agentgateway", NoAllow, "t", DecisionKind.Hidden)]
    [InlineData("agentgateway", NoAllow, "another", DecisionKind.Allow)]
    public void A_file_decides_by_the_name_of_the_tool(string id, string file, string tool, DecisionKind expected) =>
        Assert.Equal(expected, PolicyFormats.Find(id)!.Open(Encoding.UTF8.GetBytes(file), _ => null)!.Call(tool).Kind);

    [Theory]
    [InlineData("read", """{ "path": "/srv/project/a/b" }""", DecisionKind.Allow)]
    [InlineData("read", """{ "path": "/srv/project" }""", DecisionKind.Allow)]
    [InlineData("read", """{ "path": "docs/*/a" }""", DecisionKind.Allow)]
    [InlineData("read", """{ "path": "docs/b/a" }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": "/srv/projects" }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": "/srv/project/../x" }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": "/srv/project/.." }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": "/srv/project/./x" }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": "/srv/project//x" }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": "/srv/project/a\\b" }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": "/srv/project/..\u0000" }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": ["/srv/project"] }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": null }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": 5 }""", DecisionKind.Deny)]
    [InlineData("read", """{ "path": true }""", DecisionKind.Deny)]
    [InlineData("read", "{}", DecisionKind.Allow)]
    [InlineData("pick", """{ "format": "it's \"odd\"" }""", DecisionKind.Allow)]
    [InlineData("pick", """{ "format": "xml" }""", DecisionKind.Deny)]
    [InlineData("list", """{ "what": "refs/x", "force": false }""", DecisionKind.Allow)]
    [InlineData("list", """{ "what": "a*b" }""", DecisionKind.Allow)]
    [InlineData("list", """{ "what": "axb" }""", DecisionKind.Deny)]
    [InlineData("list", """{ "what": "refs/x", "force": true }""", DecisionKind.Deny)]
    [InlineData("list", """{ "what": "refs/x", "force": "false" }""", DecisionKind.Deny)]
    [InlineData("odd", """{ "a-b c": "xy" }""", DecisionKind.Allow)]
    [InlineData("odd", """{ "a-b c": "yx" }""", DecisionKind.Deny)]
    [InlineData("fetch", """{ "url": "https://example.org" }""", DecisionKind.Hidden)]
    [InlineData("another", "{}", DecisionKind.Hidden)]
    public void Conditions_in_Cedar_hold_as_they_are_meant(string tool, string arguments, DecisionKind expected)
    {
        var format = PolicyFormats.Find("toolhive")!;
        var file = Encoding.UTF8.GetBytes(format.Write(TargetSamples.Conditions, Samples.Header).Text);

        Assert.Equal(expected, format.Open(file, _ => null)!.Call(tool, arguments).Kind);
    }

    [Fact]
    public void A_refused_file_is_not_opened() =>
        Assert.All(TargetSamples.Ids, id => Assert.Null(PolicyFormats.Find(id)!.Open("x: ["u8, _ => null)));
}
