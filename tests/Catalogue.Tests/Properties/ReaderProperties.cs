using System.Text;
using Catalogue.Build;
using Catalogue.Schemas;
using Catalogue.Tests.Support;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Tests.Properties;

/// <summary>Readers never throw, whatever they are given, and say where they stopped.</summary>
public sealed class ReaderProperties
{
    private static readonly string Valid = File.ReadAllText(Repository.Path("catalogue/servers/stuzhy-py-execute-mcp.yaml"));

    [Fact]
    public void The_YAML_reader_takes_any_bytes() => ForAnyBytes(bytes => IsLocated(YamlTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var problem), problem));

    [Fact]
    public void The_JSON_reader_takes_any_bytes() => ForAnyBytes(bytes => IsLocated(JsonTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var problem), problem));

    [Fact]
    public void The_loader_takes_any_descriptor_and_places_every_mistake() => ForAnyBytes(bytes =>
        IsHandled(SampleSite.WithBytes("catalogue/servers/sample.yaml", bytes), "catalogue/servers/sample.yaml"));

    [Fact]
    public void The_loader_takes_any_damage_to_a_valid_descriptor() => Prop.ForAll<int, int, int>((place, what, length) =>
    {
        string[] inserts = ["\"", "'", "[", "}", ":", "\t", "\n", "- ", "*a", "&a ", "!!int ", "{{{", "---\n", "\0", "0x1F", "~", "true", "? ", "|", "%"];
        var at = (int)((uint)place * 2654435761u % (uint)Valid.Length);
        var cut = Math.Min(Valid.Length - at, Math.Abs(length % 8));
        var damaged = string.Concat(Valid.AsSpan(0, at), inserts[(uint)what % (uint)inserts.Length], Valid.AsSpan(at + cut));
        return IsHandled(SampleSite.WithBytes("catalogue/servers/sample.yaml", Encoding.UTF8.GetBytes(damaged)), "catalogue/servers/sample.yaml");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("{ $ref: '#' }")]
    [InlineData("{ properties: { a: { $ref: '#/properties/a' } } }")]
    [InlineData("{ properties: { a: { $ref: '#' }, b: { $ref: '#' } } }")]
    [InlineData("{ anyOf: [ { $ref: '#' }, { $ref: '#' }, { $ref: '#' } ], properties: { a: { $ref: '#' } } }")]
    [InlineData("{ items: { $ref: '#' }, additionalProperties: { $ref: '#' }, allOf: [ { $ref: '#' } ] }")]
    [InlineData("{ properties: [ a ], required: { a: b }, type: { c: d }, enum: x, items: [ 1 ] }")]
    public void A_schema_that_turns_on_itself_ends(string schema) => IsBounded(schema);

    [Fact]
    public void Alternatives_within_alternatives_end()
    {
        var schema = "{ properties: { x: { type: string } } }";
        for (var level = 0; level < 12; level++)
        {
            schema = $"{{ anyOf: [ {schema}, {schema} ] }}";
        }

        IsBounded(schema);
    }

    [Fact]
    public void Twenty_three_levels_are_read()
    {
        var schema = "{ type: string }";
        for (var level = 0; level < 23; level++)
        {
            schema = $"{{ properties: {{ a: {schema} }} }}";
        }

        Assert.Equal(23, IsBounded(schema).Fields.Count);
    }

    private static InputSchema IsBounded(string schema)
    {
        var root = Assert.IsType<YamlMapping>(YamlTreeReader.Read(schema, YamlReadOptions.Descriptor with { MaximumBytes = int.MaxValue }, out _));
        var read = InputSchemaReader.Read(root);
        Assert.InRange(read.Fields.Count, 0, InputSchemaReader.MaximumFields);
        return read;
    }

    private static bool IsLocated(YamlNode? root, YamlProblem? problem) =>
        root is null ? problem is { Mark: { Line: > 0, Column: > 0 }, Text.Length: > 0 } : problem is null;

    private static bool IsHandled(Catalogue.Sources.ISources sources, string file)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(sources, new BuildOptions(), diagnostics);
        return (site is null) == diagnostics.HasErrors
            && diagnostics.ToSortedList().All(diagnostic => diagnostic.Location.File == file && diagnostic.Location.Line > 0 && diagnostic.Text.Length > 0 && !diagnostic.Text.Contains('\n', StringComparison.Ordinal));
    }

    private static void ForAnyBytes(Func<byte[], bool> holds)
    {
        Prop.ForAll<byte[]>(bytes => holds(bytes ?? [])).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
        Prop.ForAll<string>(text => holds(Encoding.UTF8.GetBytes(text ?? ""))).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
    }
}
