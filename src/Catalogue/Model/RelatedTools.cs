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
        var wordNumbers = new Dictionary<string, int>(StringComparer.Ordinal);
        entries = [.. site.Tools.Select(listed => new Entry(listed, wordNumbers))];
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
        return [.. Best(entry, scores, count).Select(number => entries[number].Listed)];
    }

    /// <summary>
    /// The numbers of the highest scores, the highest first and of equals the lowest number. Most candidates share one
    /// common word: they are left out as soon as no signal and no input could bring them among the best.
    /// </summary>
    private List<int> Best(Entry entry, Dictionary<int, double> scores, int count)
    {
        var best = new List<(int Number, double Score)>(count + 1);
        foreach (var (number, names) in scores)
        {
            if (best.Count == count && names + SignalWeight + InputWeight < best[^1].Score)
            {
                continue;
            }

            var score = Score(entry, entries[number], names);
            var place = best.Count;
            while (place > 0 && (score > best[place - 1].Score || (score == best[place - 1].Score && number < best[place - 1].Number)))
            {
                place--;
            }

            best.Insert(place, (number, score));
            if (best.Count > count)
            {
                best.RemoveAt(count);
            }
        }

        return best.ConvertAll(scored => scored.Number);
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
            + (SignalWeight * Share(entry.SignalNumbers, other.SignalNumbers))
            + (InputWeight * Share(entry.Inputs, other.Inputs));
        return entry.Listed.Server.Slug == other.Listed.Server.Slug ? score * SameServerShare : score;
    }

    /// <summary>What two sets share, from 0 to 1.</summary>
    private static double Share(int[] left, int[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }

        var shared = 0;
        foreach (var number in left)
        {
            shared += right.AsSpan().Contains(number) ? 1 : 0;
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

    /// <summary>A tool with what it is compared by.</summary>
    /// <param name="wordNumbers">Gives each word a number: entries are compared too often for texts.</param>
    private sealed class Entry(ListedTool listed, Dictionary<string, int> wordNumbers)
    {
        /// <summary>More inputs than this make two tools alike by chance.</summary>
        private const int MostInputs = 24;

        public ListedTool Listed { get; } = listed;

        public string Category { get; } = listed.Tool.Category.Id;

        public string[] Words { get; } = [.. WordSplitter.Split(listed.Tool.Descriptor.Name).Distinct(StringComparer.Ordinal)];

        public string[] Signals { get; } = [.. listed.Tool.Rating.Signals.Select(signal => signal.Signal.Id)];

        public int[] SignalNumbers { get; } = [.. listed.Tool.Rating.Signals.Select(signal => Number(signal.Signal.Id, wordNumbers))];

        public int[] Inputs { get; } =
        [
            .. (listed.Tool.Descriptor.Declared?.Schema?.Fields ?? []).Take(MostInputs).Select(field => Number(field.Name, wordNumbers)),
        ];

        private static int Number(string word, Dictionary<string, int> wordNumbers)
        {
            if (!wordNumbers.TryGetValue(word, out var number))
            {
                wordNumbers.Add(word, number = wordNumbers.Count);
            }

            return number;
        }
    }
}
