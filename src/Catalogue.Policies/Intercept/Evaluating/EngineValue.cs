using System.Globalization;
using System.Text.Json;
using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.Decoding;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Evaluating;

/// <summary>A value as the engine holds it, from a call or from a file.</summary>
/// <param name="Number">The number; null where it is none that the engine calculates with.</param>
/// <param name="Text">The text; null where it is none.</param>
/// <param name="Items">The elements of a list; null where it is none.</param>
/// <param name="Print">The value as the engine prints it, which is how it compares what are not both numbers.</param>
internal sealed record EngineValue(double? Number, string? Text, IReadOnlyList<EngineValue>? Items, Func<string> Print)
{
    public bool IsSame(EngineValue other) =>
        Number is { } number && other.Number is { } otherNumber ? number == otherNumber : Print() == other.Print();

    public static EngineValue Of(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return OfText(CallArguments.Text(value));
            case JsonValueKind.Number:
                return OfNumber(CallArguments.Number(value));
            case JsonValueKind.True or JsonValueKind.False:
                return Printed(value.ValueKind == JsonValueKind.True ? "true" : "false");
            case JsonValueKind.Array:
                return OfList([.. value.EnumerateArray().Select(Of)]);
            case JsonValueKind.Object:
                var entries = new SortedDictionary<string, EngineValue>(GoOrder.Instance);
                foreach (var property in value.EnumerateObject())
                {
                    entries[CallArguments.Name(property)] = Of(property.Value);
                }

                return OfMap(entries.Select(entry => (entry.Key, entry.Value)));
            default:
                return Printed("<nil>");
        }
    }

    public static EngineValue Of(AnySlot value)
    {
        if (value.Items is { } items)
        {
            return OfList([.. items.Select(Of)]);
        }

        if (value.Map is { } map)
        {
            return OfMap(map.Entries.Values.Select(entry => (Of(entry.Key).Print(), Of(entry.Value))).OrderBy(entry => entry.Item1, GoOrder.Instance));
        }

        var scalar = value.Scalar;
        return scalar.Kind switch
        {
            ScalarKind.Null => Printed("<nil>"),
            ScalarKind.Boolean => Printed(scalar.Boolean ? "true" : "false"),
            ScalarKind.Integer => new EngineValue(scalar.Number, null, null, () => scalar.Number.ToString(CultureInfo.InvariantCulture)),
            ScalarKind.Unsigned => Printed(scalar.Unsigned.ToString(CultureInfo.InvariantCulture)),
            ScalarKind.Float => OfNumber(scalar.Float),
            ScalarKind.Timestamp => Printed(GoTimestamps.Print(scalar.Text)),
            _ => OfText(scalar.Text),
        };
    }

    public static EngineValue OfNumber(double number) => new(number, null, null, () => GoNumbers.Print(number));

    public static EngineValue OfText(string text) => new(null, text, null, () => text);

    private static EngineValue Printed(string text) => new(null, null, null, () => text);

    private static EngineValue OfList(IReadOnlyList<EngineValue> items) =>
        new(null, null, items, () => $"[{string.Join(' ', items.Select(item => item.Print()))}]");

    private static EngineValue OfMap(IEnumerable<(string Key, EngineValue Value)> entries) =>
        new(null, null, null, () => $"map[{string.Join(' ', entries.Select(entry => $"{entry.Key}:{entry.Value.Print()}"))}]");
}
