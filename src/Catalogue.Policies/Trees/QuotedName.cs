namespace Catalogue.Policies.Trees;

/// <summary>How messages name a part of a file that has a name. It becomes text only where something is wrong.</summary>
/// <param name="Kind">What the part is, with a blank behind it.</param>
/// <param name="Owner">What the part belongs to; null where nothing is said of it.</param>
internal readonly record struct QuotedName(string Kind, string Name, string? Owner = null)
{
    public override string ToString() => Owner is null ? $"{Kind}\"{Name}\"" : $"{Kind}\"{Name}\" of \"{Owner}\"";
}
