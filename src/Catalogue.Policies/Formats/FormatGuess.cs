using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Policies.Formats;

/// <summary>Looks for the marks of each format in a file of unknown kind.</summary>
internal static class FormatGuess
{
    private static readonly YamlReadOptions Lenient = new() { AllowReferences = true, IgnoreFurtherDocuments = true };

    public static bool IsPortable(ReadOnlySpan<byte> bytes)
    {
        if (YamlTreeReader.Read(bytes, Lenient, out _) is not YamlMapping root
            || root.Find("version") is not null
            || root.Find("hide") is not null)
        {
            return false;
        }

        var rules = Rules(root).ToList();
        return !rules.Exists(rule => rule.Find("rate_limit") is YamlScalar { IsNull: false })
            && rules.Exists(rule => rule.Find("rate_limit") is YamlMapping || rule.Find("validate") is not null);
    }

    private static IEnumerable<YamlMapping> Rules(YamlMapping root)
    {
        var tools = (root.Find("tools") as YamlMapping)?.Entries ?? [];
        return tools
            .Select(entry => (entry.Value as YamlMapping)?.Find("rules"))
            .OfType<YamlSequence>()
            .SelectMany(rules => rules.Items)
            .OfType<YamlMapping>();
    }
}
