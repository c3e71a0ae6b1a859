using Catalogue.Descriptors;
using Catalogue.Policies.Model;
using Catalogue.Schemas;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Validate;

/// <summary>Whether what a rule asks of an input can be true of a value of the input's type.</summary>
internal static class ConditionValidator
{
    public static void Check(Located<ArgumentCondition> condition, InputSchema schema, DiagnosticBag diagnostics)
    {
        var pointer = condition.Value.Input.Pointer;
        var isElement = pointer.EndsWith("/" + InputPath.EveryElement, StringComparison.Ordinal);
        var types = schema.Fields.FirstOrDefault(field => field.Pointer == pointer)?.Types
            ?? (isElement ? schema.Fields.FirstOrDefault(field => field.Pointer == pointer[..^2])?.ItemTypes : null)
            ?? [];
        var wanted = Wanted(condition.Value);
        if (types.Count > 0 && !types.Intersect(wanted, StringComparer.Ordinal).Any())
        {
            var hint = types.Contains("array", StringComparer.Ordinal) ? $", or '{pointer}/*' to ask it of each element" : "";
            diagnostics.Add(DiagnosticKinds.ConditionNeverHolds, condition.Location,
                $"'{VisibleText.Of(pointer, 80)}' is {Grammar.List(types, "or")}, and '{ConditionWords.Of(condition.Value.Kind)}' asks for {Grammar.List(wanted, "or")}; write a condition that fits{hint}");
        }
    }

    /// <summary>The JSON types that a value may have for the condition to hold.</summary>
    private static IReadOnlyList<string> Wanted(ArgumentCondition condition) => condition.Kind switch
    {
        ConditionKind.AtMost => ["number", "integer"],
        ConditionKind.OneOf => [.. condition.Values.SelectMany(value => value.Type switch
        {
            ConditionValueType.Text => (string[])["string"],
            ConditionValueType.Number => ["number", "integer"],
            _ => ["boolean"],
        }).Distinct(StringComparer.Ordinal)],
        _ => ["string"],
    };
}
