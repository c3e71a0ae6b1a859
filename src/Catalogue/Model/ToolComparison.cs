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

    /// <summary>Stands for the category as a whole; signals have numbers from 1.</summary>
    private const int AnySignal = 0;

    private readonly Dictionary<string, int> serverNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> signalNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> inputNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> wordNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> categoryNumbers = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<int>> byWord = [];
    private readonly Dictionary<long, List<int>> bySignal = [];
    private readonly List<int> found = [];

    /// <summary>All tools that servers offer, in the order of the site.</summary>
    public ComparedTool[] Compare(Site site)
    {
        var compared = new ComparedTool[site.Tools.Count];
        for (var number = 0; number < compared.Length; number++)
        {
            compared[number] = Compare(site.Tools[number], number);
        }

        return compared;
    }

    private ComparedTool Compare(ListedTool listed, int number)
    {
        var tool = listed.Tool;
        var category = NumberOf(tool.Category.Id, categoryNumbers);
        var signals = NumbersOfSignals(tool);
        return new ComparedTool(
            listed,
            NumberOf(listed.Server.Slug, serverNumbers),
            new NumberSet(signals),
            new NumberSet(NumbersOfInputs(tool)),
            Array.ConvertAll(NumbersOfWords(tool), word => Enter(byWord, category, word, number)),
            Array.ConvertAll([.. signals, AnySignal], signal => Enter(bySignal, category, signal, number)));
    }

    private int[] NumbersOfSignals(Tool tool)
    {
        var signals = tool.Rating.Signals;
        var numbers = new int[signals.Count];
        for (var index = 0; index < numbers.Length; index++)
        {
            numbers[index] = NumberOf(signals[index].Signal.Id, signalNumbers);
        }

        return numbers;
    }

    /// <summary>Each name once, at however many places of the schema it is: else two tools could share more than all.</summary>
    private int[] NumbersOfInputs(Tool tool)
    {
        found.Clear();
        foreach (var field in tool.Descriptor.Declared?.Schema?.Fields ?? [])
        {
            var number = NumberOf(field.Name, inputNumbers);
            if (found.Count < MostInputs && !found.Contains(number))
            {
                found.Add(number);
            }
        }

        return [.. found];
    }

    /// <summary>Each word of the name once, however often it is there.</summary>
    private int[] NumbersOfWords(Tool tool)
    {
        found.Clear();
        foreach (var word in WordSplitter.Split(tool.Descriptor.Name))
        {
            var number = NumberOf(word, wordNumbers);
            if (!found.Contains(number))
            {
                found.Add(number);
            }
        }

        return [.. found];
    }

    /// <summary>From 1, by the order in which words are met: few words have numbers below 64, which are compared at once.</summary>
    private static int NumberOf(string word, Dictionary<string, int> numbers)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, word, out var isKnown);
        return number = isKnown ? number : numbers.Count;
    }

    private static List<int> Enter(Dictionary<long, List<int>> lists, int category, int word, int number)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, ((long)category << 32) | (uint)word, out _);
        (list ??= []).Add(number);
        return list;
    }
}
