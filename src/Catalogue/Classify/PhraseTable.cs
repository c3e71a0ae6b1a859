using System.Collections.Frozen;
using Catalogue.Descriptors;
using Catalogue.Text;

namespace Catalogue.Classify;

/// <summary>Finds which rows have a phrase at a place among words; the longest phrase wins.</summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, (string[] Run, ClassificationRow Row)[]> byFirstWord;

    public PhraseTable(IEnumerable<ClassificationRow> rows)
    {
        byFirstWord = rows
            .SelectMany(row => row.Phrases.Select(phrase => (Run: WordSplitter.Split(phrase).ToArray(), Row: row)))
            .Where(entry => entry.Run.Length > 0)
            .GroupBy(entry => entry.Run[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Run.Length).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every row that has a phrase at the place; of one row only its longest.</summary>
    public IEnumerable<(string[] Run, ClassificationRow Row)> At(IReadOnlyList<string> words, int index)
    {
        if (!byFirstWord.TryGetValue(words[index], out var entries))
        {
            yield break;
        }

        foreach (var entry in entries)
        {
            if (Stands(words, index, entry.Run))
            {
                yield return entry;
            }
        }
    }

    private static bool Stands(IReadOnlyList<string> words, int index, string[] run)
    {
        if (index + run.Length > words.Count)
        {
            return false;
        }

        for (var offset = 1; offset < run.Length; offset++)
        {
            if (words[index + offset] != run[offset])
            {
                return false;
            }
        }

        return true;
    }
}
