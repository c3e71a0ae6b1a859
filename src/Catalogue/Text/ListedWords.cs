namespace Catalogue.Text;

/// <summary>Questions about short lists of words, without the enumerator that a query makes each time.</summary>
public static class ListedWords
{
    public static bool Has(this IReadOnlyList<string> words, string word)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (words[index] == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of the words is among the others.</summary>
    public static bool HasAny(this IReadOnlyList<string> words, IReadOnlyList<string> others)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (others.Has(words[index]))
            {
                return true;
            }
        }

        return false;
    }
}
