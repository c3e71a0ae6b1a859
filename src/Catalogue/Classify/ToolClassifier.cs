using Catalogue.Descriptors;
using Catalogue.Text;
using Catalogue.Vocabulary;

namespace Catalogue.Classify;

/// <summary>
/// Tells the category of a tool from what is declared of it, by the rows of <c>classification.yaml</c>. The weights of
/// all evidence are added up; where no category leads, the tool is unknown, never read by default.
/// </summary>
public sealed class ToolClassifier(ClassificationTable table)
{
    /// <summary>Evidence is kept in tenths.</summary>
    private const int Tenths = 10;

    private readonly PhraseTable inName = Rows(table, "name");
    private readonly PhraseTable inDescription = Rows(table, "description");
    private readonly PhraseTable inInputs = Rows(table, "input");
    private readonly PhraseTable hints = Rows(table, "hint");
    private readonly VerbFinder verbs = new(table);

    /// <summary>What the names of a server's tools have in common.</summary>
    public ServerNames NamesOf(string slug, IEnumerable<ToolDescriptor> tools) =>
        new(WordSplitter.Split(slug), [.. tools.Select(tool => verbs.LeadingWords(tool.Name))]);

    /// <summary>Tells a tool's category, whatever its descriptor says of it.</summary>
    /// <param name="names">The names of the tool's server: what they share is no evidence.</param>
    public Classification Classify(ToolDescriptor tool, ServerNames names)
    {
        var evidence = new List<ClassificationEvidence>();
        var words = verbs.WithoutPrefix(WordSplitter.Split(tool.Name), names);
        var description = WordSplitter.Split($"{tool.Description}. {tool.Declared?.Description}");
        var verb = verbs.AddFromName(words, evidence) ?? verbs.AddFromOpening(description, evidence, nameHasVerb: false);
        if (evidence.Exists(item => item.Text.EndsWith(VerbFinder.InName, StringComparison.Ordinal)))
        {
            verbs.AddFromOpening(description, evidence, nameHasVerb: true);
        }

        AddPhrases(inName, words, words, verb, "its name", evidence);
        AddPhrases(inDescription, description, words, verb, "its description", evidence);
        foreach (var field in tool.Declared?.Schema?.Fields ?? [])
        {
            if (field.Depth == 0)
            {
                AddPhrases(inInputs, WordSplitter.Split(field.Name), words, verb, "its inputs", evidence, wholly: true);
            }
        }

        AddPhrases(hints, HintsOf(tool), words, verb, "the server's hints", evidence, wholly: true);
        return Decide(evidence);
    }

    private Classification Decide(List<ClassificationEvidence> evidence)
    {
        evidence.Sort((left, right) => right.Weight != left.Weight ? right.Weight.CompareTo(left.Weight) : string.CompareOrdinal(left.Text, right.Text));
        var scores = Words.DerivedCategories
            .Select(category => (Category: category, Score: evidence.Where(item => item.Category == category).Sum(item => item.Weight)))
            .OrderByDescending(entry => entry.Score)
            .ToList();
        var (category, score) = scores[0];
        return score < table.Least * Tenths || score - Math.Max(scores[1].Score, 0) < table.Lead * Tenths
            ? new Classification(Words.UnknownCategory, 0, evidence)
            : new Classification(category, score * 100 / scores.Sum(entry => Math.Max(entry.Score, 0)), evidence);
    }

    /// <summary>Adds each row once, however often its words are there.</summary>
    private static void AddPhrases(
        PhraseTable phrases, IReadOnlyList<string> words, IReadOnlyList<string> name, string? verb, string place, List<ClassificationEvidence> evidence, bool wholly = false)
    {
        HashSet<ClassificationRow>? seen = null;
        for (var index = 0; index < words.Count; index++)
        {
            foreach (var (run, row) in phrases.At(words, index))
            {
                var counts = (row.With.Count == 0 || (verb is not null && row.With.Has(verb)))
                    && !row.Without.HasAny(name)
                    && (!wholly || run.Length == words.Count);
                if (counts && (seen ??= new HashSet<ClassificationRow>(ReferenceEqualityComparer.Instance)).Add(row))
                {
                    evidence.Add(new ClassificationEvidence(row.Category, $"“{string.Join(' ', run)}” in {place}", row.Weight * Tenths));
                }
            }
        }
    }

    /// <summary>The hints in words, one a run: what the table calls them.</summary>
    private static IReadOnlyList<string> HintsOf(ToolDescriptor tool) => tool.Declared?.Annotations switch
    {
        { ReadOnly: true } => ["readonly"],
        { Destructive: true } => ["destructive"],
        { ReadOnly: false } => ["changes"],
        _ => [],
    };

    private static PhraseTable Rows(ClassificationTable table, string look) => new(table.Rows.Where(row => row.Look == look));
}
