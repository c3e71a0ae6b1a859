using System.Globalization;

namespace Catalogue.Policies.Trees;

/// <summary>How messages name a rule that has no name of its own. It becomes text only where something is wrong.</summary>
/// <param name="Number">From 1.</param>
internal readonly record struct RuleNumber(int Number)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"rule {Number}");
}
