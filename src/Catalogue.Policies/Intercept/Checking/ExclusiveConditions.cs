using Catalogue.Policies.Checking;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Intercept.Evaluating;
using Catalogue.Policies.Re2;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Intercept.Checking;

/// <summary>Pairs of conditions on one argument that no value can meet together: all rules of a tool must pass, there is no "or".</summary>
internal static class ExclusiveConditions
{
    /// <summary>More conditions on one argument than anybody reads; the work grows with the square.</summary>
    private const int MostCompared = 60;

    public static void Check(string tool, ToolEntry entry, WarningList warnings)
    {
        var byPath = entry.Rules.Items
            .SelectMany(rule => rule.Conditions.Items)
            .Where(condition => EnginePath.Input(condition.Path.Value) is not null)
            .GroupBy(condition => condition.Path.Value, StringComparer.Ordinal);
        foreach (var group in byPath)
        {
            var conditions = group.Take(MostCompared).Select(condition => (Entry: condition, Held: new HeldValues(condition))).ToList();
            for (var index = 1; index < conditions.Count; index++)
            {
                var (second, held) = conditions[index];
                if (conditions.Take(index).Select(other => other.Entry).FirstOrDefault(first => HeldValues.Exclude(new HeldValues(first), held)) is { } first)
                {
                    warnings.Add(PolicyWarningKinds.RuleAlwaysRefuses, InterceptWarnings.At(second.Place),
                        $"{second.Operator.Value} on {group.Key} excludes {first.Operator.Value} on it (line {InterceptWarnings.At(first.Place).Line}): both must hold, so every call of \"{tool}\" is refused; write one condition, with in for several values");
                }
            }
        }
    }
}

/// <summary>The values for which a condition holds, as far as they can be told.</summary>
internal sealed class HeldValues
{
    private readonly string word;
    private readonly EngineValue expected;
    private readonly bool wantsToExist;

    public HeldValues(ConditionEntry condition)
    {
        word = condition.Operator.Value;
        expected = EngineValue.Of(condition.Value);
        wantsToExist = condition.Value.Scalar.Boolean;
    }

    /// <summary>The values that alone pass; null where there is no list of them.</summary>
    private IReadOnlyList<EngineValue>? Only => word switch
    {
        "eq" => [expected],
        "in" => expected.Items,
        _ => null,
    };

    /// <summary>Whether the condition fails where there is no value, or null.</summary>
    private bool NeedsValue => word is "regex" or "contains" or "lt" or "lte" or "gt" or "gte" || (word == "exists" && wantsToExist);

    /// <summary>Whether no value passes both.</summary>
    public static bool Exclude(HeldValues one, HeldValues other) => ExcludesOneWay(one, other) || ExcludesOneWay(other, one);

    private static bool ExcludesOneWay(HeldValues one, HeldValues other)
    {
        if (one.word == "exists" && !one.wantsToExist)
        {
            return other.NeedsValue;
        }

        if (one.Only is { } values)
        {
            // An empty list refuses alone and is reported so.
            return values.Count > 0 && values.All(value => !other.MayPass(value));
        }

        return one.word is "gt" or "gte" && other.word is "lt" or "lte"
            && one.expected.Number is { } low && other.expected.Number is { } high
            && (low > high || (low == high && (one.word == "gt" || other.word == "lt")));
    }

    /// <summary>Whether an argument that equals the value may pass: one that prints alike may be text or a number.</summary>
    private bool MayPass(EngineValue value) => word switch
    {
        "eq" => value.IsSame(expected),
        "in" => expected.Items?.Any(value.IsSame) == true,
        "neq" => !value.IsSame(expected),
        "not_in" => expected.Items?.Any(value.IsSame) != true,
        "lt" => Number(value) < expected.Number,
        "lte" => Number(value) <= expected.Number,
        "gt" => Number(value) > expected.Number,
        "gte" => Number(value) >= expected.Number,
        "regex" when expected.Text is { } expression => RegexMatcher.Of(expression).IsMatch(value.Print()),
        _ => true,
    };

    private static double? Number(EngineValue value) => value.Number
        ?? (double.TryParse(value.Print(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null);
}
