using System.Text;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Formats;

/// <summary>Looks for the marks of targets' files. JSON and TOML are told by words that only they have, so that a file with a mistake is recognised, too.</summary>
internal static class TargetGuess
{
    private static readonly YamlReadOptions Lenient = new() { AllowReferences = true, IgnoreFurtherDocuments = true };

    private static readonly (string Mark, string Id)[] Json =
        [("\"permissions\"", "claude-code"), ("\"mcpServers\"", "copilot"), ("\"chat.tools.eligibleForAutoApproval\"", "vscode")];

    private static readonly (string Mark, string Id)[] Toml = [("[[rule]]", "gemini-cli"), ("[mcp_servers", "codex")];

    /// <summary>The id of the format; null where no target's marks are found.</summary>
    public static string? Id(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').TrimStart();
        return text.StartsWith('{') || text.StartsWith("//", StringComparison.Ordinal)
            ? Array.Find(Json, mark => text.Contains(mark.Mark, StringComparison.Ordinal)).Id
            : Array.Find(Toml, mark => text.StartsWith(mark.Mark, StringComparison.Ordinal) || text.Contains("\n" + mark.Mark, StringComparison.Ordinal)).Id
                ?? OfYaml(YamlTreeReader.Read(bytes, Lenient, out _) as YamlMapping);
    }

    private static string? OfYaml(YamlMapping? root) => root is null || root.Find("tools") is not null ? null
        : root.Find("cedar") is not null ? "toolhive"
        : HasAuthorization(root) ? "agentgateway"
        : null;

    private static bool HasAuthorization(YamlNode node) => node switch
    {
        YamlSequence list => list.Items.Any(HasAuthorization),
        YamlMapping map => map.Entries.Any(entry => entry.Key is YamlScalar { Value: "mcpAuthorization" } || HasAuthorization(entry.Value)),
        _ => false,
    };
}
