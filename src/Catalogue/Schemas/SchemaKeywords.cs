using Catalogue.Yaml.Nodes;

namespace Catalogue.Schemas;

/// <summary>Takes what single keywords of a JSON Schema say out of its tree. What is not said makes no list.</summary>
internal static class SchemaKeywords
{
    private static readonly string[] LimitKeywords =
    [
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "const",
    ];

    private static readonly string[][] SingleTypes = [["string"], ["integer"], ["number"], ["boolean"], ["array"], ["object"], ["null"]];

    /// <summary>The types that a schema names. Nearly all name one of JSON's seven, of which one list does for all inputs.</summary>
    public static IReadOnlyList<string> TypesOf(YamlNode? node)
    {
        foreach (var single in node is YamlScalar ? SingleTypes : [])
        {
            if (single[0] == ((YamlScalar)node!).Value)
            {
                return single;
            }
        }

        return node switch
        {
            YamlScalar scalar => [scalar.Value],
            YamlSequence sequence => [.. sequence.Items.OfType<YamlScalar>().Select(scalar => scalar.Value)],
            _ => [],
        };
    }

    public static IReadOnlyList<string> ChoicesOf(YamlNode? node)
    {
        if (node is not YamlSequence { ItemSpan: { IsEmpty: false } values })
        {
            return [];
        }

        var choices = new string[values.Length];
        for (var index = 0; index < choices.Length; index++)
        {
            choices[index] = SchemaJson.Text(values[index]);
        }

        return choices;
    }

    public static IReadOnlyList<KeyValuePair<string, string>> LimitsOf(YamlMapping schema)
    {
        List<KeyValuePair<string, string>>? limits = null;
        foreach (var keyword in LimitKeywords)
        {
            if (schema.Find(keyword) is { } limit)
            {
                (limits ??= []).Add(new(keyword, SchemaJson.Text(limit)));
            }
        }

        return limits is null ? [] : [.. limits];
    }

    /// <summary>Whether a text or a list of texts says a word.</summary>
    public static bool Says(YamlNode? node, string word)
    {
        if (node is YamlSequence sequence)
        {
            foreach (var item in sequence.ItemSpan)
            {
                if (TextOf(item) == word)
                {
                    return true;
                }
            }
        }

        return TextOf(node) == word;
    }

    public static string? TextOf(YamlNode? node) => (node as YamlScalar)?.Value;
}
