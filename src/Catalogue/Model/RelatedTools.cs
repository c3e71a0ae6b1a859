using System.Collections.Concurrent;
using System.Runtime.InteropServices;

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
    private readonly Dictionary<Tool, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentBag<ScoreSheet> sheets = [];

    public RelatedTools(Site site)
    {
        entries = new ToolComparison().Compare(site);
        numbers.EnsureCapacity(entries.Length);
        for (var number = 0; number < entries.Length; number++)
        {
            numbers[entries[number].Listed.Tool] = number;
        }
    }

    /// <summary>The tools most like a tool of the site, the most alike first.</summary>
    public IReadOnlyList<ListedTool> Find(Tool tool, int count)
    {
        if (!numbers.TryGetValue(tool, out var self))
        {
            return [];
        }

        var sheet = sheets.TryTake(out var free) ? free : new ScoreSheet(entries.Length);
        sheet.Clear();
        foreach (var sharing in entries[self].SameWord)
        {
            if (sharing.Count <= CommonWord)
            {
                // A word that few tools have says more than one that many have.
                sheet.Add(CollectionsMarshal.AsSpan(sharing), 1.0 / Math.Log2(1 + sharing.Count));
            }
        }

        if (sheet.Numbers.Length <= count)
        {
            AddNeighbours(self, count, sheet);
        }

        var best = Best(self, sheet, count);
        sheets.Add(sheet);
        return best;
    }

    /// <summary>
    /// The highest scores, the highest first and of equals the lowest number. Most candidates share one common word:
    /// they are left out as soon as neither signals nor inputs could bring them among the best.
    /// </summary>
    private ListedTool[] Best(int self, ScoreSheet sheet, int count)
    {
        ref readonly var entry = ref entries[self];
        var most = (entry.Signals.IsEmpty ? 0 : SignalWeight) + (entry.Inputs.IsEmpty ? 0 : InputWeight);
        Span<(int Number, double Score)> best = stackalloc (int, double)[count];
        var found = 0;
        foreach (var number in sheet.Numbers)
        {
            var least = found == count ? best[^1].Score : double.NegativeInfinity;
            var names = sheet[number];
            if (number == self || names + most < least)
            {
                continue;
            }

            ref readonly var other = ref entries[number];
            var share = other.Server == entry.Server ? SameServerShare : 1;
            var alike = names + (SignalWeight * entry.Signals.ShareOf(other.Signals));
            if ((alike + (InputWeight * entry.Inputs.MostShareOf(other.Inputs))) * share < least)
            {
                continue;
            }

            var score = (alike + (InputWeight * entry.Inputs.ShareOf(other.Inputs))) * share;
            var place = found;
            while (place > 0 && (score > best[place - 1].Score || (score == best[place - 1].Score && number < best[place - 1].Number)))
            {
                place--;
            }

            if (place < count)
            {
                found = Math.Min(found + 1, count);
                best[place..(found - 1)].CopyTo(best[(place + 1)..]);
                best[place] = (number, score);
            }
        }

        var tools = new ListedTool[found];
        for (var place = 0; place < found; place++)
        {
            tools[place] = entries[best[place].Number].Listed;
        }

        return tools;
    }

    /// <summary>Where few names are alike: the next tools of the catalogue with a signal in common, then any of the category.</summary>
    private void AddNeighbours(int self, int count, ScoreSheet sheet)
    {
        foreach (var sharing in entries[self].SameSignal)
        {
            var at = sharing.BinarySearch(self);
            for (var step = 1; step <= Math.Min(4 * count, sharing.Count - 1); step++)
            {
                sheet.Add([sharing[(at + step) % sharing.Count]], 0);
            }
        }
    }

    /// <summary>The scores of one search, by the tool's number; kept for the next search, which clears what was written.</summary>
    private sealed class ScoreSheet
    {
        /// <summary>Below every score.</summary>
        private const double None = -1;

        private readonly double[] scores;
        private readonly List<int> numbers = [];

        public ScoreSheet(int tools)
        {
            scores = new double[tools];
            for (var number = 0; number < tools; number++)
            {
                scores[number] = None;
            }
        }

        /// <summary>The tools that have a score, in the order in which they got one.</summary>
        public ReadOnlySpan<int> Numbers => CollectionsMarshal.AsSpan(numbers);

        public double this[int number] => scores[number];

        public void Add(ReadOnlySpan<int> tools, double more)
        {
            foreach (var number in tools)
            {
                ref var score = ref scores[number];
                if (score == None)
                {
                    score = more;
                    numbers.Add(number);
                }
                else
                {
                    score += more;
                }
            }
        }

        public void Clear()
        {
            foreach (var number in numbers)
            {
                scores[number] = None;
            }

            numbers.Clear();
        }
    }
}
