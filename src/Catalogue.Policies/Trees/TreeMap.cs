using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Trees;

/// <summary>Reads maps strictly: keys are text and stand once, and where the keys are known no other is taken.</summary>
internal static class TreeMap
{
    /// <summary>More keys are looked for in a set.</summary>
    private const int FewKeys = 8;

    /// <summary>Larger sets are not kept for the next map.</summary>
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static HashSet<string>? seenOfThread;

    /// <summary>The entries of a map by their keys. Entries with a bad key are reported and left out.</summary>
    /// <param name="what">How messages call the map; asked only where something is wrong with it.</param>
    /// <param name="known">The keys that may stand here; empty where any may.</param>
    /// <returns>Null where the value is no map.</returns>
    public static MapEntries? Read<TWhat>(YamlNode node, TWhat what, string[] known, TreeProblems problems)
        where TWhat : notnull
    {
        if (node is not YamlMapping mapping)
        {
            problems.WrongKind(node, $"{what}", known.Length > 0 ? $"a map with {string.Join(", ", known)}" : "a map");
            return null;
        }

        var entries = mapping.EntrySpan;
        var seen = entries.Length > FewKeys ? seenOfThread ??= new(StringComparer.Ordinal) : null;
        seen?.Clear();
        List<YamlEntry>? good = null;
        for (var index = 0; index < entries.Length; index++)
        {
            ref readonly var entry = ref entries[index];
            var isGood = entry.Key is YamlScalar { IsText: true } key
                && (known.Length == 0 || Array.IndexOf(known, key.Value) >= 0)
                && (seen is not null ? seen.Add(key.Value)
                    : good is null ? !mapping.Has(key.Value, amongFirst: index)
                    : !new MapEntries(mapping, good).ContainsKey(key.Value));
            if (!isGood)
            {
                good ??= [.. entries[..index]];
                Report(entry.Key, what, known, problems);
            }
            else
            {
                good?.Add(entry);
            }
        }

        if (seen?.Count > LargestKept)
        {
            seenOfThread = null;
        }

        return new MapEntries(mapping, good);
    }

    /// <summary>The text of a scalar that is text; null where it is something else.</summary>
    public static string? Text(YamlNode node) => node is YamlScalar { IsText: true } scalar ? scalar.Value : null;

    private static void Report<TWhat>(YamlNode key, TWhat what, string[] known, TreeProblems problems)
        where TWhat : notnull
    {
        if (key is not YamlScalar { IsText: true } text)
        {
            problems.Add(key, $"a key of {what} is {key.KindInWords}; write text, in quotes where it looks like something else");
        }
        else if (known.Length > 0 && Array.IndexOf(known, text.Value) < 0)
        {
            problems.Add(key, $"{what} has no key \"{text.Value}\"; write one of {string.Join(", ", known)}");
        }
        else
        {
            problems.Add(key, $"the key \"{text.Value}\" stands twice in {what}; write it once");
        }
    }
}
