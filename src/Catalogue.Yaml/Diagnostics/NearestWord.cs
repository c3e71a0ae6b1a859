namespace Catalogue.Yaml.Diagnostics;

/// <summary>Finds what a misspelt word was probably meant to be.</summary>
public static class NearestWord
{
    /// <summary>" (did you mean 'x'?)", or nothing where no word is near.</summary>
    public static string Hint(string written, IEnumerable<string> candidates)
    {
        var words = candidates.ToList();
        var nearest = words
            .Select(word => (Word: word, Distance: Distance(Fold(written), Fold(word))))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        var meant = nearest.Word is not null && nearest.Distance <= Math.Max(1, nearest.Word.Length / 3) ? nearest.Word : BeginningWith(written, words);
        return meant is null ? "" : $" (did you mean '{meant}'?)";
    }

    /// <summary>The one word that begins as written, where the writing was cut short.</summary>
    private static string? BeginningWith(string written, IEnumerable<string> words)
    {
        const int FewestLetters = 3;
        var longer = words.Where(word => written.Length >= FewestLetters && Fold(word).StartsWith(Fold(written), StringComparison.Ordinal)).Take(2).ToList();
        return longer.Count == 1 ? longer[0] : null;
    }

    private static string Fold(string word) =>
        (word.Length > 60 ? word[..60] : word).ToLowerInvariant().Replace('-', '_');

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours cost 1.</summary>
    private static int Distance(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var row = 0; row <= left.Length; row++)
        {
            for (var column = 0; column <= right.Length; column++)
            {
                table[row, column] = row == 0 || column == 0
                    ? row + column
                    : Math.Min(
                        Math.Min(table[row - 1, column], table[row, column - 1]) + 1,
                        table[row - 1, column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    table[row, column] = Math.Min(table[row, column], table[row - 2, column - 2] + 1);
                }
            }
        }

        return table[left.Length, right.Length];
    }
}
