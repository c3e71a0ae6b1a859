using Catalogue.Shapes;
using Catalogue.Vocabulary;

namespace Catalogue.Load;

/// <summary>The shapes of <c>categories.yaml</c> and <c>signals.yaml</c>.</summary>
public static class DefinitionShapes
{
    private static readonly TextShape Id = new(TextForm.Identifier, 40);
    private static readonly TextShape Name = new(TextForm.Line, 40);
    private static readonly TextShape Prose = new(TextForm.Prose, 2000);
    private static readonly ListShape WordList = new(new TextShape(TextForm.Line, 60), 500);
    private static readonly ListShape Ids = new(Id, 50);

    public static readonly ObjectShape Categories = new("categories file",
    [
        new("schema", new IntegerShape(1, 1), "Version of this file's form: 1.", Required: true),
        new("categories", new ListShape(Category, 50, 1), "The categories, in the order in which pages list them.", Required: true),
        new("levels", new ListShape(Level, 4, 4), "The four risk levels, from low to critical.", Required: true),
        new("questions", new ListShape(Question, 20), "The questions that every tool page answers.", Required: true),
    ]);

    public static readonly ObjectShape Signals = new("signals file",
    [
        new("schema", new IntegerShape(1, 1), "Version of this file's form: 1.", Required: true),
        new("labels", WordList, "Last words of inputs that only label a thing: `webhookId` is no webhook. A signal's word before one does not count."),
        new("signals", new ListShape(Signal, 200), "The signals.", Required: true),
    ]);

    private static ObjectShape Category => new("category",
    [
        new("id", Id, "The id in descriptors and routes.", Required: true),
        new("name", Name, "The name that people read.", Required: true),
        new("base", new IntegerShape(1, RiskLevels.Highest, IsLevel: true), "What it counts in the risk sum.", Required: true),
        new("summary", Prose, "What its tools do, as the end of 'a tool that ...'.", Required: true),
        new("use", Prose, "What agents do with such a tool; may use {tool}, {server}.", Required: true),
        new("why", Prose, "Why it needs a policy; may use {tool}, {server}, {proxy}.", Required: true),
        new("rule", Prose, "The rule of thumb.", Required: true),
        new("read_only", new TruthShape(), "Whether its tools change nothing; false where absent."),
        new("policy", PolicyShapes.Rules, "The recommended rules where a descriptor gives none.", Required: true),
    ]);

    private static ObjectShape Level => new("level",
    [
        new("id", new WordShape("risk level", [.. RiskLevels.WorstFirst.Select(level => level.Id())]), "The level.", Required: true),
        new("name", Name, "The name that people read.", Required: true),
        new("summary", Prose, "What the level means.", Required: true),
        new("advice", Prose, "What to do about tools of the level.", Required: true),
        new("policy", PolicyShapes.Rules, "Recommended rules at this level, instead of the category's."),
    ]);

    private static ObjectShape Question => new("question",
    [
        new("q", new TextShape(TextForm.Line, 300), "The question; may use places.", Required: true),
        new("answers", new ListShape(Answer, 20, 1), "The first answer that holds is given.", Required: true),
    ]);

    private static ObjectShape Answer => new("answer",
    [
        new("when", new WordShape("condition", Words.AnswerConditions), "When the answer holds; always, where absent."),
        new("text", Prose, "The answer; may use places.", Required: true),
    ]);

    private static ObjectShape Signal => new("signal",
    [
        new("id", Id, "The id in descriptors.", Required: true),
        new("name", Name, "The name that people read.", Required: true),
        new("group", new WordShape("group", Words.SignalGroups), "The group; each counts once, by its heaviest signal.", Required: true),
        new("points", new IntegerShape(0, 4), "What it counts.", Required: true),
        new("says", Prose, "What it means on a tool's page; {cause} is what fired it.", Required: true),
        new("explanation", Prose, "What it means in general.", Required: true),
        new("except", Ids, "Categories in which it does not count."),
        new("when", new ListShape(Predicate, 50, 1), "Any of these fires it.", Required: true),
        new("argument", PolicyShapes.Proposal, "What recommended rules ask of an input that fires it."),
    ]);

    internal static ObjectShape Predicate => new("predicate",
    [
        new("kind", new WordShape("kind of predicate", Words.PredicateKinds), "What it looks at.", Required: true),
        new("words", WordList, "Words, or runs of words, of which one must be there."),
        new("whole", new TruthShape(), "Whether an input's name must be one of the words and nothing else; false where absent."),
        new("types", WordList, "JSON types that the input may have; any where absent."),
        new("formats", WordList, "JSON Schema formats of which one does instead of a word."),
        new("with", WordList, "Words of which one must stand in the tool's name, description or inputs."),
        new("without", WordList, "Words of which none may stand in the name of the tool or the input."),
        new("without_near", WordList, "Names of inputs of which none may stand beside this one or right inside it."),
        new("categories", Ids, "Categories in which the predicate looks at all; every one where absent."),
    ]);
}
