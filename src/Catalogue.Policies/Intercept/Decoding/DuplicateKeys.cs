using Catalogue.Policies.Intercept.EngineYaml.Composing;

namespace Catalogue.Policies.Intercept.Decoding;

/// <summary>
/// Finds keys that stand twice in a map. The engine compares how they are written, not what they mean: two keys that are
/// lists are always equal, an alias equals only itself.
/// </summary>
internal static class DuplicateKeys
{
    private const int MostPairs = 1000;
    private const int FewKeys = 8;

    /// <summary>Finds the keys of a map that stand in it twice.</summary>
    /// <returns>Each pair of equal keys, by the first and then the second; cut off where there are very many.</returns>
    public static IReadOnlyList<(Node First, Node Second)> Find(Node mapping)
    {
        var keys = mapping.Children;
        return keys.Count > 2 && Exist(keys) ? Pairs(keys) : [];
    }

    private static List<(Node First, Node Second)> Pairs(List<Node> keys)
    {
        var pairs = new List<(Node, Node)>();
        var byText = new Dictionary<(NodeKind, string), List<Node>>();
        for (var index = 0; index < keys.Count; index += 2)
        {
            var equal = byText.TryGetValue((keys[index].Kind, keys[index].Value), out var known) ? known : null;
            if (equal is null)
            {
                byText.Add((keys[index].Kind, keys[index].Value), equal = []);
            }

            equal.Add(keys[index]);
        }

        for (var index = 0; index < keys.Count && pairs.Count < MostPairs; index += 2)
        {
            var equal = byText[(keys[index].Kind, keys[index].Value)];
            equal.RemoveAt(0);
            pairs.AddRange(equal.Take(MostPairs).Select(second => (keys[index], second)));
        }

        return pairs;
    }

    private static bool Exist(List<Node> keys)
    {
        // Nearly all maps have a handful of keys, which are compared one by one faster than a set is made.
        if (keys.Count <= 2 * FewKeys)
        {
            return ExistAmongFew(keys);
        }

        var seen = new HashSet<(NodeKind, string)>(keys.Count / 2);
        for (var index = 0; index < keys.Count; index += 2)
        {
            if (!seen.Add((keys[index].Kind, keys[index].Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ExistAmongFew(List<Node> keys)
    {
        for (var second = 2; second < keys.Count; second += 2)
        {
            for (var first = 0; first < second; first += 2)
            {
                if (keys[first].Kind == keys[second].Kind && keys[first].Value == keys[second].Value)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
