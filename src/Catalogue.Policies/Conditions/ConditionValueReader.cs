using Catalogue.Policies.Model;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Conditions;

/// <summary>Reads the values that conditions name. Policy files and descriptors are read alike.</summary>
public static class ConditionValueReader
{
    /// <summary>The value of a scalar by YAML 1.2's core schema; null where it is none of the types that a condition knows.</summary>
    public static ConditionValue? Read(YamlNode node) => node switch
    {
        YamlScalar { IsText: true } text => ConditionValue.Of(text.Value),
        YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } truth => ConditionValue.Of(truth.Value == "true"),
        YamlScalar { Style: YamlScalarStyle.Plain } number when ConditionForms.TryNumber(number.Value, out var value) => ConditionValue.Of(value),
        _ => null,
    };
}
