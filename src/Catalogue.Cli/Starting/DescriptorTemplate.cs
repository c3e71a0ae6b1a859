using System.Text;

namespace Catalogue.Cli.Starting;

/// <summary>The descriptor that people begin with.</summary>
internal static class DescriptorTemplate
{
    public const string Path = "catalogue/_template.yaml";

    /// <summary>Where a catalogue keeps the schema that the template names for editors.</summary>
    public const string SchemaPath = "docs/schema/server.json";

    /// <summary>The template for one server.</summary>
    /// <param name="hasSchema">Where the catalogue has no schema, its line goes: editors report a schema that is absent.</param>
    public static string Fill(byte[] template, string slug, bool hasSchema)
    {
        var lines = Encoding.UTF8.GetString(template).Replace("my-server", slug, StringComparison.Ordinal).Split('\n');
        return string.Join('\n', lines.Where(line => hasSchema || !line.StartsWith("# yaml-language-server:", StringComparison.Ordinal)));
    }
}
