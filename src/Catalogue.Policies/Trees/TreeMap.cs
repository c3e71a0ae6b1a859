using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Trees;

/// <summary>Reads maps strictly: keys are text and stand once, and where the keys are known no other is taken.</summary>
internal static class TreeMap
{
    /// <summary>The entries of a map by their keys. Entries with a bad key are reported and left out.</summary>
    /// <param name="known">The keys that may stand here; empty where any may.</param>
    /// <returns>Null where the value is no map.</returns>
    public static MapEntries? Read(YamlNode node, string what, string[] known, TreeProblems problems)
    {
        if (node is not YamlMapping mapping)
        {
            problems.WrongKind(node, what, known.Length > 0 ? $"a map with {string.Join(", ", known)}" : "a map");
            return null;
        }

        var entries = new MapEntries(mapping.Entries.Count);
        for (var index = 0; index < mapping.Entries.Count; index++)
        {
            var entry = mapping.Entries[index];
            if (entry.Key is not YamlScalar key || key.KindInWords != "text")
            {
                problems.Add(entry.Key, $"a key of {what} is {entry.Key.KindInWords}; write text, in quotes where it looks like something else");
            }
            else if (known.Length > 0 && Array.IndexOf(known, key.Value) < 0)
            {
                problems.Add(key, $"{what} has no key \"{key.Value}\"; write one of {string.Join(", ", known)}");
            }
            else if (!entries.TryAdd(key.Value, entry))
            {
                problems.Add(key, $"the key \"{key.Value}\" stands twice in {what}; write it once");
            }
        }

        return entries;
    }

    /// <summary>The text of a scalar that is text; null where it is something else.</summary>
    public static string? Text(YamlNode node) => node is YamlScalar { KindInWords: "text" } scalar ? scalar.Value : null;
}
