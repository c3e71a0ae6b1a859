using System.Globalization;
using System.Text;
using Catalogue.Policies.Formats;
using Catalogue.Policies.Tests.Support;
using Xunit;

namespace Catalogue.Policies.Tests.Targets;

/// <summary>What the readers of targets' files say: every case with its place and its words, and cases that they take.</summary>
public sealed class TargetMistakeTests
{
    private static readonly Dictionary<string, string[]> Cases = new(StringComparer.Ordinal)
    {
        ["claude-code"] =
        [
            "{\n  \"permissions\": { \"allow\": [\"mcp__a__t\", \"Read(./docs)\"], \"deny\": [\"mcp__a__*\", \"mcp__b\"], \"defaultMode\": \"plan\" },\n  \"env\": {}\n}",
            "{ \"permissions\": {} }",
            "{ \"env\": {} }",
            "[]",
            "{ \"permissions\": [] }",
            "{ \"permissions\": { \"denied\": [] } }",
            "{ \"permissions\": { \"allow\": \"mcp__a__t\" } }",
            "{\n  \"permissions\": {\n    \"allow\": [\n      \"mcp__a__t(x)\"\n    ]\n  }\n}",
            "{ \"permissions\": { \"allow\": [\"mcp__*\"] } }",
            "{ \"permissions\": { \"deny\": [\"mcp__\", \"mcp__a__\", 5] } }",
            "{ \"permissions\": { \"allow\": [] }, \"permissions\": {} }",
            "{ \"permissions\": { \"allow\": [], } }",
            "",
        ],
        ["codex"] =
        [
            "model = \"x\"\n[mcp_servers.a]\ncommand = \"npx\"\nargs = [\"-y\"]\nenabled_tools = ['t', \"u\"]\ntool_timeout_sec = 1.5\n[mcp_servers.a.tools.t]\napproval_mode = \"auto\"\n",
            "[mcp_servers]\na = { disabled_tools = [] }\n",
            "model = \"x\"\n",
            "[mcp_servers.a]\nenabled = true\nenabled = false\n",
            "[mcp_servers.a]\nenabled_tool = []\n",
            "[mcp_servers.a]\nenabled_tools = [\"t\", \"t\", 5, \"\"]\n",
            "[mcp_servers.a]\ndefault_tools_approval_mode = \"never\"\n",
            "[mcp_servers.a.tools.t]\napproval = \"auto\"\n",
            "[mcp_servers.a]\n[mcp_servers.a]\n",
            "[mcp_servers.a\n",
            "mcp_servers.a = 1\n",
            "[mcp_servers.a]\nenabled_tools = [\"t\"\n",
            "[mcp_servers.a]\nname = \"a\\x\"\n",
            "[mcp_servers.a]\nstartup_timeout_sec = 010\n",
            "[mcp_servers.a]\ndisabled_tools = t\n",
        ],
        ["gemini-cli"] =
        [
            "[[rule]]\nmcpName = \"a\"\ntoolName = [\"t\", \"u\"]\ndecision = \"ask_user\"\npriority = 10\n\n[[rule]]\nmcpName = \"a\"\ndecision = \"deny\"\npriority = 0\ndenyMessage = '''\nNo.'''\n",
            "[[rule]]\ntoolName = \"run_shell_command\"\ncommandPrefix = \"git\"\ndecision = \"allow\"\npriority = 100\n",
            "",
            "[rule]\ndecision = \"deny\"\npriority = 1\n",
            "[[rules]]\ndecision = \"deny\"\npriority = 1\n",
            "[[rule]]\nmcpName = \"a\"\npriority = 1\n",
            "[[rule]]\nmcpName = \"a\"\ndecision = \"ask\"\npriority = 1000\n",
            "[[rule]]\nmcpName = \"a_b\"\ndecision = \"deny\"\n",
            "[[rule]]\nmcpName = 5\ntoolName = 5\ndecision = true\npriority = \"1\"\n",
            "[[rule]]\nmcpname = \"a\"\ndecision = \"deny\"\npriority = 1\n",
            "[[rule]]\ndecision = \"deny\" priority = 1\n",
            "[[rule]]\ndecision = 'deny\n",
        ],
        ["vscode"] =
        [
            "// mine\n{\n  \"chat.tools.eligibleForAutoApproval\": { \"t\": false, \"u\": true, },\n  \"editor.tabSize\": 2\n}",
            "{ \"chat.tools.eligibleForAutoApproval\": {} }",
            "{ \"editor.tabSize\": 2 }",
            "{ \"chat.tools.eligibleForAutoApproval\": [\"t\"] }",
            "{ \"chat.tools.eligibleForAutoApproval\": { \"t\": \"false\", \"\": true } }",
            "{ \"chat.tools.eligibleForAutoApproval\": { \"t\": false, \"t\": true } }",
            "{ \"chat.tools.eligibleForAutoApproval\": { \"t\": } }",
        ],
        ["copilot"] =
        [
            "{ \"mcpServers\": { \"a\": { \"type\": \"local\", \"command\": \"npx\", \"args\": [], \"tools\": [\"t\"] }, \"b\": { \"tools\": [\"*\"] } } }",
            "{ \"mcpServers\": { \"a\": { \"tools\": [] } } }",
            "{ \"servers\": {} }",
            "{ \"mcpServers\": { \"a\": { \"command\": \"npx\" } } }",
            "{ \"mcpServers\": { \"a\": { \"tools\": \"*\" } } }",
            "{ \"mcpServers\": { \"a\": { \"tools\": [\"t\", \"t\"], \"deny\": [] } } }",
            "{ \"mcpServers\": [ ] }",
        ],
        ["toolhive"] =
        [
            "version: \"1.0\"\ntype: cedarv1\ncedar:\n  policies:\n    - 'permit(principal, action == Action::\"call_tool\", resource == Tool::\"t\") when { context.arg_a == 1 };'\n    - |\n      // ours\n      @id(\"x\") forbid (principal in THVGroup::\"g\", action in [Action::\"call_tool\"], resource is Tool) unless { resource.readOnlyHint == true && !(context has arg_b.c) };\n  entities_json: \"[]\"\n",
            "{ \"version\": \"1.0\", \"type\": \"cedarv1\", \"cedar\": { \"policies\": [\"permit(principal, action, resource);\"] } }",
            "version: 1.0\ntype: cedarv1\ncedar: { policies: [] }\n",
            "version: \"1.0\"\ntype: cedar\ncedar: { policy: [] }\n",
            "version: \"1.0\"\ntype: cedarv1\n",
            "version: \"1.0\"\ntype: cedarv1\ncedar:\n  policies:\n    - 'allow(principal, action, resource);'\n    - 'permit(principal, action, resource)'\n    - 'permit(principal, resource);'\n    - 'permit(principal, action == \"call_tool\", resource);'\n    - 'permit(principal, action, resource); permit(principal, action, resource);'\n    - 'permit(principal, action, resource) when { context.arg_a = 1 };'\n    - 'permit(principal, action, resource) when { context.arg_a like \"\\q\" };'\n    - 'permit(principal, action, resource) when { context.arg_a.startsWith(\"x\") };'\n    - 'permit(principal, action, resource) when { size(context) };'\n    - 'permit(principal, action, resource == Tool::\"t);'\n    - 5\n  entities_json: \"{}\"\n",
            "version: \"1.0\"\ntype: cedarv1\ncedar: *x\n",
        ],
        ["agentgateway"] =
        [
            "mcp:\n  port: 3000\n  policies:\n    mcpAuthorization:\n      rules:\n        - 'mcp.tool.name == \"t\"'\n        - allow: 'mcp.tool.name in [\"u\", \"v\"] && jwt.sub == \"x\"'\n        - require: '!(mcp.tool.name == \"w\")'\n        - deny: 'request.headers[\"x\"].startsWith(\"y\") ? true : size([1, 2.5e3, 0x1F]) > 1'\n",
            "binds:\n  - listeners:\n      - routes:\n          - policies: { mcpAuthorization: { rules: [] } }\n",
            "mcp: { port: 3000 }\n",
            "mcp:\n  policies:\n    mcpAuthorization:\n      allow: []\n",
            "mcp:\n  policies:\n    mcpAuthorization:\n      rules:\n        - 5\n        - { allow: 'true', deny: 'true' }\n        - { permit: 'true' }\n        - 'mcp.tool.name = \"t\"'\n        - 'mcp.tool.name == \"t'\n        - 'mcp.tool.name == \"t\" &&'\n        - 'in'\n        - '(true'\n        - 'true false'\n        - '\"\\q\"'\n",
            "mcp:\n  policies:\n    mcpAuthorization: []\n",
            "a: [\n",
        ],
    };

    public static TheoryData<string> Ids => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Mistakes_are_told_with_their_places_as_approved(string id)
    {
        var shown = new StringBuilder();
        foreach (var text in Cases[id])
        {
            var verdict = PolicyFormats.Find(id)!.Check(Encoding.UTF8.GetBytes(text));
            shown.Append(text.Length == 0 ? "(nothing)" : text.TrimEnd('\n')).Append('\n');
            shown.Append(verdict.Accepted ? $"=> accepted: {string.Join(", ", verdict.NamedTools)}\n" : "");
            foreach (var problem in verdict.Problems)
            {
                shown.Append(CultureInfo.InvariantCulture, $"=> ({problem.Line},{problem.Column}) at {verdict.Stage}: {problem.Text}\n");
            }

            shown.Append('\n');
        }

        Golden.Matches($"mistakes.{id}.txt", shown.ToString());
    }

    [Fact]
    public void A_third_of_the_cases_or_more_are_mistakes() =>
        Assert.All(Cases, cases => Assert.True(
            cases.Value.Count(text => !PolicyFormats.Find(cases.Key)!.Check(Encoding.UTF8.GetBytes(text)).Accepted) * 3 >= cases.Value.Length, cases.Key));
}
