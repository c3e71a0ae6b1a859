using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalogue.Shapes;

/// <summary>Writes a shape as JSON Schema (draft 7, which every editor's YAML support reads).</summary>
public static class JsonSchemaWriter
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole file, with a line break at its end.</summary>
    public static string Write(ObjectShape shape, string title)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = title,
        };
        foreach (var (name, value) in Object(shape))
        {
            schema[name] = value?.DeepClone();
        }

        return schema.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Any(Shape shape) => shape switch
    {
        ObjectShape known => Object(known),
        MapShape map => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = Any(map.Key),
            ["additionalProperties"] = Any(map.Value),
            ["maxProperties"] = map.Maximum,
        },
        ListShape list => List(list.Item, list.Minimum, list.Maximum),
        OneOrManyShape many => new JsonObject { ["oneOf"] = new JsonArray(Any(many.Item), List(many.Item, 1, many.Maximum)) },
        AnyObjectShape => new JsonObject { ["type"] = "object" },
        AnyShape => [],
        TextShape text => Text(text),
        WordShape words => new JsonObject { ["enum"] = new JsonArray([.. words.Words.Select(word => (JsonNode)word)]) },
        NumberShape => new JsonObject { ["type"] = "number" },
        ScalarShape => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") },
        TruthShape => new JsonObject { ["type"] = "boolean" },
        IntegerShape integer => new JsonObject { ["type"] = "integer", ["minimum"] = integer.Minimum, ["maximum"] = integer.Maximum },
        _ => throw new NotSupportedException(shape.GetType().Name),
    };

    private static JsonObject Object(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
        {
            var value = Any(key.Shape);
            value.Insert(0, "description", key.Description);
            properties[key.Name] = value;
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. shape.Keys.Where(key => key.Required).Select(key => (JsonNode)key.Name)]),
            ["properties"] = properties,
        };
        if (shape.Exclusive.Count > 0)
        {
            schema["not"] = new JsonObject { ["required"] = new JsonArray([.. shape.Exclusive.Select(name => (JsonNode)name)]) };
        }

        if (shape.Choice.Count > 0)
        {
            schema["oneOf"] = new JsonArray([.. shape.Choice.Select(name => (JsonNode)new JsonObject { ["required"] = new JsonArray(name) })]);
        }

        return schema;
    }

    private static JsonObject List(Shape item, int minimum, int maximum) => new()
    {
        ["type"] = "array",
        ["minItems"] = minimum,
        ["maxItems"] = maximum,
        ["items"] = Any(item),
    };

    private static JsonObject Text(TextShape shape)
    {
        var schema = new JsonObject { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = shape.MaximumLength };
        if (shape.Form.Pattern is { } pattern)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }
}
