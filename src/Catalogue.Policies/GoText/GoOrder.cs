namespace Catalogue.Policies.GoText;

/// <summary>Sorts text as Go does, by its bytes: for whole characters that is the order of their numbers.</summary>
internal sealed class GoOrder : IComparer<string>
{
    public static readonly GoOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        for (var index = 0; index < x.Length && index < y.Length; index++)
        {
            if (x[index] != y[index])
            {
                return Weight(x[index]) - Weight(y[index]);
            }
        }

        return x.Length - y.Length;
    }

    /// <summary>Surrogates stand for the largest characters, though their own numbers are not the largest.</summary>
    private static int Weight(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
