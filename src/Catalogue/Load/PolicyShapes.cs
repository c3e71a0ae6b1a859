using Catalogue.Policies.Model;
using Catalogue.Shapes;
using Catalogue.Vocabulary;

namespace Catalogue.Load;

/// <summary>The shape of policy rules, which stand in descriptors, categories and levels alike.</summary>
public static class PolicyShapes
{
    /// <summary>Calls of one limit at most: what fits a 32-bit number and makes sense in a file.</summary>
    private const int MostCalls = 1_000_000_000;

    /// <summary>A year, in seconds.</summary>
    private const int LongestWindow = 366 * 86_400;

    internal static readonly ObjectShape RateLimit = new("rate_limit",
    [
        new("max", new IntegerShape(0, MostCalls), "Calls allowed in each window.", Required: true),
        new("window", new IntegerShape(1, LongestWindow), "Length of the window in seconds; windows are aligned to the calendar.", Required: true),
    ]);

    /// <summary>What stands beside <c>input</c> in a condition; <c>signals.yaml</c> says it without one.</summary>
    private static readonly IReadOnlyList<KeyShape> Asked =
    [
        new("under", Texts(TextForm.CallFolder), "The folders of which the path must be one, or lie beneath one."),
        new("hosts", Texts(TextForm.CallHost), "The hosts to which the URL or host must belong; `*.example.org` stands for all below."),
        new("matches", new TextShape(TextForm.CallPattern, 1000), "A regular expression (RE2) that must match the whole text."),
        new("one_of", new ListShape(new ScalarShape(500), 200, 1), "The values of which it must be one."),
        new("at_most", new NumberShape(), "The number that it must not exceed."),
        new("starts_with", Texts(TextForm.Line), "The beginnings of which the text must have one."),
        new("example", new TextShape(TextForm.Line, 1000), "A text that `matches` matches, for the test vectors."),
        new("fill_in", new TruthShape(), "Whether the values are placeholders that the user must fill in."),
    ];

    /// <summary>What a signal proposes to ask of the input that fired it.</summary>
    public static readonly ObjectShape Proposal = new("proposed condition",
    [
        .. Asked,
        new("types", new ListShape(new TextShape(TextForm.Line, 20), 7), "JSON types of the inputs that it is asked of; string where absent."),
    ])
    {
        Choice = Kinds,
    };

    private static readonly ObjectShape Condition = new("condition",
    [
        new("input", new TextShape(TextForm.JsonPointer, 2000), "The input, by JSON pointer; `/paths/*` is each element of a list.", Required: true),
        .. Asked,
    ])
    {
        Choice = Kinds,
    };

    private static readonly ObjectShape Validation = new("validate",
    [
        new("required_args", new TruthShape(), "Whether every required input must be given.", Required: true),
        new("args", new ListShape(Condition, 100), "What must hold of single inputs, where they are given; where absent, signals propose it."),
    ]);

    private static readonly ObjectShape Rule = new("policy",
    [
        new("action", new WordShape("action", Words.Actions), "What happens to a call.", Required: true),
        new("rate_limit", RateLimit, "How many calls pass."),
        new("validate", Validation, "What must hold of the arguments."),
        new("reason", new TextShape(TextForm.Line, 300), "Why, in a sentence that the agent may be told."),
    ]);

    private static IReadOnlyList<string> Kinds => [.. ConditionWords.All.Select(entry => entry.Word)];

    private static ListShape Texts(TextForm form) => new(new TextShape(form, 500), 50, 1);

    /// <summary>One rule, or several that must all pass.</summary>
    public static readonly OneOrManyShape Rules = new(Rule, 20);
}
