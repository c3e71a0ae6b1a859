using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Characters;
using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.EngineYaml.Resolving;

/// <summary>Says what a scalar means, under the tag that it has.</summary>
internal static class Scalars
{
    /// <summary>Says what a scalar means.</summary>
    /// <exception cref="YamlFailure">The text cannot be what its tag says.</exception>
    public static ScalarValue Resolve(Node node)
    {
        switch (node.Tag)
        {
            case Tags.Text:
                return PlainScalars.Text(node.Value);
            case Tags.Binary:
                return new ScalarValue(ScalarKind.Text, Tags.Binary, Text: Decode(node));
            case Tags.Null or Tags.Boolean or Tags.Integer or Tags.Float or Tags.Timestamp:
                return ResolveAs(node);
            default:
                return new ScalarValue(ScalarKind.Text, node.Tag, Text: node.Value);
        }
    }

    private static ScalarValue ResolveAs(Node node)
    {
        var value = PlainScalars.Resolve(node.Value, readDates: node.Tag == Tags.Timestamp);
        if (value.Tag == node.Tag)
        {
            return value;
        }

        return value.Kind == ScalarKind.Integer && node.Tag == Tags.Float
            ? PlainScalars.Float(value.Number)
            : throw YamlFailure.At(node.Place, $"cannot decode {value.Tag} `{node.Value}` as a {node.Tag}");
    }

    private static string Decode(Node node) => GoBase64.TryDecode(node.Value, out var bytes)
        ? GoBytes.ToText(bytes)
        : throw YamlFailure.At(node.Place, "!!binary value contains invalid base64 data");
}
