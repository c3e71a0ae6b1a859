using Catalogue.Policies.Model;
using Catalogue.Text;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors;

/// <summary>A row of <c>categories.yaml</c>: what a kind of tool is, what it counts, and what is said of it.</summary>
/// <param name="Base">What the category counts in the risk sum, 1 to 5.</param>
/// <param name="Summary">What tools of the category do: "runs code, commands or jobs".</param>
/// <param name="Use">What agents do with such a tool.</param>
/// <param name="Why">Why it needs a policy.</param>
/// <param name="Rule">The rule of thumb.</param>
/// <param name="ReadOnly">Whether its tools change nothing, so that hints of a server can be held against it.</param>
/// <param name="Policy">The recommended rules where a descriptor gives none.</param>
public sealed record CategoryDefinition(
    string Id,
    string Name,
    int Base,
    string Summary,
    PhraseTemplate Use,
    PhraseTemplate Why,
    string Rule,
    bool ReadOnly,
    IReadOnlyList<PolicyRule> Policy)
{
    /// <summary>Where the row begins, for mistakes that show only beside other rows.</summary>
    public SourceLocation Location { get; init; }
}

/// <summary>The texts of a risk level.</summary>
/// <param name="Policy">The recommended rules at this level, whatever the category; empty where the category's hold.</param>
public sealed record LevelDefinition(RiskLevel Level, string Name, string Summary, string Advice, IReadOnlyList<PolicyRule> Policy)
{
    public SourceLocation Location { get; init; }
}

/// <summary>One of the six questions of a tool page; the first answer whose condition holds is given.</summary>
public sealed record QuestionDefinition(PhraseTemplate Question, IReadOnlyList<AnswerDefinition> Answers)
{
    public SourceLocation Location { get; init; }
}

/// <summary>An answer, and when it is the one to give.</summary>
/// <param name="When">One of <see cref="Words.AnswerConditions"/>; null where the answer always holds.</param>
public sealed record AnswerDefinition(string? When, PhraseTemplate Text);

/// <summary>The content of <c>categories.yaml</c>.</summary>
public sealed record CategoryTable(
    IReadOnlyList<CategoryDefinition> Categories,
    IReadOnlyList<LevelDefinition> Levels,
    IReadOnlyList<QuestionDefinition> Questions);

/// <summary>A row of <c>signals.yaml</c>.</summary>
/// <param name="Group">One of <see cref="Words.SignalGroups"/>; a group counts once, by its heaviest signal.</param>
/// <param name="Says">What the signal means on a tool's page; <c>{cause}</c> stands for the input or the words that fired it.</param>
/// <param name="Except">Categories in which the signal does not count.</param>
/// <param name="When">Any of these fires the signal.</param>
/// <param name="Argument">What is asked of an input that fires it; null where there is nothing sensible to ask.</param>
public sealed record SignalDefinition(
    string Id,
    string Name,
    string Group,
    int Points,
    PhraseTemplate Says,
    string Explanation,
    IReadOnlyList<string> Except,
    IReadOnlyList<SignalPredicate> When,
    ProposedCondition? Argument)
{
    public SourceLocation Location { get; init; }
}

/// <summary>What recommended rules ask of an input that fires a signal, where a descriptor says nothing.</summary>
/// <param name="Asked">The condition; its input is empty.</param>
/// <param name="Types">JSON types of the inputs that it can be asked of.</param>
public sealed record ProposedCondition(ArgumentCondition Asked, IReadOnlyList<string> Types);

/// <summary>One way to recognise a signal.</summary>
/// <param name="Kind">One of <see cref="Words.PredicateKinds"/>.</param>
/// <param name="Words">Words, or runs of words, of which one must be there.</param>
/// <param name="Whole">Whether an input's name must be one of the words and nothing else.</param>
/// <param name="Types">JSON types that the input may have; empty for any.</param>
/// <param name="Formats">JSON Schema formats of which one suffices instead of a word.</param>
/// <param name="With">Words of which one must stand in the tool's name, description or inputs.</param>
/// <param name="Without">Words of which none may stand in the name of the tool or the input.</param>
/// <param name="WithoutNear">Names of inputs of which none may stand beside this one or right inside it.</param>
/// <param name="Categories">Categories in which the predicate looks at all; empty for every one.</param>
public sealed record SignalPredicate(
    string Kind,
    IReadOnlyList<string> Words,
    bool Whole,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Formats,
    IReadOnlyList<string> With,
    IReadOnlyList<string> Without,
    IReadOnlyList<string> WithoutNear,
    IReadOnlyList<string> Categories);

/// <summary>The content of <c>signals.yaml</c>.</summary>
/// <param name="Labels">Last words of inputs that only label a thing: <c>webhookId</c> is no webhook.</param>
public sealed record SignalTable(IReadOnlyList<SignalDefinition> Signals, IReadOnlyList<string> Labels);
