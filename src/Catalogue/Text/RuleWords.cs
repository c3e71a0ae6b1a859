namespace Catalogue.Text;

/// <summary>
/// The words that rules look for, each with a number. Texts are split into these numbers once, and then every rule
/// compares numbers: there are many rules, and nearly all words of a sentence are in none of them. Rules enter their
/// words first; a text that was split before them does not know them.
/// </summary>
public sealed class RuleWords
{
    /// <summary>The number of all words that no rule looks for.</summary>
    public const int Unknown = 0;

    /// <summary>The numbers of the text at hand, in a list that each thread uses again.</summary>
    [ThreadStatic]
    private static List<int>? found;

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private int longest;

    /// <summary>The number of a word in lower case, which is known from now on.</summary>
    public int Enter(string word)
    {
        longest = Math.Max(longest, word.Length);
        return numbers.TryGetValue(word, out var number) ? number : numbers[word] = numbers.Count + 1;
    }

    /// <summary>The words of texts, one after the other, as numbers.</summary>
    public int[] Split(params ReadOnlySpan<string?> texts)
    {
        found ??= [];
        found.Clear();
        foreach (var text in texts)
        {
            var from = 0;
            while (WordSplitter.Next(text, ref from) is { IsEmpty: false } word)
            {
                found.Add(NumberOf(word));
            }
        }

        return found.Count == 0 ? [] : [.. found];
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (word.Length > longest)
        {
            return Unknown;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        return numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var number) ? number : Unknown;
    }
}
