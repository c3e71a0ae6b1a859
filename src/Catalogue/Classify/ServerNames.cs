namespace Catalogue.Classify;

/// <summary>Words with which a server begins the names of its tools, and which therefore say nothing of one of them.</summary>
public sealed class ServerNames
{
    /// <summary>In a server with fewer tools, a word that all share may well be the verb of each.</summary>
    private const int FewestTools = 3;

    private readonly HashSet<string> words;

    /// <summary>Finds the words that most of a server's tools begin with.</summary>
    /// <param name="slug">The words of the server's slug.</param>
    /// <param name="names">The words of each tool's name.</param>
    public ServerNames(IReadOnlyList<string> slug, IReadOnlyList<IReadOnlyList<string>> names)
    {
        words = new HashSet<string>(slug, StringComparer.Ordinal);
        for (var depth = 0; names.Count >= FewestTools; depth++)
        {
            var position = depth;
            var most = names.Where(name => name.Count > position + 1)
                .GroupBy(name => name[position], StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (most is null || most.Count() * 5 < names.Count * 3)
            {
                break;
            }

            words.Add(most.Key);
        }
    }

    public bool IsPrefix(string word) => words.Contains(word);
}
