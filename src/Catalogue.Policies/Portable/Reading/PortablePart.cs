using System.Globalization;

namespace Catalogue.Policies.Portable.Reading;

/// <summary>How messages name a part of a portable file. It becomes text only where something is wrong.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Rule">The number of the tool's rule, from 1.</param>
/// <param name="Condition">The number of a condition among the rule's arguments, from 1; 0 where the rule itself is meant.</param>
/// <param name="Key">What of the rule or condition is meant, with its preposition; empty where all of it.</param>
internal readonly record struct PortablePart(string Tool, int Rule, int Condition = 0, string Key = "")
{
    /// <summary>The value of a key of the rule or condition, or of what stands there.</summary>
    /// <param name="key">The key with its preposition.</param>
    public PortablePart At(string key) => this with { Key = key + Key };

    public override string ToString() => Condition == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Key}rule {Rule} of \"{Tool}\"")
        : string.Create(CultureInfo.InvariantCulture, $"{Key}condition {Condition} of args in validate of rule {Rule} of \"{Tool}\"");
}
