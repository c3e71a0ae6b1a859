namespace Catalogue.Policies.Model;

/// <summary>The words of the portable form for what a condition asks, in one place for every reader and writer.</summary>
public static class ConditionWords
{
    /// <summary>Every word with its meaning, in the order of documents.</summary>
    public static IReadOnlyList<(string Word, ConditionKind Kind)> All => Table;

    private static readonly (string Word, ConditionKind Kind)[] Table =
    [
        ("under", ConditionKind.Under),
        ("hosts", ConditionKind.Hosts),
        ("matches", ConditionKind.Matches),
        ("one_of", ConditionKind.OneOf),
        ("at_most", ConditionKind.AtMost),
        ("starts_with", ConditionKind.StartsWith),
    ];

    public static string Of(ConditionKind kind)
    {
        foreach (var entry in Table)
        {
            if (entry.Kind == kind)
            {
                return entry.Word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(kind));
    }

    /// <summary>Whether the condition names one value rather than a list of them.</summary>
    public static bool HasOneValue(ConditionKind kind) => kind is ConditionKind.Matches or ConditionKind.AtMost;
}
