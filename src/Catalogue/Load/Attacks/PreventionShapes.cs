using Catalogue.Shapes;
using Catalogue.Vocabulary;

namespace Catalogue.Load.Attacks;

/// <summary>The shape of a pattern's prevention: a policy for a placeholder server, calls that try it, advice for real tools.</summary>
public static class PreventionShapes
{
    private static readonly TextShape Line = new(TextForm.Line, 300);

    public static ObjectShape Prevention(AttackNames names) => new("prevention",
    [
        new("server", new TextShape(TextForm.Slug, Text.Slugs.MaximumLength), "The placeholder server that the policy is written for.", Required: true),
        new("tools", new ListShape(Tool, 20, 1), "Its tools.", Required: true),
        new("calls", new ListShape(Call, 20, 2), "Calls that show what the rules do; at least one attack and one honest call.", Required: true),
        new("advice", new ListShape(Advice(names), 10), "What is added to the rules of a real tool that the pattern fits; the first that holds."),
    ]);

    private static ObjectShape Tool => new("tool",
    [
        new("name", Line, "The tool's name.", Required: true),
        new("required", new ListShape(new TextShape(TextForm.JsonPointer, 200), 20), "Inputs that every call must carry."),
        new("policy", PolicyShapes.Rules, "Its rules: one, or a list that must all pass.", Required: true),
    ]);

    private static ObjectShape Call => new("call",
    [
        new("call", new WordShape("side", AttackWords.Calls), "Which side makes it.", Required: true),
        new("tool", Line, "The tool.", Required: true),
        new("arguments", new AnyObjectShape(), "Its arguments.", Required: true),
        new("decision", new WordShape("decision", AttackWords.Decisions), "What the rules do with it.", Required: true),
        new("says", Line, "What the call is, in a sentence.", Required: true),
        new("times", new IntegerShape(1, 1000), "How often it is made within a minute; the last one is judged, all before it pass. Once where absent."),
    ]);

    private static ObjectShape Advice(AttackNames names) => new("advice",
    [
        new("categories", new ListShape(new WordShape("category", names.Categories), 10, 1), "Categories in which it holds; every one where absent."),
        new("signals", new ListShape(new WordShape("signal", names.Signals), 20, 1), "Signals whose inputs get the condition that the signal proposes."),
        new("action", new WordShape("action", Words.Actions), "What happens to a call at least."),
        new("rate_limit", PolicyShapes.RateLimit, "How many calls pass at most."),
        new("says", Line, "What the rules do, as a sentence.", Required: true),
    ]);
}
