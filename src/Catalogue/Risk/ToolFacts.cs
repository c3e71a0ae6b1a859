using Catalogue.Descriptors;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Risk;

/// <summary>What signals look at, cut once into the numbers of the words that rules know.</summary>
public sealed class ToolFacts
{
    private readonly int[][] inputWords;

    /// <summary>Splits what a tool says of itself.</summary>
    /// <param name="words">What rules look for; all of them have entered theirs.</param>
    public ToolFacts(ToolDescriptor tool, string category, RuleWords words)
    {
        Tool = tool;
        Category = category;
        Fields = tool.Declared?.Schema?.Fields ?? [];
        NameWords = words.Split(tool.Name.Value);
        DescriptionWords = words.Split(tool.Description, tool.Declared?.Description);
        inputWords = new int[Fields.Count][];
        for (var index = 0; index < inputWords.Length; index++)
        {
            inputWords[index] = words.Split(Fields[index].Name);
        }
    }

    public ToolDescriptor Tool { get; }

    /// <summary>The id of the tool's category, given or derived.</summary>
    public string Category { get; }

    public IReadOnlyList<InputField> Fields { get; }

    public int[] NameWords { get; }

    public int[] DescriptionWords { get; }

    public int[] InputWords(int index) => inputWords[index];

    /// <summary>Whether any of the words stands anywhere in the tool's name, description or inputs.</summary>
    public bool Mentions(WordSet words) =>
        words.FindIn(NameWords) is not null || words.FindIn(DescriptionWords) is not null || MentionsInInputs(words);

    private bool MentionsInInputs(WordSet words)
    {
        foreach (var input in inputWords)
        {
            if (words.FindIn(input) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
