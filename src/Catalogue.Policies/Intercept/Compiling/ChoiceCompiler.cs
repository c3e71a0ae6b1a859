using System.Globalization;
using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>
/// Turns "one of these" into the engine's words. Its <c>in</c> compares values of different types as they print, so the
/// number 5 passes for the text "5" and the other way round; where that can matter, another operator keeps the types apart.
/// </summary>
internal static class ChoiceCompiler
{
    public static IReadOnlyList<ArgumentCheck> Compile(IReadOnlyList<ConditionValue> values)
    {
        var among = new ArgumentCheck("in", values);
        if (values.All(value => value.Type == ConditionValueType.Number))
        {
            // No text passes a comparison of numbers.
            return [among, new ArgumentCheck("lte", [values.MaxBy(value => double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture))!])];
        }

        return values.All(value => value.Type == ConditionValueType.Text) && values.Any(value => CanBePrinted(value.Text))
            ? [new ArgumentCheck("regex", [ConditionValue.Of($"^{PathRules.AnyOf(values.Select(value => value.Text))}$")])]
            : [among];
    }

    /// <summary>Whether types stay mixed up: no operator looks at truth values alone.</summary>
    public static bool IsLoose(IReadOnlyList<ConditionValue> values) =>
        values.Any(value => value.Type == ConditionValueType.Truth) || values.DistinctBy(value => value.Type).Count() > 1;

    /// <summary>Whether the engine could print something other than text like this.</summary>
    private static bool CanBePrinted(string text) =>
        text is "true" or "false" or "<nil>"
        || text.StartsWith('[')
        || text.StartsWith("map[", StringComparison.Ordinal)
        || (text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+'));
}
