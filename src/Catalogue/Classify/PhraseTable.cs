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
    public IReadOnlyList<(string[] Run, ClassificationRow Row)> At(IReadOnlyList<string> words, int index)
    {
        List<(string[], ClassificationRow)>? found = null;
        foreach (var entry in EntriesOf(words[index]))
        {
            if (Stands(words, index, entry.Run))
            {
                (found ??= []).Add(entry);
            }
        }

        return found is null ? [] : found;
    }

    /// <summary>The first of them; without a row where there is none.</summary>
    public (string[] Run, ClassificationRow? Row) FirstAt(IReadOnlyList<string> words, int index)
    {
        foreach (var (run, row) in EntriesOf(words[index]))
        {
            if (Stands(words, index, run))
            {
                return (run, row);
            }
        }

        return ([], null);
    }

    /// <summary>Whether there is one.</summary>
    public bool HasAt(IReadOnlyList<string> words, int index) => FirstAt(words, index).Row is not null;

    private (string[] Run, ClassificationRow Row)[] EntriesOf(string word) => byFirstWord.TryGetValue(word, out var entries) ? entries : [];

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
