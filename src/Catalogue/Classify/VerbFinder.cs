using Catalogue.Descriptors;
using Catalogue.Text;

namespace Catalogue.Classify;

/// <summary>Finds the verb of a tool's name, and the one that its description opens with.</summary>
internal sealed class VerbFinder(ClassificationTable table)
{
    /// <summary>How evidence from a name ends.</summary>
    public const string InName = "the name's verb";

    /// <summary>A description says what a tool does in its first words, or later than we would trust.</summary>
    private const int OpeningWords = 10;

    /// <summary>What a verb counts, in per cent, that an "and" or "or" joins to another.</summary>
    private const int Joined = 130;

    private const int Tenths = 10;

    private readonly PhraseTable anywhere = new(table.Rows.Where(row => row.Look == "verb"));
    private readonly PhraseTable atStart = new(table.Rows.Where(row => row.Look is "verb" or "first-verb"));
    private readonly HashSet<string> prefixes = new(table.Prefixes, StringComparer.Ordinal);

    /// <summary>The words of a name up to its verb, which several tools may share without it saying less of each.</summary>
    public IReadOnlyList<string> LeadingWords(string name)
    {
        var words = WordSplitter.Split(name);
        var index = 0;
        while (index < words.Length && !anywhere.HasAt(words, index))
        {
            index++;
        }

        // One word more, so that the last of the leading words is not the whole name.
        return [.. words.Take(index + 1)];
    }

    /// <summary>The words of a name from the first that is no prefix; all of them where nothing else is left.</summary>
    public IReadOnlyList<string> WithoutPrefix(IReadOnlyList<string> words, ServerNames names)
    {
        var start = 0;
        while (start < words.Count - 1 && !anywhere.HasAt(words, start) && (names.IsPrefix(words[start]) || prefixes.Contains(words[start])))
        {
            start++;
        }

        return start == 0 ? words : [.. words.Skip(start)];
    }

    /// <summary>Adds the verbs of a name: the first in full, each later one in part.</summary>
    /// <returns>The category of the first.</returns>
    public string? AddFromName(IReadOnlyList<string> words, List<ClassificationEvidence> evidence)
    {
        string? first = null;
        for (var index = 0; index < words.Count; index++)
        {
            var found = (index == 0 ? atStart : anywhere).FirstAt(words, index);
            if (found.Row is not { } row || row.Without.HasAny(words))
            {
                continue;
            }

            if (row.Look == "first-verb" && HasVerbLater(words))
            {
                // Before a clear verb it is a thing, or the method of a request: "post search", "branch delete".
                evidence.Add(new ClassificationEvidence(row.Category, $"“{string.Join(' ', found.Run)}” before the verb in its name", row.Weight * table.Later / Tenths));
                continue;
            }

            // "find and replace" does both, and its second half is what matters.
            var share = first is null ? 100 : words[index - 1] is "and" or "or" ? Joined : table.Later;
            evidence.Add(new ClassificationEvidence(
                row.Category, $"“{string.Join(' ', found.Run)}”, {(first is null ? InName : "also in " + InName)}", row.Weight * share / Tenths));
            first ??= row.Category;
            index += found.Run.Length - 1;
        }

        return first;
    }

    private bool HasVerbLater(IReadOnlyList<string> words)
    {
        for (var later = 1; later < words.Count; later++)
        {
            if (anywhere.HasAt(words, later))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the verb that a description opens with.</summary>
    /// <param name="nameHasVerb">Whether the name has spoken already: then the opening is a second witness, for half.</param>
    /// <returns>The category of the verb.</returns>
    public string? AddFromOpening(IReadOnlyList<string> words, List<ClassificationEvidence> evidence, bool nameHasVerb)
    {
        for (var index = 0; index < Math.Min(words.Count, OpeningWords); index++)
        {
            string[] window = [.. words.Skip(index).Take(3)];
            foreach (var form in Forms(words[index]))
            {
                window[0] = form;
                if ((index == 0 ? atStart : anywhere).FirstAt(window, 0) is { Row: { } row } found)
                {
                    evidence.Add(new ClassificationEvidence(
                        row.Category, $"“{string.Join(' ', found.Run)}” at the beginning of its description", row.Weight * table.Opening / (nameHasVerb ? 2 * Tenths : Tenths)));
                    return row.Category;
                }
            }
        }

        return null;
    }

    /// <summary>The word as it stands, and what it may be a form of: gets, fetches, queries, listing.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        yield return word;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        if (word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield return word[..^1];
        }

        if (word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }
    }
}
