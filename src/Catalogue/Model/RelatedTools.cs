using Catalogue.Text;

namespace Catalogue.Model;

/// <summary>
/// Finds tools that are like a tool: of its category, with a name, inputs and signals like its own, on other servers
/// where there are any. The same answer on every build.
/// </summary>
public sealed class RelatedTools
{
    /// <summary>A word that so many tools of a category share says little, and would make the search slow.</summary>
    private const int CommonWord = 300;

    /// <summary>Stands for the category as a whole.</summary>
    private const string AnySignal = "";

    private const double SignalWeight = 1.5;
    private const double InputWeight = 0.5;
    private const double SameServerShare = 0.25;

    private readonly IReadOnlyList<Entry> entries;
    private readonly Dictionary<(string Category, string Word), List<int>> postings = [];
    private readonly Dictionary<(string Category, string Signal), List<int>> bySignal = [];
    private readonly Dictionary<(string Server, string Tool), int> numbers = [];

    public RelatedTools(Site site)
    {
        entries = [.. site.Tools.Select(listed => new Entry(listed))];
        for (var number = 0; number < entries.Count; number++)
        {
            var entry = entries[number];
            numbers[(entry.Listed.Server.Slug, entry.Listed.Tool.Slug)] = number;
            foreach (var word in entry.Words)
            {
                Enter(postings, (entry.Category, word), number);
            }

            foreach (var signal in entry.Signals.Append(AnySignal))
            {
                Enter(bySignal, (entry.Category, signal), number);
            }
        }
    }

    /// <summary>The tools most like a tool, the most alike first.</summary>
    public IReadOnlyList<ListedTool> Find(Server server, Tool tool, int count)
    {
        if (!numbers.TryGetValue((server.Slug, tool.Slug), out var self))
        {
            return [];
        }

        var entry = entries[self];
        var scores = new Dictionary<int, double>();
        foreach (var word in entry.Words)
        {
            var sharing = postings[(entry.Category, word)];
            if (sharing.Count <= CommonWord)
            {
                // A word that few tools have says more than one that many have.
                var weight = 1.0 / Math.Log2(1 + sharing.Count);
                foreach (var other in sharing)
                {
                    scores[other] = scores.GetValueOrDefault(other) + weight;
                }
            }
        }

        if (scores.Count <= count)
        {
            AddNeighbours(self, entry, count, scores);
        }

        scores.Remove(self);
        return [.. scores
            .Select(scored => (Number: scored.Key, Score: Score(entry, entries[scored.Key], scored.Value)))
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Number)
            .Take(count)
            .Select(scored => entries[scored.Number].Listed)];
    }

    /// <summary>Where few names are alike: the next tools of the catalogue with a signal in common, then any of the category.</summary>
    private void AddNeighbours(int self, Entry entry, int count, Dictionary<int, double> scores)
    {
        foreach (var signal in entry.Signals.Append(AnySignal))
        {
            var sharing = bySignal[(entry.Category, signal)];
            var at = sharing.BinarySearch(self);
            for (var step = 1; step <= Math.Min(4 * count, sharing.Count - 1); step++)
            {
                scores.TryAdd(sharing[(at + step) % sharing.Count], 0);
            }
        }
    }

    private static double Score(Entry entry, Entry other, double names)
    {
        var score = names
            + (SignalWeight * Share(entry.Signals, other.Signals))
            + (InputWeight * Share(entry.Inputs, other.Inputs));
        return entry.Listed.Server.Slug == other.Listed.Server.Slug ? score * SameServerShare : score;
    }

    /// <summary>What two sets share, from 0 to 1.</summary>
    private static double Share(string[] left, string[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        var shared = 0;
        foreach (var word in left)
        {
            shared += Array.IndexOf(right, word) >= 0 ? 1 : 0;
        }

        return (double)shared / (left.Length + right.Length - shared);
    }

    private static void Enter<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int number)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.Add(number);
    }

    private sealed class Entry(ListedTool listed)
    {
        /// <summary>More inputs than this make two tools alike by chance.</summary>
        private const int MostInputs = 24;

        public ListedTool Listed { get; } = listed;

        public string Category { get; } = listed.Tool.Category.Id;

        public string[] Words { get; } = [.. WordSplitter.Split(listed.Tool.Descriptor.Name).Distinct(StringComparer.Ordinal)];

        public string[] Signals { get; } = [.. listed.Tool.Rating.Signals.Select(signal => signal.Signal.Id)];

        public string[] Inputs { get; } =
        [
            .. (listed.Tool.Descriptor.Declared?.Schema?.Fields ?? []).Take(MostInputs).Select(field => field.Name),
        ];
    }
}
