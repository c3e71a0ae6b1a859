using System.Runtime.InteropServices;
using Catalogue.Text;

namespace Catalogue.Model;

/// <summary>A tool with what it is compared by. A value, so that those of all tools lie side by side.</summary>
/// <param name="Server">The number of its server.</param>
/// <param name="SameWord">For each word of its name, the numbers of all tools of its category that have it, in order.</param>
/// <param name="SameSignal">The same for each of its signals; the last is the whole category.</param>
internal readonly record struct ComparedTool(
    ListedTool Listed, int Server, NumberSet Signals, NumberSet Inputs, List<int>[] SameWord, List<int>[] SameSignal);

/// <summary>Prepares all tools for being compared: words become numbers, since tools are compared too often for texts.</summary>
internal sealed class ToolComparison
{
    /// <summary>More inputs than this make two tools alike by chance.</summary>
    private const int MostInputs = 24;

    /// <summary>Stands for the category as a whole.</summary>
    private const string AnySignal = "";

    private readonly Dictionary<string, int> serverNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> signalNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> inputNumbers = new(StringComparer.Ordinal);
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
            NumberOf(listed.Server.Slug, serverNumbers),
            new NumberSet([.. signals.Select(signal => NumberOf(signal, signalNumbers))]),
            new NumberSet([.. (tool.Descriptor.Declared?.Schema?.Fields ?? []).Take(MostInputs).Select(field => NumberOf(field.Name, inputNumbers))]),
            [.. WordSplitter.Split(tool.Descriptor.Name).Distinct(StringComparer.Ordinal).Select(word => Enter(byWord, (category, word), number))],
            [.. signals.Append(AnySignal).Select(signal => Enter(bySignal, (category, signal), number))]);
    }

    /// <summary>From 1, by the order in which words are met: few words have numbers below 64, which are compared at once.</summary>
    private static int NumberOf(string word, Dictionary<string, int> numbers)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var isKnown);
        return number = isKnown ? number : numbers.Count;
    }

    private static List<int> Enter(Dictionary<(string Category, string Word), List<int>> lists, (string Category, string Word) key, int number)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        (list ??= []).Add(number);
        return list;
    }
}
