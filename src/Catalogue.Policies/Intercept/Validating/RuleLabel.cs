using System.Globalization;

namespace Catalogue.Policies.Intercept.Validating;

/// <summary>How the engine's messages name a rule, or a condition of one. It becomes text only where something is wrong.</summary>
/// <param name="Condition">The condition's index; below 0 where the rule itself is meant.</param>
internal readonly record struct RuleLabel(string Tool, int Rule, int Condition = -1)
{
    public override string ToString() => Condition < 0
        ? string.Create(CultureInfo.InvariantCulture, $"tools.{Tool}.rules[{Rule}]")
        : string.Create(CultureInfo.InvariantCulture, $"tools.{Tool}.rules[{Rule}].conditions[{Condition}]");
}
