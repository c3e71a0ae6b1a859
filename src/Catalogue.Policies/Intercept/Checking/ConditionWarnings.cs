using Catalogue.Policies.Checking;
using Catalogue.Policies.Intercept.Decoding;
using Catalogue.Policies.Intercept.EngineYaml.Resolving;
using Catalogue.Policies.Intercept.Entries;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Policies.Intercept.Checking;

/// <summary>Looks at the conditions of a tool's rules, one at a time.</summary>
/// <param name="known">The tool as the catalogue knows it; null where it does not.</param>
internal sealed class ConditionWarnings(string tool, KnownTool? known, WarningList warnings)
{
    public void Check(RuleEntry rule)
    {
        foreach (var condition in rule.Conditions.Items)
        {
            Check(condition);
        }
    }

    private void Check(ConditionEntry condition)
    {
        CheckPlaceholders(condition.Value);
        if (EnginePath.Input(condition.Path.Value) is not { } input)
        {
            return;
        }

        var path = condition.Path.Value;
        var place = InterceptWarnings.At(condition.Path.Place);
        var valuePlace = InterceptWarnings.At(condition.Value.Place);
        switch (condition.Operator.Value)
        {
            case "neq" or "not_in":
                warnings.Add(PolicyWarningKinds.DenyList, place,
                    $"{condition.Operator.Value} on {path} lets pass whatever it does not name, and refuses a call without the argument; write in with the values that are allowed");
                break;
            case "in" when condition.Value.Items is { Count: 0 }:
                warnings.Add(PolicyWarningKinds.RuleAlwaysRefuses, valuePlace, $"in with an empty list refuses every call of \"{tool}\"; write the values that are allowed, or action: deny");
                break;
            case "regex" when condition.Value.IsScalar(ScalarKind.Text):
                ExpressionChecks.Check(condition.Value.Scalar.Text, $"the expression on {path}", valuePlace, warnings);
                break;
        }

        var reach = new InputReach(tool, known, condition, warnings);
        reach.Check(input, place);
    }

    private void CheckPlaceholders(AnySlot value)
    {
        if (Placeholders.IsOne(value.IsScalar(ScalarKind.Text) ? value.Scalar.Text : ""))
        {
            warnings.Add(PolicyWarningKinds.PlaceholderLeft, InterceptWarnings.At(value.Place), Placeholders.Text(tool));
        }

        foreach (var item in value.Items ?? [])
        {
            CheckPlaceholders(item);
        }
    }
}
