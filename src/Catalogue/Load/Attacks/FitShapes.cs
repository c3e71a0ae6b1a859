using Catalogue.Shapes;
using Catalogue.Vocabulary;

namespace Catalogue.Load.Attacks;

/// <summary>The shapes of what says which tools a pattern fits: the alternatives of a pattern, and the traits of tools.</summary>
public static class FitShapes
{
    private static readonly TextShape Line = new(TextForm.Line, 400);
    private static readonly ListShape Look = new(DefinitionShapes.Predicate, 20, 1);

    public static ObjectShape Alternative(AttackNames names) => new("fit",
    [
        new("strength", new IntegerShape(1, 5), "How strongly it speaks for the pattern; a tool's page lists the strongest.", Required: true),
        new("why", Line, "Why the pattern fits then, as a sentence; may use places.", Required: true),
        new("categories", Some("category", names.Categories), "Categories of which the tool must have one."),
        new("signals", Some("signal", names.Signals), "Signals of which one must have fired."),
        new("traits", Some("trait", names.Traits), "Traits of which the tool must have one."),
        new("server", Some("trait", names.Traits), "Traits that other tools of its server must have, each a different one."),
        new("look", Look, "Predicates, as in `signals.yaml`, of which one must hold."),
        new("hints", Some("hint", AttackWords.Hints), "Hints that the server must give, all of them."),
        new("without", Some("trait or signal", [.. names.Traits, .. names.Signals]), "Traits and signals of which the tool may have none."),
        new("namesakes", new IntegerShape(1, 100), "On how many other servers a tool of this very name must be."),
        new("orders", new TruthShape(), "Whether the server's own words must give the model orders."),
    ]);

    /// <summary>The shape of <c>traits.yaml</c>.</summary>
    public static ObjectShape Traits(IReadOnlyList<string> patterns, IReadOnlyList<string> categories, IReadOnlyList<string> signals) => new("traits file",
    [
        new("schema", new IntegerShape(1, 1), "Version of this file's form: 1.", Required: true),
        new("traits", new ListShape(Trait(categories, signals), 50), "What a tool may bring into a session.", Required: true),
        new("combinations", new ListShape(Combination(patterns), 10), "Traits that are dangerous together."),
    ]);

    private static ObjectShape Trait(IReadOnlyList<string> categories, IReadOnlyList<string> signals) => new("trait",
    [
        new("id", new TextShape(TextForm.Identifier, 40), "The id in fits.", Required: true),
        new("name", new TextShape(TextForm.Line, 60), "The name that people read.", Required: true),
        new("says", Line, "What a tool with the trait does, to follow its name.", Required: true),
        new("when", Look, "Any of these predicates, as in `signals.yaml`, gives a tool the trait.", Required: true),
        new("signals", Some("signal", signals), "Signals of which one gives a tool the trait as well."),
        new("categories", Some("category", categories), "Categories in which such a signal does so; every one where absent."),
        new("except", new ListShape(new TextShape(TextForm.Line, 60), 300), "Words of which none may stand in the tool's name or description."),
    ]);

    private static ObjectShape Combination(IReadOnlyList<string> patterns) => new("combination",
    [
        new("id", new TextShape(TextForm.Identifier, 40), "The id.", Required: true),
        new("name", new TextShape(TextForm.Line, 60), "The name that people read.", Required: true),
        new("explanation", new TextShape(TextForm.Prose, 600), "What the combination means.", Required: true),
        new("traits", new ListShape(new TextShape(TextForm.Identifier, 40), 5, 2), "The traits, all of which a server must offer.", Required: true),
        new("pattern", new WordShape("pattern", patterns), "The pattern that it opens the door to.", Required: true),
    ]);

    private static ListShape Some(string what, IReadOnlyList<string> words) => new(new WordShape(what, words), 50, 1);
}
