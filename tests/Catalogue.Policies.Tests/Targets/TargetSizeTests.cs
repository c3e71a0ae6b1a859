using System.Diagnostics;
using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Targets;

/// <summary>Large and deep files take time in proportion to their size, and never the stack.</summary>
public sealed class TargetSizeTests
{
    private const int Many = 100_000;

    public static TheoryData<string, string> Large => new()
    {
        { "claude-code", $"{{\"permissions\":{{\"allow\":[{Repeat("\"mcp__a__t\",")}\"mcp__a__t\"]}}}}" },
        { "copilot", $"{{\"mcpServers\":{{\"a\":{{\"tools\":[{Numbered("\"t", "\",")}\"t\"]}}}}}}" },
        { "vscode", $"{{\"chat.tools.eligibleForAutoApproval\":{{{Numbered("\"t", "\":true,")}\"t\":false}}}}" },
        { "codex", $"[mcp_servers.a]\nenabled_tools = [{Numbered("\"t", "\",")}]\n" },
        { "gemini-cli", Repeat("[[rule]]\nmcpName = \"a\"\ntoolName = \"t\"\ndecision = \"deny\"\npriority = 1\n") },
        { "toolhive", $"version: \"1.0\"\ntype: cedarv1\ncedar:\n  policies:\n    - 'permit(principal, action, resource) when {{ {Repeat("true || ")}true }};'\n" },
        { "agentgateway", $"mcp:\n  policies:\n    mcpAuthorization:\n      rules:\n        - '{Repeat("true && ")}true'\n" },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void A_large_file_is_read_and_asked_in_seconds(string id, string text)
    {
        var watch = Stopwatch.StartNew();
        var evaluator = PolicyFormats.Find(id)!.Open(Encoding.UTF8.GetBytes(text), _ => null);

        Assert.NotNull(evaluator);
        evaluator.Call("t");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Theory]
    [InlineData("toolhive", "permit(principal, action, resource) when { ", "(", " };")]
    [InlineData("toolhive", "permit(principal, action, resource) when { ", "!", "true };")]
    [InlineData("toolhive", "permit(principal, action, resource) when { context", ".a", " };")]
    [InlineData("toolhive", "permit(principal, action, resource) when { 1", " + 1", " };")]
    [InlineData("agentgateway", "", "(", "")]
    [InlineData("agentgateway", "", "[", "")]
    [InlineData("agentgateway", "", "!", "true")]
    [InlineData("agentgateway", "a", ".a", "")]
    [InlineData("agentgateway", "1", " < 1", "")]
    [InlineData("agentgateway", "", "true ? true : ", "true")]
    public void An_expression_that_nests_without_end_is_refused(string id, string start, string part, string end)
    {
        var expression = start + string.Concat(Enumerable.Repeat(part, Many)) + end;
        var file = id == "toolhive"
            ? $"version: \"1.0\"\ntype: cedarv1\ncedar:\n  policies:\n    - '{expression}'\n"
            : $"mcp:\n  policies:\n    mcpAuthorization:\n      rules:\n        - '{expression}'\n";

        Assert.Single(PolicyFormats.Find(id)!.Check(Encoding.UTF8.GetBytes(file)).Problems);
    }

    [Theory]
    [InlineData("codex", "a = ", "[")]
    [InlineData("codex", "a = ", "{ a = ")]
    [InlineData("codex", "a", ".a")]
    [InlineData("gemini-cli", "[[a", ".a")]
    [InlineData("vscode", "", "[")]
    [InlineData("claude-code", "", "{\"a\":")]
    public void A_file_that_nests_without_end_is_refused(string id, string start, string part) =>
        Assert.Single(PolicyFormats.Find(id)!.Check(Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(part, Many)))).Problems);

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Many));

    private static string Numbered(string before, string after) => string.Concat(Enumerable.Range(0, Many).Select(number => before + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + after));
}
