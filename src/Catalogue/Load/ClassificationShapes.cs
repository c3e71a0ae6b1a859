using Catalogue.Descriptors;
using Catalogue.Shapes;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Load;

/// <summary>The shape of <c>classification.yaml</c>, and its reading.</summary>
public static class ClassificationShapes
{
    private static readonly ListShape WordList = new(new TextShape(TextForm.Line, 80), 1000);

    public static readonly ObjectShape Classification = new("classification file",
    [
        new("schema", new IntegerShape(1, 1), "Version of this file's form: 1.", Required: true),
        new("least", new IntegerShape(1, 100), "What a category must score to be chosen.", Required: true),
        new("lead", new IntegerShape(1, 100), "By how much it must lead the next; less, and the tool stays unknown.", Required: true),
        new("opening", new IntegerShape(0, 100), "What a verb counts, in per cent, that opens the description.", Required: true),
        new("later", new IntegerShape(0, 100), "What a verb counts, in per cent, that stands after the first of a name.", Required: true),
        new("prefixes", WordList, "Words before the verb of a name that say nothing."),
        new("orders", WordList, "Phrases with which a server's text gives the model orders."),
        new("rows", new ListShape(Row, 300, 1), "What speaks for a category.", Required: true),
    ]);

    private static ObjectShape Row => new("row",
    [
        new("category", new WordShape("category", Words.DerivedCategories), "The category it speaks for.", Required: true),
        new("look", new WordShape("place", Words.ClassificationPlaces), "Where it looks.", Required: true),
        new("weight", new IntegerShape(-100, 100), "What it counts; below zero it speaks against the category.", Required: true),
        new("words", new ListShape(new TextShape(TextForm.Line, 80), 1000, 1), "Words, or runs of words, of which one must be there.", Required: true),
        new("with", new ListShape(new WordShape("category", Words.DerivedCategories), 5), "Categories of which the name's verb must have one."),
        new("without", WordList, "Words of which none may stand in the name."),
    ]);

    internal static ClassificationTable Read(YamlNode root, string file)
    {
        var table = new NodeMap(root, file);
        return new ClassificationTable(
            Number(table, "least"),
            Number(table, "lead"),
            Number(table, "opening"),
            Number(table, "later"),
            table.Texts("prefixes"),
            table.Texts("orders"),
            [.. table.Maps("rows").Select(row => new ClassificationRow(
                row.TextOrEmpty("category"), row.TextOrEmpty("look"), Number(row, "weight"), row.Texts("words"), row.Texts("with"), row.Texts("without")))]);
    }

    private static int Number(NodeMap map, string key) => (int)(map.Integer(key) ?? 0);
}
