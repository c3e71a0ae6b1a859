using Catalogue.Policies.GoText;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Re2;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>The engine's rules for one condition.</summary>
internal static class ConditionRules
{
    public static void Check(ConditionEntry condition, RuleLabel label, ProblemList problems)
    {
        var path = condition.Path.Value;
        if (!path.StartsWith("args.", StringComparison.Ordinal) && !path.StartsWith("state.", StringComparison.Ordinal))
        {
            var place = path.Length > 0 ? condition.Path.Place : condition.Place;
            problems.Add(place, $"{label}: path must start with \"args.\" or \"state.\", got {GoQuote.Quote(path)}");
        }

        var name = condition.Operator.Value;
        var value = condition.Value;
        var valuePlace = value.Place == default ? condition.Place : value.Place;
        switch (name)
        {
            case "eq" or "neq" or "contains":
                break;
            case "in" or "not_in" when value.Items is null:
                problems.Add(valuePlace, $"{label}: operator \"{name}\" requires a list value");
                break;
            case "lt" or "lte" or "gt" or "gte" when !value.IsScalar(ScalarKind.Integer) && !value.IsScalar(ScalarKind.Float):
                problems.Add(valuePlace, $"{label}: operator \"{name}\" requires a numeric value");
                break;
            case "exists" when !value.IsScalar(ScalarKind.Boolean):
                problems.Add(valuePlace, $"{label}: operator \"exists\" requires a boolean value");
                break;
            case "regex" when !value.IsScalar(ScalarKind.Text):
                problems.Add(valuePlace, $"{label}: regex value must be a string");
                break;
            case "regex" when RegexSyntax.Check(value.Scalar.Text) is { } problem:
                problems.Add(valuePlace, $"{label}: invalid regex {GoQuote.Quote(value.Scalar.Text)}: {problem}");
                break;
            case "in" or "not_in" or "lt" or "lte" or "gt" or "gte" or "exists" or "regex":
                break;
            default:
                var place = name.Length > 0 ? condition.Operator.Place : condition.Place;
                problems.Add(place, $"{label}: unknown operator {GoQuote.Quote(name)}");
                break;
        }
    }
}
