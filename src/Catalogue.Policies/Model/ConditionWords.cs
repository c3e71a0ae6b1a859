namespace Catalogue.Policies.Model;

/// <summary>The words of the portable form for what a condition asks, in one place for every reader and writer.</summary>
public static class ConditionWords
{
    /// <summary>Every word with its meaning, in the order of documents.</summary>
    public static IReadOnlyList<(string Word, ConditionKind Kind)> All { get; } =
    [
        ("under", ConditionKind.Under),
        ("hosts", ConditionKind.Hosts),
        ("matches", ConditionKind.Matches),
        ("one_of", ConditionKind.OneOf),
        ("at_most", ConditionKind.AtMost),
        ("starts_with", ConditionKind.StartsWith),
    ];

    public static string Of(ConditionKind kind) => All.First(entry => entry.Kind == kind).Word;

    /// <summary>Whether the condition names one value rather than a list of them.</summary>
    public static bool HasOneValue(ConditionKind kind) => kind is ConditionKind.Matches or ConditionKind.AtMost;
}
