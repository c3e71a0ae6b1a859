using Catalogue.Import.Json;
using Catalogue.Import.Writing;
using Catalogue.Yaml.Reading;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Catalogue.Import.Tests.Writing;

public sealed class YamlScalarsTests
{
    [Theory]
    [InlineData("list_organizations", "list_organizations")]
    [InlineData("uri-reference", "uri-reference")]
    [InlineData("null", "\"null\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("1.0", "\"1.0\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("2026-11-22", "\"2026-11-22\"")]
    [InlineData("", "\"\"")]
    [InlineData("@x/y", "\"@x/y\"")]
    [InlineData("-y", "-y")]
    [InlineData("- y", "\"- y\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("\\d+", "'\\d+'")]
    [InlineData("\u202Ex\u0000", "\"\\u202Ex\\u0000\"")]
    public void Texts_are_quoted_where_some_YAML_would_misread_them(string text, string expected) => Assert.Equal(expected, YamlScalars.Text(text));

    [Fact]
    public void Every_text_reads_back_as_it_was_in_a_list_and_as_a_key() =>
        Prop.ForAll<string>(given =>
        {
            var text = string.Concat((given ?? "").EnumerateRunes());
            var value = new JsonObject([KeyValuePair.Create<string, JsonValue>(text, new JsonList([new JsonText(text)]))]);
            return new[] { BlockWriter.Flow(value), BlockWriter.Item(value, 0, "\n") }.All(yaml =>
                SameValue.Is(YamlTreeReader.Read(yaml.StartsWith('-') ? yaml[2..] : yaml, YamlReadOptions.Descriptor, out _), value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
