using System.Collections.Frozen;

namespace Catalogue.Text;

/// <summary>A set of words and runs of words ("api key") to look for in the words of a name or a sentence.</summary>
public sealed class WordSet
{
    private readonly FrozenDictionary<string, string[][]> runsByFirstWord;

    public WordSet(IEnumerable<string> phrases)
    {
        runsByFirstWord = phrases
            .Select(phrase => WordSplitter.Split(phrase).ToArray())
            .Where(run => run.Length > 0)
            .GroupBy(run => run[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(run => run.Length).ToArray(), StringComparer.Ordinal);
    }

    public bool IsEmpty => runsByFirstWord.Count == 0;

    /// <summary>The first run found, its words parted by blanks; null where there is none.</summary>
    public string? FindIn(IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (runsByFirstWord.TryGetValue(words[index], out var runs))
            {
                foreach (var run in runs)
                {
                    if (StandsAt(words, index, run))
                    {
                        return string.Join(' ', run);
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Whether the words are one of the runs and nothing else.</summary>
    public bool Is(IReadOnlyList<string> words) => EndsAt(words, words.Count);

    /// <summary>Whether the words end in one of the runs.</summary>
    public bool EndsIn(IReadOnlyList<string> words) => EndsAt(words, 1);

    /// <summary>Whether a run of at least so many words ends with the last of the words.</summary>
    private bool EndsAt(IReadOnlyList<string> words, int least)
    {
        for (var start = 0; start <= words.Count - least; start++)
        {
            if (runsByFirstWord.TryGetValue(words[start], out var runs)
                && Array.Exists(runs, run => run.Length == words.Count - start && StandsAt(words, start, run)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAt(IReadOnlyList<string> words, int index, string[] run)
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
