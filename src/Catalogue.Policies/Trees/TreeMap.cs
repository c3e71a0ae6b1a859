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
        where TWhat : notnull => node is YamlMapping mapping && AreGood(mapping.EntrySpan, known)
            ? new MapEntries(mapping, null)
            : ReadBad(node, $"{what}", known, problems);

    /// <summary>The text of a scalar that is text; null where it is something else.</summary>
    public static string? Text(YamlNode node) => node is YamlScalar { IsText: true } scalar ? scalar.Value : null;

    private static bool AreGood(ReadOnlySpan<YamlEntry> entries, string[] known)
    {
        var seen = entries.Length > FewKeys ? seenOfThread ??= new(StringComparer.Ordinal) : null;
        seen?.Clear();
        var areGood = true;
        for (var index = 0; areGood && index < entries.Length; index++)
        {
            areGood = entries[index].Key is YamlScalar { IsText: true } key
                && (known.Length == 0 || Array.IndexOf(known, key.Value) >= 0)
                && (seen?.Add(key.Value) ?? !IsAmong(entries[..index], key.Value));
        }

        seenOfThread = seenOfThread?.Count > LargestKept ? null : seenOfThread;
        return areGood;
    }

    private static bool IsAmong(ReadOnlySpan<YamlEntry> entries, string key)
    {
        foreach (ref readonly var entry in entries)
        {
            if (((YamlScalar)entry.Key).Value == key)
            {
                return true;
            }
        }

        return false;
    }

    private static MapEntries? ReadBad(YamlNode node, string what, string[] known, TreeProblems problems)
    {
        if (node is not YamlMapping mapping)
        {
            problems.WrongKind(node, what, known.Length > 0 ? $"a map with {string.Join(", ", known)}" : "a map");
            return null;
        }

        var good = new List<YamlEntry>(mapping.Entries.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var entry in mapping.EntrySpan)
        {
            if (entry.Key is not YamlScalar { IsText: true } key)
            {
                problems.Add(entry.Key, $"a key of {what} is {entry.Key.KindInWords}; write text, in quotes where it looks like something else");
            }
            else if (known.Length > 0 && Array.IndexOf(known, key.Value) < 0)
            {
                problems.Add(key, $"{what} has no key \"{key.Value}\"; write one of {string.Join(", ", known)}");
            }
            else if (!seen.Add(key.Value))
            {
                problems.Add(key, $"the key \"{key.Value}\" stands twice in {what}; write it once");
            }
            else
            {
                good.Add(entry);
            }
        }

        return new MapEntries(mapping, good);
    }
}
