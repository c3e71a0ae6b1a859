using System.Runtime.InteropServices;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Trees;

/// <summary>
/// The entries of a map that keep the rules, in the order written. Maps whose keys are asked for have a handful of keys,
/// which are found one by one faster than a table is made.
/// </summary>
/// <param name="mapping">The map.</param>
/// <param name="kept">What is left of its entries; null where that is all.</param>
internal readonly struct MapEntries(YamlMapping mapping, List<YamlEntry>? kept)
{
    /// <summary>No entries.</summary>
    public static readonly MapEntries Empty = new(new YamlMapping([], default, default), null);

    public int Count => Entries.Length;

    private ReadOnlySpan<YamlEntry> Entries => kept is null ? mapping.EntrySpan : CollectionsMarshal.AsSpan(kept);

    /// <summary>The entry of a key that is there.</summary>
    public YamlEntry this[string key] => TryGetValue(key, out var entry) ? entry : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, out YamlEntry entry)
    {
        foreach (ref readonly var each in Entries)
        {
            if (((YamlScalar)each.Key).Value == key)
            {
                entry = each;
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>A key in its place, from 0, with its entry.</summary>
    public (string Key, YamlEntry Entry) At(int index) => (((YamlScalar)Entries[index].Key).Value, Entries[index]);

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes over keys with their entries.</summary>
    public struct Enumerator(MapEntries entries)
    {
        private int index = -1;

        public readonly (string Key, YamlEntry Entry) Current => entries.At(index);

        public bool MoveNext() => ++index < entries.Count;
    }
}
