using Catalogue.Import.Json;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Import.Writing;

/// <summary>
/// Tells whether what stands in a file already says what an import would write. Then the bytes stay, however they are
/// laid out, so that importing twice changes nothing.
/// </summary>
public static class SameValue
{
    public static bool Is(YamlNode? node, JsonValue? value) => (node, value) switch
    {
        (null, null) => true,
        (YamlMapping map, JsonObject expected) => map.Entries.Count == expected.Entries.Count
            && expected.Entries.All(entry => Is(map.Find(entry.Key), entry.Value)),
        (YamlSequence list, JsonList expected) => list.Items.Count == expected.Items.Count
            && list.Items.Zip(expected.Items).All(pair => Is(pair.First, pair.Second)),
        (YamlScalar scalar, JsonText text) => scalar.Value == string.Concat(text.Value.EnumerateRunes()) && IsText(scalar),
        (YamlScalar scalar, JsonNumber number) when !YamlScalarTypes.IsNumber(number.Text) => scalar.Value == number.Text,
        (YamlScalar scalar, JsonNumber number) => scalar.Style == YamlScalarStyle.Plain && YamlScalarTypes.IsNumber(scalar.Value)
            && (scalar.Value == number.Text || CanonicalJson.NumberText(number.Text) == TryNumber(scalar.Value)),
        (YamlScalar scalar, JsonTruth truth) => scalar.Style == YamlScalarStyle.Plain && scalar.Value == (truth.Value ? "true" : "false"),
        (YamlScalar scalar, JsonNull) => scalar.IsNull,
        _ => false,
    };

    private static bool IsText(YamlScalar scalar) =>
        scalar.Style != YamlScalarStyle.Plain
        || !(scalar.IsNull || scalar.Value is "true" or "false" || YamlScalarTypes.IsNumber(scalar.Value));

    private static string? TryNumber(string text) =>
        double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? CanonicalJson.NumberText(text)
            : null;
}
