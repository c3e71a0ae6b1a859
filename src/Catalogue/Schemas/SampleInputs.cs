using System.Globalization;
using Catalogue.Policies.Model;
using Catalogue.Policies.Vectors;

namespace Catalogue.Schemas;

/// <summary>
/// Values that a tool's schema takes, for the calls by which policies are tested: fixed ones by type, the first choice
/// where there are choices, numbers within their bounds. Patterns are not looked at.
/// </summary>
public static class SampleInputs
{
    private const int LongestText = 1000;

    /// <summary>Samples of the inputs that a call must carry and of all that conditions may ask about, outer ones first.</summary>
    public static IReadOnlyList<SampleInput> Of(InputSchema? schema)
    {
        if (schema is null)
        {
            return [];
        }

        var samples = new List<SampleInput>(schema.Fields.Count);
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in schema.Fields)
        {
            var isCarried = field.Required && IsCarried(Around(field.Pointer), carried);
            if (isCarried)
            {
                carried.Add(field.Pointer);
                if (AtLeast(field, "minItems") > 0)
                {
                    carried.Add(field.Pointer + "/*");
                }
            }

            samples.Add(new SampleInput(new InputPath(field.Segments), Json(field), isCarried));
            if (field.ItemTypes.Count > 0)
            {
                samples.Add(new SampleInput(new InputPath([.. field.Segments, InputPath.EveryElement]), Element(field), Required: false));
            }
        }

        return samples;
    }

    private static bool IsCarried(string around, HashSet<string> carried) => around.Length == 0 || carried.Contains(around);

    /// <summary>The pointer of what an input lies in.</summary>
    private static string Around(string pointer) => pointer[..pointer.LastIndexOf('/')];

    private static string Json(InputField field)
    {
        if (field.Limit("const") is { } only)
        {
            return only;
        }

        if (field.Choices.Count > 0 && !field.Types.Contains("array", StringComparer.Ordinal))
        {
            return field.Choices[0];
        }

        return field.Types.FirstOrDefault(type => type != "null") switch
        {
            "integer" or "number" => Number(field),
            "boolean" => "true",
            "object" => "{}",
            "array" => AtLeast(field, "minItems") > 0 && field.ItemTypes.Count > 0
                ? $"[{string.Join(',', Enumerable.Repeat(Element(field), (int)Math.Min(AtLeast(field, "minItems"), LongestText)))}]"
                : "[]",
            _ => Text(field),
        };
    }

    private static string Element(InputField field) => field.Choices.Count > 0 ? field.Choices[0] : field.ItemTypes.FirstOrDefault(type => type != "null") switch
    {
        "integer" or "number" => "1",
        "boolean" => "true",
        "object" => "{}",
        "array" => "[]",
        _ => "\"text\"",
    };

    private static string Text(InputField field)
    {
        var text = field.Format switch
        {
            "uri" or "url" or "iri" or "uri-reference" => "https://example.org/",
            "email" => "someone@example.org",
            "date" => "2026-01-02",
            "date-time" => "2026-01-02T03:04:05Z",
            "time" => "03:04:05Z",
            "uuid" => "123e4567-e89b-42d3-a456-426614174000",
            "hostname" => "example.org",
            "ipv4" => "192.0.2.1",
            _ => "text",
        };
        text = text.PadRight((int)Math.Clamp(AtLeast(field, "minLength"), 0, LongestText), 'x');
        var most = Bound(field, "maxLength");

        // None of the texts above holds what JSON must escape.
        return $"\"{(most is >= 0 && most < text.Length ? text[..(int)most] : text)}\"";
    }

    /// <summary>1, or the number nearest to it within the bounds.</summary>
    private static string Number(InputField field)
    {
        var step = field.Types.Contains("integer", StringComparer.Ordinal) ? 1 : 0.5;
        var least = Math.Max(Bound(field, "minimum") ?? double.MinValue, Bound(field, "exclusiveMinimum") + step ?? double.MinValue);
        var most = Math.Min(Bound(field, "maximum") ?? double.MaxValue, Bound(field, "exclusiveMaximum") - step ?? double.MaxValue);
        var number = Math.Max(Math.Min(1, most), least);
        var multiple = Bound(field, "multipleOf") ?? 0;
        number = multiple > 0 && double.IsFinite(number / multiple) ? Math.Ceiling(number / multiple) * multiple : number;
        return number.ToString(step == 1 && Math.Abs(number) < 1e15 ? "F0" : "R", CultureInfo.InvariantCulture);
    }

    private static double AtLeast(InputField field, string keyword) => Bound(field, keyword) ?? 0;

    private static double? Bound(InputField field, string keyword) =>
        double.TryParse(field.Limit(keyword), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && double.IsFinite(bound) ? bound : null;
}
