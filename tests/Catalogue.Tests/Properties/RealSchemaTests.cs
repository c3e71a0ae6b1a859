using System.Text.Json;
using Catalogue.Schemas;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using Xunit;

namespace Catalogue.Tests.Properties;

/// <summary>Tool lists of real servers, where they lie beside the checkout.</summary>
public sealed class RealSchemaTests
{
    [RealDataFact]
    public void Every_schema_of_a_real_server_is_read_within_its_bounds()
    {
        var schemas = 0;
        foreach (var file in Directory.EnumerateFiles(RealDataFactAttribute.Folder!, "*.json").Order(StringComparer.Ordinal))
        {
            using var list = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var tool in ToolsOf(list.RootElement).Where(tool => tool.TryGetProperty("inputSchema", out var schema) && schema.ValueKind == JsonValueKind.Object))
            {
                var bytes = JsonSerializer.SerializeToUtf8Bytes(tool.GetProperty("inputSchema"));
                var root = Assert.IsType<YamlMapping>(JsonTreeReader.Read(bytes, YamlReadOptions.Descriptor, out _));
                Assert.InRange(InputSchemaReader.Read(root).Fields.Count, 0, InputSchemaReader.MaximumFields);
                schemas++;
            }
        }

        Assert.True(schemas > 100, $"only {schemas} schemas found");
    }

    private static IEnumerable<JsonElement> ToolsOf(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object),
        JsonValueKind.Object when root.TryGetProperty("tools", out var tools) => ToolsOf(tools),
        JsonValueKind.Object when root.TryGetProperty("result", out var result) => ToolsOf(result),
        _ => [],
    };
}

/// <summary>Skipped, with a reason, where the data is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealDataFactAttribute : FactAttribute
{
    public static readonly string? Folder = Repository.Shared("data/live");

    public RealDataFactAttribute()
    {
        Skip = Folder is null ? "the tool lists of real servers do not lie beside this checkout" : null;
    }
}
