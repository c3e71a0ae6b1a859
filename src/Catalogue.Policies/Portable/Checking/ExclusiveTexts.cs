using Catalogue.Policies.Conditions;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Portable.Checking;

/// <summary>Pairs of conditions on one argument that no value can meet together.</summary>
internal static class ExclusiveTexts
{
    public static bool Exclude(ArgumentCondition one, ArgumentCondition other) =>
        one.Input.IsSame(other.Input) && (ExcludeOneWay(one, other) || ExcludeOneWay(other, one));

    private static bool ExcludeOneWay(ArgumentCondition one, ArgumentCondition other)
    {
        if (one.Kind == ConditionKind.OneOf)
        {
            return one.Values.All(value => !MayPass(other, value));
        }

        return one.Kind == other.Kind && one.Kind switch
        {
            ConditionKind.Under => one.Values.All(folder => other.Values.All(another => !PathRules.IsUnder(folder.Text, another.Text) && !PathRules.IsUnder(another.Text, folder.Text))),
            ConditionKind.StartsWith => one.Values.All(text => other.Values.All(another =>
                !text.Text.StartsWith(another.Text, StringComparison.Ordinal) && !another.Text.StartsWith(text.Text, StringComparison.Ordinal))),
            ConditionKind.Hosts => one.Values.Concat(other.Values).All(host => !host.Text.StartsWith('*'))
                && !one.Values.Select(host => host.Text).Intersect(other.Values.Select(host => host.Text), StringComparer.Ordinal).Any(),
            _ => false,
        };
    }

    private static bool MayPass(ArgumentCondition condition, ConditionValue value)
    {
        using var document = System.Text.Json.JsonDocument.Parse(value.Type == ConditionValueType.Text ? System.Text.Json.JsonSerializer.Serialize(value.Text) : value.Text);
        return new ConditionTest(condition).Holds(document.RootElement);
    }
}
