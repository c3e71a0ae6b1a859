using Catalogue.Descriptors;
using Catalogue.Text;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Load;

/// <summary>Turns checked trees of <c>categories.yaml</c> and <c>signals.yaml</c> into their tables.</summary>
internal static class DefinitionReader
{
    public static CategoryTable ReadCategories(YamlNode root, string file)
    {
        var table = new NodeMap(root, file);
        return new CategoryTable(
            [.. table.Maps("categories").Select(ReadCategory)],
            [.. table.Maps("levels").Select(ReadLevel)],
            [.. table.Maps("questions").Select(ReadQuestion)]);
    }

    public static SignalTable ReadSignals(YamlNode root, string file)
    {
        var table = new NodeMap(root, file);
        return new SignalTable([.. table.Maps("signals").Select(ReadSignal)], table.Texts("labels"));
    }

    private static CategoryDefinition ReadCategory(NodeMap row) => new(
        row.TextOrEmpty("id"),
        row.TextOrEmpty("name"),
        (int)(row.Integer("base") ?? 1),
        row.TextOrEmpty("summary"),
        new PhraseTemplate(row.TextOrEmpty("use")),
        new PhraseTemplate(row.TextOrEmpty("why")),
        row.TextOrEmpty("rule"),
        row.Truth("read_only") ?? false,
        PolicyRuleReader.Read(row, "policy"))
    {
        Location = row.Location,
    };

    private static LevelDefinition ReadLevel(NodeMap row)
    {
        var id = row.TextOrEmpty("id");
        var level = RiskLevels.WorstFirst.FirstOrDefault(candidate => candidate.Id() == id);
        return new LevelDefinition(
            level, row.TextOrEmpty("name"), row.TextOrEmpty("summary"), row.TextOrEmpty("advice"), PolicyRuleReader.Read(row, "policy"))
        {
            Location = row.Location,
        };
    }

    private static QuestionDefinition ReadQuestion(NodeMap row) => new(
        new PhraseTemplate(row.TextOrEmpty("q")),
        [.. row.Maps("answers").Select(answer => new AnswerDefinition(answer.Text("when"), new PhraseTemplate(answer.TextOrEmpty("text"))))])
    {
        Location = row.Location,
    };

    private static SignalDefinition ReadSignal(NodeMap row) => new(
        row.TextOrEmpty("id"),
        row.TextOrEmpty("name"),
        row.TextOrEmpty("group"),
        (int)(row.Integer("points") ?? 0),
        new PhraseTemplate(row.TextOrEmpty("says")),
        row.TextOrEmpty("explanation"),
        row.Texts("except"),
        [.. row.Maps("when").Select(ReadPredicate)],
        ConditionReader.ReadProposal(row.Map("argument")))
    {
        Location = row.Location,
    };

    internal static SignalPredicate ReadPredicate(NodeMap row) => new(
        row.TextOrEmpty("kind"),
        row.Texts("words"),
        row.Truth("whole") ?? false,
        row.Texts("types"),
        row.Texts("formats"),
        row.Texts("with"),
        row.Texts("without"),
        row.Texts("without_near"),
        row.Texts("categories"));
}
