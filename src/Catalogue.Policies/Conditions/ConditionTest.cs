using System.Globalization;
using System.Text.Json;
using Catalogue.Policies.Model;
using Catalogue.Policies.Re2;

namespace Catalogue.Policies.Conditions;

/// <summary>
/// Holds calls to one condition. An argument that is absent or null passes; a value of another type than the condition
/// speaks of is refused; numbers compare as doubles, as they do in JSON programs.
/// </summary>
internal sealed class ConditionTest(ArgumentCondition condition)
{
    private RegexMatcher? matcher;

    public bool Passes(JsonElement arguments) => Passes(arguments, 0);

    private bool Passes(JsonElement value, int depth)
    {
        if (!CallArguments.IsGiven(value))
        {
            return true;
        }

        if (depth == condition.Input.Segments.Count)
        {
            return Holds(value);
        }

        var segment = condition.Input.Segments[depth];
        if (segment != InputPath.EveryElement)
        {
            return value.ValueKind == JsonValueKind.Object
                && (!CallArguments.TryGet(value, segment, out var inner) || Passes(inner, depth + 1));
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().All(element => Passes(element, depth + 1)),
            JsonValueKind.Object => value.EnumerateObject().All(property => Passes(property.Value, depth + 1)),
            _ => false,
        };
    }

    /// <summary>Whether the condition holds of a value that is given where its input is.</summary>
    public bool Holds(JsonElement value) => condition.Kind switch
    {
        ConditionKind.OneOf => condition.Values.Any(allowed => IsSame(value, allowed)),
        ConditionKind.AtMost => value.ValueKind == JsonValueKind.Number && CallArguments.Number(value) <= Number(condition.Values[0]),
        _ => value.ValueKind == JsonValueKind.String && Holds(CallArguments.Text(value)),
    };

    private bool Holds(string text) => condition.Kind switch
    {
        ConditionKind.Under => condition.Values.Any(folder => PathRules.IsUnder(text, folder.Text)),
        ConditionKind.Hosts => condition.Values.Any(host => HostRules.Belongs(text, host.Text)),
        ConditionKind.StartsWith => condition.Values.Any(start => text.StartsWith(start.Text, StringComparison.Ordinal)),
        _ => (matcher ??= RegexMatcher.Of(ConditionForms.Anchored(condition.Values[0].Text))).IsMatch(text),
    };

    private static bool IsSame(JsonElement value, ConditionValue allowed) => allowed.Type switch
    {
        ConditionValueType.Text => value.ValueKind == JsonValueKind.String && CallArguments.Text(value) == allowed.Text,
        ConditionValueType.Number => value.ValueKind == JsonValueKind.Number && CallArguments.Number(value) == Number(allowed),
        _ => value.ValueKind == (allowed.Text == "true" ? JsonValueKind.True : JsonValueKind.False),
    };

    private static double Number(ConditionValue value) => double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
