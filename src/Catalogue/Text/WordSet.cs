using System.Collections.Frozen;

namespace Catalogue.Text;

/// <summary>A set of words and runs of words ("api key") to look for in the words of a name or a sentence.</summary>
public sealed class WordSet
{
    private readonly FrozenDictionary<string, string[][]> runsByFirstWord;

    public WordSet(IEnumerable<string> phrases)
    {
        runsByFirstWord = phrases
            .Select(phrase => WordSplitter.Split(phrase))
            .Where(run => run.Length > 0)
            .GroupBy(run => run[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(run => run.Length).ToArray(), StringComparer.Ordinal);
    }

    public bool IsEmpty => runsByFirstWord.Count == 0;

    /// <summary>The first run found, its words parted by blanks; null where there is none.</summary>
    public string? FindIn(string[] words)
    {
        for (var index = 0; index < words.Length; index++)
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
    public bool Is(string[] words) => EndsAt(words, words.Length);

    /// <summary>Whether the words end in one of the runs.</summary>
    public bool EndsIn(string[] words) => EndsAt(words, 1);

    /// <summary>Whether a run of at least so many words ends with the last of the words.</summary>
    private bool EndsAt(string[] words, int least)
    {
        for (var start = 0; start <= words.Length - least; start++)
        {
            if (runsByFirstWord.TryGetValue(words[start], out var runs)
                && Array.Exists(runs, run => run.Length == words.Length - start && StandsAt(words, start, run)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StandsAt(string[] words, int index, string[] run)
    {
        if (index + run.Length > words.Length)
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
