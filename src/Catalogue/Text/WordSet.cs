namespace Catalogue.Text;

/// <summary>A set of words and runs of words ("api key") to look for in the words of a name or a sentence.</summary>
public sealed class WordSet
{
    private const int BitsInBlock = 64;

    private readonly Dictionary<int, Run[]> runsByFirstWord = [];

    /// <summary>A bit for each number of a word that runs begin with.</summary>
    private readonly ulong[] firstWords;

    public WordSet(IEnumerable<string> phrases, RuleWords words)
    {
        var highest = -1;
        foreach (var phrase in phrases)
        {
            var run = WordSplitter.Split(phrase);
            if (run.Length > 0)
            {
                var first = words.Enter(run[0]);
                highest = Math.Max(highest, first);
                Run[] known = runsByFirstWord.TryGetValue(first, out var runs) ? runs : [];
                // Of runs that begin alike the longest is found.
                runsByFirstWord[first] = [.. known.Append(new Run([.. run.Select(words.Enter)], string.Join(' ', run))).OrderByDescending(other => other.Numbers.Length)];
            }
        }

        firstWords = new ulong[(highest / BitsInBlock) + (highest < 0 ? 0 : 1)];
        foreach (var first in runsByFirstWord.Keys)
        {
            firstWords[first / BitsInBlock] |= 1UL << (first % BitsInBlock);
        }
    }

    public bool IsEmpty => firstWords.Length == 0;

    /// <summary>The first run found, its words parted by blanks; null where there is none.</summary>
    public string? FindIn(int[] words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            foreach (var run in RunsFrom(words[index]))
            {
                if (StandsAt(words, index, run.Numbers))
                {
                    return run.Text;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the words are one of the runs and nothing else.</summary>
    public bool Is(int[] words) => EndsAt(words, words.Length);

    /// <summary>Whether the words end in one of the runs.</summary>
    public bool EndsIn(int[] words) => EndsAt(words, 1);

    /// <summary>Whether a run of at least so many words ends with the last of the words.</summary>
    private bool EndsAt(int[] words, int least)
    {
        for (var start = 0; start <= words.Length - least; start++)
        {
            foreach (var run in RunsFrom(words[start]))
            {
                if (run.Numbers.Length == words.Length - start && StandsAt(words, start, run.Numbers))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Run[] RunsFrom(int word) =>
        word / BitsInBlock < firstWords.Length && (firstWords[word / BitsInBlock] & (1UL << (word % BitsInBlock))) != 0 ? runsByFirstWord[word] : [];

    private static bool StandsAt(int[] words, int index, int[] run) =>
        index + run.Length <= words.Length && words.AsSpan(index, run.Length).SequenceEqual(run);

    private sealed record Run(int[] Numbers, string Text);
}
