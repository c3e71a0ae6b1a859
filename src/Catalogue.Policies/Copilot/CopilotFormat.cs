using Catalogue.Policies.Evaluating;
using Catalogue.Policies.Model;
using Catalogue.Policies.Targets;
using Catalogue.Policies.Trees;
using Catalogue.Policies.Writing;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Copilot;

/// <summary>The list of tools in a repository's MCP configuration for GitHub Copilot's cloud agent.</summary>
public sealed class CopilotFormat : TargetFormat
{
    private const string EveryTool = "*";

    private static readonly string[] FileKeys = ["mcpServers"];
    private static readonly string[] ServerKeys = ["type", "command", "args", "env", "url", "headers", "tools"];

    public override string Id => "copilot";

    public override string Title => "GitHub Copilot";

    public override string Extension => "json";

    public override FormatFacts Facts { get; } = new(
        "GitHub Copilot's cloud agent reads it and takes only the tools listed; it calls them without asking anybody.",
        "The repository's settings on GitHub, under Copilot, MCP servers: copy `tools` into the server's own entry.",
        "By the name that the server gives it, below what your configuration calls the server.",
        UsesAlias: true,
        Ask: Support.No,
        Hide: Support.Yes,
        RateLimit: Support.No,
        Arguments: Support.No,
        "A strict reader of ours, written from the documentation; not run on GitHub.",
        "https://docs.github.com/en/copilot/how-tos/use-copilot-agents/cloud-agent/extend-cloud-agent-with-mcp");

    private protected override TargetAbilities Abilities { get; } = new()
    {
        Name = "Copilot",
        Asks = false,
        Hides = true,
        HidesWhatItRefuses = true,
        // Every allowed tool has a limit by default, and Copilot can neither count nor ask: to leave them all out would be
        // a file for nobody. What has a condition is left out all the same.
        Limits = Substitute.Nothing,
        LimitsElsewhere = "The server itself has to keep it.",
    };

    private protected override bool HasComments => false;

    /// <summary>A list of what is allowed names nothing else.</summary>
    public override IReadOnlyList<string> NamedTools(MeantPolicy policy) =>
        [.. new TargetCompiler(Abilities, policy.Default).Compile(policy.Tools).Where(tool => tool.Decision == DecisionKind.Allow).Select(tool => tool.Name)];

    private protected override IEnumerable<string> LossesOfFile(MeantPolicy policy) => policy.Default == PolicyAction.Allow
        ? ["The list names the tools that are known: what the server adds later is left out."]
        : [];

    private protected override PolicyAction EnforcedDefault(PolicyAction byDefault) => PolicyAction.Hide;

    private protected override void AppendBody(Utf8Text output, TargetPolicy policy)
    {
        output.Append("{\n  \"mcpServers\": {\n    "u8);
        JsonText.AppendString(output, policy.Alias);
        output.Append(": {\n      \"tools\": ["u8);
        var written = 0;
        foreach (var tool in policy.Tools)
        {
            if (tool.Decision == DecisionKind.Allow)
            {
                output.Append(written++ == 0 ? "\n        "u8 : ",\n        "u8);
                JsonText.AppendString(output, tool.Name);
            }
        }

        output.Append(written == 0 ? "]\n    }\n  }\n}\n"u8 : "\n      ]\n    }\n  }\n}\n"u8);
    }

    private protected override TargetReading Read(ReadOnlySpan<byte> bytes)
    {
        if (JsonTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var unreadable) is not { } root)
        {
            return TargetReading.Unreadable(unreadable);
        }

        var problems = new TreeProblems();
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        if (TreeMap.Read(root, "the file", FileKeys, problems) is { } file)
        {
            if (!file.TryGetValue("mcpServers", out var servers))
            {
                problems.Add(root, "the file has no mcpServers; write \"mcpServers\" and in it each server with its tools");
            }
            else
            {
                foreach (var (name, entry) in TreeMap.Read(servers.Value, "mcpServers", [], problems) ?? MapEntries.Empty)
                {
                    if (TreeMap.Read(entry.Value, new QuotedName("the server ", name), ServerKeys, problems) is not { } server)
                    {
                        continue;
                    }

                    if (server.TryGetValue("tools", out var tools))
                    {
                        allowed.UnionWith(TargetTree.Names(tools.Value, new QuotedName("tools of ", name), problems));
                    }
                    else
                    {
                        problems.Add(entry.Key, $"the server \"{name}\" has no tools; write \"tools\" with the names of those that Copilot may call");
                    }
                }
            }
        }

        return problems.Problems.Count > 0
            ? TargetReading.Refused(problems)
            : TargetReading.Of(allowed.Where(name => name != EveryTool), new ToolTableEvaluator(tool => allowed.Contains(tool) || allowed.Contains(EveryTool)
                ? new PolicyDecision(DecisionKind.Allow, "tools")
                : new PolicyDecision(DecisionKind.Hidden, "default")));
    }
}
