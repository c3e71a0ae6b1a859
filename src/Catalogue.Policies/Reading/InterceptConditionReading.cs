using Catalogue.Policies.Conditions;
using Catalogue.Policies.Checking;
using Catalogue.Policies.Intercept.Decoding;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Reading;

/// <summary>Turns a condition of the engine into those of the portable form that hold for the same values, or for fewer.</summary>
internal static class InterceptConditionReading
{
    /// <summary>Beyond it, neighbouring whole numbers are one number.</summary>
    private const double LargestExact = 1e15;

    /// <summary>The conditions, which all must hold; empty where being given is all that is asked; null where none says it.</summary>
    public static IReadOnlyList<ArgumentCondition>? Read(ConditionEntry condition, InputPath input)
    {
        var value = condition.Value;
        return condition.Operator.Value switch
        {
            "exists" => value.Scalar.Boolean ? [] : null,
            "eq" when Value(value) is { } same => [Condition(input, ConditionKind.OneOf, same)],
            "in" when value.Items is { Count: > 0 } items && items.Select(Value).OfType<ConditionValue>().ToList() is { Count: > 0 } known =>
                [Condition(input, ConditionKind.OneOf, [.. known])],
            "lte" when Value(value) is { Type: ConditionValueType.Number } most => [Condition(input, ConditionKind.AtMost, most)],
            "lt" when Below(value) is { } below => [Condition(input, ConditionKind.AtMost, below)],
            "regex" when value.IsScalar(ScalarKind.Text) => Expression(input, value.Scalar.Text),
            "contains" when value.IsScalar(ScalarKind.Text) => Expression(input, PathRules.Quote(value.Scalar.Text)),
            _ => null,
        };
    }

    private static IReadOnlyList<ArgumentCondition>? Expression(InputPath input, string expression) =>
        ExpressionReading.Read(expression) is var (kind, values) ? [Condition(input, kind, [.. values.Select(ConditionValue.Of)])] : null;

    private static ArgumentCondition Condition(InputPath input, ConditionKind kind, params ConditionValue[] values) =>
        new(input, kind, values, FillIn: Array.Exists(values, value => value.Type == ConditionValueType.Text && Placeholders.IsOne(value.Text)));

    /// <summary>The value in the portable form; null where it has none.</summary>
    private static ConditionValue? Value(AnySlot value)
    {
        if (value.Items is not null || value.Map is not null)
        {
            return null;
        }

        return value.Scalar.Kind switch
        {
            ScalarKind.Text => ConditionValue.Of(value.Scalar.Text),
            ScalarKind.Boolean => ConditionValue.Of(value.Scalar.Boolean),
            ScalarKind.Integer when Math.Abs((double)value.Scalar.Number) <= LargestExact => ConditionValue.Of((decimal)value.Scalar.Number),
            ScalarKind.Float => Fraction(value.Scalar.Float),
            _ => null,
        };
    }

    /// <summary>A fraction, where the decimal number that stands for it is read back as the same.</summary>
    private static ConditionValue? Fraction(double number)
    {
        if (!double.IsFinite(number) || Math.Abs(number) > LargestExact)
        {
            return null;
        }

        var value = ConditionValue.Of((decimal)number);
        return double.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture) == number ? value : null;
    }

    /// <summary>The largest whole number below, so that fewer values pass and none more.</summary>
    private static ConditionValue? Below(AnySlot value) =>
        Value(value) is { Type: ConditionValueType.Number } number && ConditionForms.TryNumber(number.Text, out var exact)
            ? ConditionValue.Of(decimal.Ceiling(exact) - 1)
            : null;
}
