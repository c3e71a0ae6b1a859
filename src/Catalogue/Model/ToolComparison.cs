using System.Runtime.InteropServices;
using Catalogue.Text;

namespace Catalogue.Model;

/// <summary>A tool with what it is compared by.</summary>
/// <param name="Server">The number of its server.</param>
/// <param name="SameWord">For each word of its name, the numbers of all tools of its category that have it, in order.</param>
/// <param name="SameSignal">The same for each of its signals; the last is the whole category.</param>
internal sealed record ComparedTool(
    ListedTool Listed, int Server, NumberSet Signals, NumberSet Inputs, List<int>[] SameWord, List<int>[] SameSignal);

/// <summary>Prepares all tools for being compared: words become numbers, since tools are compared too often for texts.</summary>
internal sealed class ToolComparison
{
    /// <summary>More inputs than this make two tools alike by chance.</summary>
    private const int MostInputs = 24;

    /// <summary>Stands for the category as a whole.</summary>
    private const string AnySignal = "";

    private readonly Dictionary<string, int> wordNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Category, string Word), List<int>> byWord = [];
    private readonly Dictionary<(string Category, string Signal), List<int>> bySignal = [];

    /// <summary>All tools that servers offer, in the order of the site.</summary>
    public ComparedTool[] Compare(Site site) => [.. site.Tools.Select(Compare)];

    private ComparedTool Compare(ListedTool listed, int number)
    {
        var tool = listed.Tool;
        var category = tool.Category.Id;
        var signals = tool.Rating.Signals.Select(signal => signal.Signal.Id).ToArray();
        return new ComparedTool(
            listed,
            NumberOf(listed.Server.Slug),
            new NumberSet([.. signals.Select(NumberOf)]),
            new NumberSet([.. (tool.Descriptor.Declared?.Schema?.Fields ?? []).Take(MostInputs).Select(field => NumberOf(field.Name))]),
            [.. WordSplitter.Split(tool.Descriptor.Name).Distinct(StringComparer.Ordinal).Select(word => Enter(byWord, (category, word), number))],
            [.. signals.Append(AnySignal).Select(signal => Enter(bySignal, (category, signal), number))]);
    }

    private int NumberOf(string word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(wordNumbers, word, out var isKnown);
        return number = isKnown ? number : wordNumbers.Count;
    }

    private static List<int> Enter(Dictionary<(string Category, string Word), List<int>> lists, (string Category, string Word) key, int number)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(number);
        return list;
    }
}

/// <summary>A few numbers from 1, to be held against as few others.</summary>
internal sealed class NumberSet(int[] numbers)
{
    /// <summary>A bit for each number, several numbers to a bit: two sets without a bit in common share nothing.</summary>
    private readonly ulong bits = numbers.Aggregate(0UL, (all, number) => all | (1UL << (number & 63)));

    /// <summary>What two sets share, from 0 to 1.</summary>
    public double ShareOf(NumberSet other)
    {
        if ((bits & other.bits) == 0)
        {
            return 0;
        }

        var shared = 0;
        foreach (var number in numbers)
        {
            shared += other.Has(number) ? 1 : 0;
        }

        return (double)shared / (numbers.Length + other.Count - shared);
    }

    private int Count => numbers.Length;

    private bool Has(int number) => numbers.AsSpan().Contains(number);
}
