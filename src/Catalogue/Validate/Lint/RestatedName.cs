using Catalogue.Text;

namespace Catalogue.Validate.Lint;

/// <summary>Recognises a sentence that says no more than the name: "Gets the issue." of get_issue.</summary>
internal static class RestatedName
{
    private static readonly HashSet<string> Fillers = new(
        ["a", "an", "the", "of", "to", "in", "on", "for", "by", "with", "from", "and", "or", "this", "that", "it", "one", "given", "specified", "tool", "new", "existing", "all", "some", "your"],
        StringComparer.Ordinal);

    public static bool Is(string name, string description)
    {
        var named = WordSplitter.Split(name).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var said = WordSplitter.Split(description).Where(word => !Fillers.Contains(word)).Select(Stem).ToList();
        return said.Count > 0 && said.TrueForAll(named.Contains);
    }

    /// <summary>Without the endings that a verb or noun takes in a sentence.</summary>
    private static string Stem(string word)
    {
        var stem = word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
            : word.Length > 3 && word.EndsWith('s') ? word[..^1]
            : word;
        return stem.Length > 3 && stem.EndsWith('e') ? stem[..^1] : stem;
    }
}
