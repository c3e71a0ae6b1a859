using System.Collections.Concurrent;

namespace Catalogue.Model;

/// <summary>
/// Finds tools that are like a tool: of its category, with a name, inputs and signals like its own, on other servers
/// where there are any. The same answer on every build.
/// </summary>
public sealed class RelatedTools
{
    /// <summary>A word that so many tools of a category share says little, and would make the search slow.</summary>
    private const int CommonWord = 300;

    private const double SignalWeight = 1.5;
    private const double InputWeight = 0.5;
    private const double SameServerShare = 0.25;

    private readonly ComparedTool[] entries;
    private readonly Dictionary<(string Server, string Tool), int> numbers = [];
    private readonly ConcurrentBag<ScoreSheet> sheets = [];

    public RelatedTools(Site site)
    {
        entries = new ToolComparison().Compare(site);
        for (var number = 0; number < entries.Length; number++)
        {
            var (server, tool) = entries[number].Listed;
            numbers[(server.Slug, tool.Slug)] = number;
        }
    }

    /// <summary>The tools most like a tool, the most alike first.</summary>
    public IReadOnlyList<ListedTool> Find(Server server, Tool tool, int count)
    {
        if (!numbers.TryGetValue((server.Slug, tool.Slug), out var self))
        {
            return [];
        }

        var sheet = sheets.TryTake(out var free) ? free : new ScoreSheet(entries.Length);
        sheet.Clear();
        var entry = entries[self];
        foreach (var sharing in entry.SameWord)
        {
            if (sharing.Count <= CommonWord)
            {
                // A word that few tools have says more than one that many have.
                var weight = 1.0 / Math.Log2(1 + sharing.Count);
                foreach (var other in sharing)
                {
                    sheet.Add(other, weight);
                }
            }
        }

        if (sheet.Count <= count)
        {
            AddNeighbours(self, count, sheet);
        }

        var best = Best(self, sheet, count);
        sheets.Add(sheet);
        return best.ConvertAll(scored => entries[scored.Number].Listed);
    }

    /// <summary>
    /// The highest scores, the highest first and of equals the lowest number. Most candidates share one common word:
    /// they are left out as soon as neither signals nor inputs could bring them among the best.
    /// </summary>
    private List<(int Number, double Score)> Best(int self, ScoreSheet sheet, int count)
    {
        var entry = entries[self];
        var best = new List<(int Number, double Score)>(count + 1);
        foreach (var number in sheet.Numbers)
        {
            var least = best.Count == count ? best[^1].Score : double.NegativeInfinity;
            var names = sheet[number];
            if (number == self || names + SignalWeight + InputWeight < least)
            {
                continue;
            }

            var other = entries[number];
            var share = other.Server == entry.Server ? SameServerShare : 1;
            var alike = names + (SignalWeight * entry.Signals.ShareOf(other.Signals));
            if ((alike + InputWeight) * share < least)
            {
                continue;
            }

            var score = (alike + (InputWeight * entry.Inputs.ShareOf(other.Inputs))) * share;
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

        return best;
    }

    /// <summary>Where few names are alike: the next tools of the catalogue with a signal in common, then any of the category.</summary>
    private void AddNeighbours(int self, int count, ScoreSheet sheet)
    {
        foreach (var sharing in entries[self].SameSignal)
        {
            var at = sharing.BinarySearch(self);
            for (var step = 1; step <= Math.Min(4 * count, sharing.Count - 1); step++)
            {
                sheet.Add(sharing[(at + step) % sharing.Count], 0);
            }
        }
    }

    /// <summary>The scores of one search, by the tool's number; kept for the next search, which clears what was written.</summary>
    private sealed class ScoreSheet(int tools)
    {
        private readonly double[] scores = new double[tools];
        private readonly bool[] scored = new bool[tools];
        private readonly List<int> numbers = [];

        public IReadOnlyList<int> Numbers => numbers;

        public int Count => numbers.Count;

        public double this[int number] => scores[number];

        public void Add(int number, double score)
        {
            if (!scored[number])
            {
                scored[number] = true;
                scores[number] = 0;
                numbers.Add(number);
            }

            scores[number] += score;
        }

        public void Clear()
        {
            foreach (var number in numbers)
            {
                scored[number] = false;
            }

            numbers.Clear();
        }
    }
}
