namespace Catalogue.Policies.Model;

/// <summary>Puts names of tools in the order of verdicts.</summary>
internal static class NameOrder
{
    /// <summary>The names, each once, sorted ordinally.</summary>
    public static string[] Sorted(IEnumerable<string> names)
    {
        var sorted = names.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        var count = 0;
        for (var index = 0; index < sorted.Length; index++)
        {
            if (count == 0 || sorted[count - 1] != sorted[index])
            {
                sorted[count++] = sorted[index];
            }
        }

        return count == sorted.Length ? sorted : sorted[..count];
    }
}
