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

    private static readonly ObjectShape RateLimit = new("rate_limit",
    [
        new("max", new IntegerShape(0, MostCalls), "Calls allowed in each window.", Required: true),
        new("window", new IntegerShape(1, LongestWindow), "Length of the window in seconds; windows are aligned to the calendar.", Required: true),
    ]);

    private static readonly ObjectShape Validation = new("validate",
    [
        new("required_args", new TruthShape(), "Whether every required input must be given.", Required: true),
    ]);

    private static readonly ObjectShape Rule = new("policy",
    [
        new("action", new WordShape("action", Words.Actions), "What happens to a call.", Required: true),
        new("rate_limit", RateLimit, "How many calls pass."),
        new("validate", Validation, "What must hold of the arguments."),
        new("reason", new TextShape(TextForm.Line, 300), "Why, in a sentence that the agent may be told."),
    ]);

    /// <summary>One rule, or several that must all pass.</summary>
    public static readonly OneOrManyShape Rules = new(Rule, 20);
}
