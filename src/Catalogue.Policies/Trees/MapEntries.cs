using System.Collections;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Trees;

/// <summary>
/// The entries of a map by their keys, in the order written. Nearly all maps of policies have a handful of keys, which
/// are found one by one faster than a table is made; larger maps get one.
/// </summary>
internal sealed class MapEntries(int capacity) : IReadOnlyCollection<KeyValuePair<string, YamlEntry>>
{
    private const int FewKeys = 8;

    /// <summary>No entries.</summary>
    public static readonly MapEntries Empty = new(0);

    private readonly List<KeyValuePair<string, YamlEntry>> entries = new(capacity);
    private readonly Dictionary<string, int>? places = capacity > FewKeys ? new(capacity, StringComparer.Ordinal) : null;

    public int Count => entries.Count;

    /// <summary>The entry of a key that is there.</summary>
    public YamlEntry this[string key] => TryGetValue(key, out var entry) ? entry : throw new KeyNotFoundException(key);

    public bool ContainsKey(string key) => PlaceOf(key) >= 0;

    public bool TryGetValue(string key, out YamlEntry entry)
    {
        var place = PlaceOf(key);
        entry = place < 0 ? default : entries[place].Value;
        return place >= 0;
    }

    /// <summary>Adds an entry.</summary>
    /// <returns>False where the key is there already.</returns>
    public bool TryAdd(string key, YamlEntry entry)
    {
        if (places is null ? PlaceOf(key) >= 0 : !places.TryAdd(key, entries.Count))
        {
            return false;
        }

        entries.Add(KeyValuePair.Create(key, entry));
        return true;
    }

    public List<KeyValuePair<string, YamlEntry>>.Enumerator GetEnumerator() => entries.GetEnumerator();

    IEnumerator<KeyValuePair<string, YamlEntry>> IEnumerable<KeyValuePair<string, YamlEntry>>.GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => entries.GetEnumerator();

    private int PlaceOf(string key)
    {
        if (places is not null)
        {
            return places.GetValueOrDefault(key, -1);
        }

        for (var place = 0; place < entries.Count; place++)
        {
            if (entries[place].Key == key)
            {
                return place;
            }
        }

        return -1;
    }
}
