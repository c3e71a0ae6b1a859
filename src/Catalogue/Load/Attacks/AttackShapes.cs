using Catalogue.Shapes;
using Catalogue.Vocabulary;

namespace Catalogue.Load.Attacks;

/// <summary>
/// The shapes of the attack database: what stands in the front matter of a case, and of a pattern less its fit and its
/// prevention. The reader, the JSON Schemas and <c>docs/attacks.md</c> all follow from these definitions.
/// </summary>
public static class AttackShapes
{
    private static readonly TextShape Id = new(TextForm.Identifier, 60);
    private static readonly TextShape Sentence = new(TextForm.Prose, 600);
    private static readonly TextShape Url = new(TextForm.Url, 2000);
    private static readonly TextShape Line = new(TextForm.Line, 300);
    private static readonly KeyShape Schema = new("schema", new IntegerShape(1, 1), "Version of this file's form: 1.", Required: true);

    public static ObjectShape Case(AttackNames names) => new("case",
    [
        Schema,
        new("title", new TextShape(TextForm.Line, 100), "What the case is called; one line.", Required: true),
        new("date", new TextShape(TextForm.DayOrMonth), "When it became known.", Required: true),
        new("kind", Word("kind of case", AttackWords.Kinds), "What kind of event it is.", Required: true),
        new("ids", new ListShape(new TextShape(TextForm.Advisory, 40), 20), "Numbers of the vulnerabilities.", Required: true),
        new("affected", Affected, "What was affected.", Required: true),
        new("pattern", new WordShape("pattern", names.Patterns), "The technique.", Required: true),
        new("also", new ListShape(new WordShape("pattern", names.Patterns), 10), "Further techniques.", Required: true),
        .. Techniques(names),
        new("categories", new ListShape(new WordShape("category", names.Categories), 10), "Categories of the tools involved.", Required: true),
        new("enforcement", Word("place of enforcement", AttackWords.Enforcements), "Where the harmful step happened.", Required: true),
        new("effect", Word("effect", AttackWords.Effects), "How much a tool-call policy would have helped there.", Required: true),
        new("confidence", Word("confidence", AttackWords.Confidences), "How sure the facts are.", Required: true),
        new("disputed", Sentence, "What is weak or disputed, in a sentence."),
        new("sources", new ListShape(Source, 30, 1), "Where the facts come from.", Required: true),
    ]);

    /// <summary>A pattern, whole.</summary>
    public static ObjectShape Pattern(AttackNames names) => new("pattern",
    [
        Schema,
        new("name", new TextShape(TextForm.Line, 60), "What the technique is called.", Required: true),
        new("summary", Sentence, "What it is, in a sentence or two.", Required: true),
        .. Techniques(names),
        new("related", new ListShape(new WordShape("pattern", names.Patterns), 10), "Patterns next to it."),
        new("fit", new ListShape(FitShapes.Alternative(names), 30), "When it fits a tool; any of these does."),
        new("prevention", PreventionShapes.Prevention(names), "What a policy says against it."),
    ]);

    public static readonly ObjectShape Frameworks = new("frameworks file",
    [
        Schema,
        new("frameworks", new ListShape(Framework, AttackWords.Frameworks.Count), "Lists of techniques by others.", Required: true),
    ]);

    private static ObjectShape Framework => new("framework",
    [
        new("id", new WordShape("framework", AttackWords.Frameworks), "The key in front matter.", Required: true),
        new("name", new TextShape(TextForm.Line, 80), "The name that people read.", Required: true),
        new("edition", new TextShape(TextForm.Line, 80), "Which state of the list the names are from.", Required: true),
        new("url", Url, "Where the list stands.", Required: true),
        new("note", Sentence, "What a reader should know of the mapping."),
        new("entries", new ListShape(Entry, 300, 1), "The entries that are used here.", Required: true),
    ]);

    private static ObjectShape Entry => new("entry",
    [
        new("id", new TextShape(TextForm.TechniqueId, 40), "Its id in the list.", Required: true),
        new("name", new TextShape(TextForm.Line, 100), "Its name in the list.", Required: true),
        new("url", Url, "Its own page."),
    ]);

    private static ObjectShape Affected => new("affected",
    [
        new("product", Line, "The product, in words.", Required: true),
        new("packages", new ListShape(Package, 20), "Its packages, with as much as is known.", Required: true),
    ]);

    private static ObjectShape Package => new("package",
    [
        new("registry", new WordShape("registry", AttackWords.Registries), "The registry."),
        new("name", Line, "The package's name."),
        new("repository", new TextShape(TextForm.Repository, 500), "owner/name on GitHub, or the URL of the repository."),
        new("versions", Line, "The versions affected, in words."),
        new("fixed", Line, "The version that mends it, in words."),
    ]);

    private static ObjectShape Source => new("source",
    [
        new("url", Url, "Its address.", Required: true),
        new("read", Word("reading", AttackWords.Readings), "How far it was read.", Required: true),
    ]);

    private static IEnumerable<KeyShape> Techniques(AttackNames names) => AttackWords.Frameworks.Select(framework => new KeyShape(
        framework,
        new ListShape(new WordShape("technique", names.Techniques.GetValueOrDefault(framework) ?? []), 20),
        "Its ids in that list of `frameworks.yaml`."));

    private static WordShape Word(string what, IReadOnlyList<AttackWord> words) => new(what, AttackWords.Ids(words));
}
