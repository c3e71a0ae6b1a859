using Catalogue.Policies.Evaluating;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Trees;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using Catalogue.Yaml.Toml;

namespace Catalogue.Policies.Codex;

/// <summary>Reads the servers of a Codex configuration. What concerns no server is passed over.</summary>
internal static class CodexReader
{
    private static readonly string[] ServerKeys =
    [
        "enabled_tools", "disabled_tools", "default_tools_approval_mode", "tools",
        "command", "args", "env", "env_vars", "cwd", "http_headers", "env_http_headers", "url", "bearer_token_env_var",
        "experimental_environment", "startup_timeout_sec", "startup_timeout_ms", "tool_timeout_sec", "enabled", "required",
        "supports_parallel_tool_calls", "scopes", "oauth", "oauth_resource", "name",
    ];

    private static readonly string[] ToolKeys = ["approval_mode"];

    public static TargetReading Read(ReadOnlySpan<byte> bytes)
    {
        if (TomlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var unreadable) is not { } root)
        {
            return TargetReading.Unreadable(unreadable);
        }

        var problems = new TreeProblems();
        var servers = new List<CodexServer>();
        if (TreeMap.Read(root, "the file", [], problems) is { } file)
        {
            if (!file.TryGetValue("mcp_servers", out var entries))
            {
                problems.Add(root, "the file has no server; write [mcp_servers.<alias>] and beneath it enabled_tools");
            }
            else
            {
                foreach (var (name, entry) in TreeMap.Read(entries.Value, "mcp_servers", [], problems) ?? MapEntries.Empty)
                {
                    if (TreeMap.Read(entry.Value, new QuotedName("the server ", name), ServerKeys, problems) is { } keys)
                    {
                        servers.Add(ReadServer(name, keys, problems));
                    }
                }
            }
        }

        if (problems.Problems.Count > 0)
        {
            return TargetReading.Refused(problems);
        }

        var names = servers is [var only] ? only.Names : servers.SelectMany(server => server.Names);
        return TargetReading.Of(names, new ToolTableEvaluator(tool => Decide(servers, tool)));
    }

    private static CodexServer ReadServer(string name, MapEntries keys, TreeProblems problems)
    {
        var enabled = keys.TryGetValue("enabled_tools", out var listed) ? TargetTree.Names(listed.Value, new QuotedName("enabled_tools of ", name), problems) : null;
        var disabled = keys.TryGetValue("disabled_tools", out var refused) ? TargetTree.Names(refused.Value, new QuotedName("disabled_tools of ", name), problems) : [];
        var byDefault = keys.TryGetValue("default_tools_approval_mode", out var mode) ? ReadMode(mode.Value, new QuotedName("default_tools_approval_mode of ", name), problems) : DecisionKind.Ask;
        var named = keys.TryGetValue("tools", out var tools) ? TreeMap.Read(tools.Value, new QuotedName("tools of ", name), [], problems) ?? MapEntries.Empty : MapEntries.Empty;
        var modes = new Dictionary<string, DecisionKind>(named.Count, StringComparer.Ordinal);
        foreach (var (tool, entry) in named)
        {
            if (TreeMap.Read(entry.Value, new QuotedName("the tool ", tool, name), ToolKeys, problems) is { } settings && settings.TryGetValue("approval_mode", out var approval))
            {
                modes[tool] = ReadMode(approval.Value, new QuotedName("approval_mode of ", tool), problems);
            }
        }

        return new CodexServer(enabled, disabled, byDefault, modes);
    }

    /// <summary>What a mode decides. In mode <c>auto</c> Codex itself decides when to ask, so it is read as asking.</summary>
    private static DecisionKind ReadMode(YamlNode node, QuotedName what, TreeProblems problems)
    {
        var mode = TreeMap.Text(node);
        if (mode is not ("auto" or "prompt" or "approve"))
        {
            problems.Add(node, $"{what} is {TreeProblems.Shown(node)}; write \"auto\", \"prompt\" or \"approve\"");
        }

        return mode == "approve" ? DecisionKind.Allow : DecisionKind.Ask;
    }

    private static PolicyDecision Decide(List<CodexServer> servers, string tool) => servers
        .Select(server => server.Decide(tool))
        .Aggregate((PolicyDecision?)null, (one, other) => one is null || other.Kind < one.Kind ? other : one)
        ?? new PolicyDecision(DecisionKind.Hidden, "default");
}

/// <summary>What a configuration says of one server's tools.</summary>
/// <param name="Enabled">The only tools taken; null where all are.</param>
internal sealed record CodexServer(List<string>? Enabled, List<string> Disabled, DecisionKind Default, Dictionary<string, DecisionKind> Modes)
{
    private readonly Lazy<HashSet<string>?> enabled = new(() => Enabled?.ToHashSet(StringComparer.Ordinal));
    private readonly Lazy<HashSet<string>> disabled = new(() => Disabled.ToHashSet(StringComparer.Ordinal));

    public IEnumerable<string> Names => [.. Enabled ?? [], .. Disabled, .. Modes.Keys];

    public PolicyDecision Decide(string tool) =>
        disabled.Value.Contains(tool) ? new PolicyDecision(DecisionKind.Hidden, "disabled_tools")
        : enabled.Value?.Contains(tool) == false ? new PolicyDecision(DecisionKind.Hidden, "default")
        : Modes.TryGetValue(tool, out var mode) ? new PolicyDecision(mode, $"tools.{tool}")
        : new PolicyDecision(Default, "default_tools_approval_mode");
}
