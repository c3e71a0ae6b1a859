using Catalogue.Shapes;
using Catalogue.Vocabulary;

namespace Catalogue.Load;

/// <summary>
/// The shape of a server's descriptor, whole. The reader, <c>docs/schema/server.json</c> and
/// <c>docs/descriptors.md</c> all follow from this definition.
/// </summary>
public static class ServerShape
{
    private static readonly TextShape Reason = new(TextForm.Line, 500);
    private static readonly TextShape Sentence = new(TextForm.Prose, 1000);
    private static readonly TextShape Url = new(TextForm.Url, 2000);
    private static readonly TextShape Date = new(TextForm.Date);
    private static readonly TextShape Digest = new(TextForm.Digest);
    private static readonly TextShape Version = new(TextForm.Line, 200);
    private static readonly ListShape ServerSlugs = new(new TextShape(TextForm.Slug, Text.Slugs.MaximumLength), 50);
    private static readonly ListShape ToolSlugs = new(new TextShape(TextForm.ToolSlug, Text.Slugs.MaximumLength), 50);

    /// <summary>A page of a server needs its name and its tools; all else may be unknown.</summary>
    public static ObjectShape Create(IReadOnlyList<string> categories, IReadOnlyList<string> signals) => new("server",
    [
        new("schema", new IntegerShape(1, 1), "Version of this file's form: 1.", Required: true),
        new("name", new TextShape(TextForm.Line, 300), "The server's name, as people say it.", Required: true),
        new("summary", Sentence, "What the server is for, in our own words; one or two sentences."),
        new("repository", new TextShape(TextForm.Repository, 500), "owner/name on GitHub, or the URL of the repository."),
        new("aliases", ServerSlugs, "Old slugs of the server; they redirect."),
        new("start", Start, "How the server is started or reached."),
        new("package", Package, "The package that a manifest names (import)."),
        new("source", Source, "Where the facts come from (import)."),
        new("tools", new ListShape(Tool(categories, signals), 5000), "The server's tools.", Required: true),
    ]);

    private static ObjectShape Start => new("start",
    [
        new("command", new ListShape(new TextShape(TextForm.Line, 1000), 100, 1), "The words that start the server."),
        new("url", Url, "Where the server is reached."),
        new("env", new ListShape(new TextShape(TextForm.VariableName, 200), 100), "Names of the variables that it needs; never their values."),
    ])
    {
        Exclusive = ["command", "url"],
    };

    private static ObjectShape Package => new("package",
    [
        new("registry", new WordShape("registry", Words.PackageRegistries), "The registry.", Required: true),
        new("name", new TextShape(TextForm.Line, 300), "The package's name in the registry.", Required: true),
        new("version", Version, "The version that was rated."),
    ]);

    private static ObjectShape Source => new("source",
    [
        new("kind", new WordShape("kind of source", Words.SourceKinds), "How the facts were found.", Required: true),
        new("version", Version, "The version of the server that was looked at."),
        new("date", Date, "When it was looked at."),
        new("digest", Digest, "SHA-256 of the list of tools as the server gave it."),
    ]);

    private static ObjectShape Tool(IReadOnlyList<string> categories, IReadOnlyList<string> signals) => new("tool",
    [
        new("name", new TextShape(TextForm.ExactName, 1000), "The tool's name, exactly as the server says it.", Required: true),
        new("slug", new TextShape(TextForm.ToolSlug, Text.Slugs.MaximumLength), "The tool's address, where the name alone would not do."),
        new("aliases", ToolSlugs, "Old slugs of the tool; they redirect."),
        new("declared", Declared, "What the server itself says of the tool (import)."),
        new("description", Sentence, "What the tool does to what, in our own words; one sentence."),
        new("category", new WordShape("category", categories), "The category, which sets the base of the risk sum; derived where absent."),
        new("risk", Risk, "A level that replaces the computed one."),
        new("signals", Signals(signals), "Signals added or dropped by hand."),
        new("inputs", new MapShape(new TextShape(TextForm.JsonPointer, 2000), Note, 1000), "Notes on inputs, by JSON pointer."),
        new("policy", PolicyShapes.Rules, "Recommended rules instead of the category's: one, or a list that must all pass."),
        new("evidence", new ListShape(Evidence, 50), "Facts that bear on the rating, with their sources."),
        new("faq", new ListShape(Faq, 20), "Questions of this tool, after the standard six."),
        new("gone", Gone, "Set when the server no longer offers the tool (import)."),
    ]);

    private static ObjectShape Declared => new("declared",
    [
        new("title", new TextShape(TextForm.ExactName, 2000), "The server's title; kept in private catalogues only."),
        new("description", new TextShape(TextForm.ExactName, 100_000), "The server's sentences; kept in private catalogues only."),
        new("annotations", Annotations, "The server's hints."),
        new("schema", new AnyObjectShape(), "The JSON Schema of the tool's input, without texts."),
        new("size", new ObjectShape("size", [new("bytes", new IntegerShape(0, int.MaxValue), "Bytes of the full definition.", Required: true)]), "Size of the full definition."),
        new("orders", new TruthShape(), "Whether the server's sentences give the model orders; said where they themselves are not kept."),
        new("digest", Digest, "SHA-256 of the full definition."),
    ]);

    private static ObjectShape Annotations => new("annotations",
    [
        new("readOnlyHint", new TruthShape(), "The tool changes nothing."),
        new("destructiveHint", new TruthShape(), "The tool may destroy something."),
        new("idempotentHint", new TruthShape(), "Calling it twice is like calling it once."),
        new("openWorldHint", new TruthShape(), "The tool deals with the world outside."),
    ]);

    private static ObjectShape Risk => new("risk",
    [
        new("level", new IntegerShape(1, RiskLevels.Highest, IsLevel: true), "The level, from 1 to 5.", Required: true),
        new("reason", Reason, "Why the sum is wrong.", Required: true),
    ])
    {
        IsOverride = true,
    };

    private static ObjectShape Signals(IReadOnlyList<string> signals) => new("signals",
    [
        new("add", new ListShape(Change("added signal", signals), 50), "Signals that the rules miss."),
        new("drop", new ListShape(Change("dropped signal", signals), 50), "Signals that fire wrongly."),
    ]);

    private static ObjectShape Change(string name, IReadOnlyList<string> signals) => new(name,
    [
        new("id", new WordShape("signal", signals), "The signal.", Required: true),
        new("input", new TextShape(TextForm.JsonPointer, 2000), "The input concerned; without it, the whole tool."),
        new("reason", Reason, "Why.", Required: true),
    ])
    {
        IsOverride = true,
    };

    private static ObjectShape Note => new("input",
    [
        new("note", Sentence, "What people should know of the input.", Required: true),
    ]);

    private static ObjectShape Evidence => new("evidence",
    [
        new("text", Sentence, "The fact, in a sentence.", Required: true),
        new("url", Url, "Where it stands."),
        new("date", Date, "When it was looked up."),
    ]);

    private static ObjectShape Faq => new("question",
    [
        new("q", new TextShape(TextForm.Line, 300), "The question.", Required: true),
        new("a", new TextShape(TextForm.Prose, 4000), "The answer.", Required: true),
    ]);

    private static ObjectShape Gone => new("gone",
    [
        new("version", Version, "The first version without the tool."),
        new("date", Date, "When it was missed."),
    ]);
}
