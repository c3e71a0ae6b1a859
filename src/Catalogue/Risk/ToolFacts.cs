using Catalogue.Descriptors;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Risk;

/// <summary>What signals look at, cut into words once.</summary>
public sealed class ToolFacts
{
    private readonly string[][] inputWords;

    public ToolFacts(ToolDescriptor tool, string category)
    {
        Tool = tool;
        Category = category;
        Fields = tool.Declared?.Schema?.Fields ?? [];
        NameWords = WordSplitter.Split(tool.Name.Value);
        DescriptionWords = WordSplitter.Split($"{tool.Description} {tool.Declared?.Description}");
        inputWords = [.. Fields.Select(field => WordSplitter.Split(field.Name))];
    }

    public ToolDescriptor Tool { get; }

    /// <summary>The id of the tool's category, given or derived.</summary>
    public string Category { get; }

    public IReadOnlyList<InputField> Fields { get; }

    public string[] NameWords { get; }

    public string[] DescriptionWords { get; }

    public string[] InputWords(int index) => inputWords[index];

    /// <summary>Whether any of the words stands anywhere in the tool's name, description or inputs.</summary>
    public bool Mentions(WordSet words) =>
        words.FindIn(NameWords) is not null
        || words.FindIn(DescriptionWords) is not null
        || Array.Exists(inputWords, input => words.FindIn(input) is not null);
}
