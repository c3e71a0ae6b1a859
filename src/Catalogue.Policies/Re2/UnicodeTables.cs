using System.Globalization;

namespace Catalogue.Policies.Re2;

/// <summary>
/// Categories, scripts and case folding as Go 1.19 knows them, which is Unicode 13. They are data beside this file, since
/// .NET's own are of another version and know no scripts. Later releases of Go know more scripts, and longer names for
/// categories too.
/// </summary>
internal static class UnicodeTables
{
    private static readonly Lazy<Tables> Loaded = new(Load);

    /// <summary>Letters that are the same but for case, each group once.</summary>
    public static IReadOnlyList<int[]> SameLetters => Loaded.Value.SameLetters;

    /// <summary>The characters of a category or script; null where the name is none.</summary>
    public static CharacterSet? Find(string name) => name == "Any" ? CharacterSet.All : Loaded.Value.Sets.GetValueOrDefault(name);

    private static Tables Load()
    {
        using var stream = typeof(UnicodeTables).Assembly.GetManifestResourceStream("Unicode13.txt")!;
        using var reader = new StreamReader(stream);
        var sets = new Dictionary<string, CharacterSet>(StringComparer.Ordinal);
        var letters = new List<int[]>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            switch (line[0])
            {
                case '#':
                    break;
                case '=':
                    letters.Add([.. parts.Select(part => Number(part.TrimStart('=')))]);
                    break;
                case '+':
                    var distance = Number(parts[0][1..]);
                    letters.AddRange(parts.Skip(1).SelectMany(Ranges).Select(range => (int[])[range.First, range.First + distance]));
                    break;
                default:
                    sets.Add(parts[0], CharacterSet.Of(parts.Skip(1).SelectMany(Ranges)));
                    break;
            }
        }

        foreach (var group in sets.Where(set => set.Key.Length == 2 && char.IsAsciiLetterLower(set.Key[1])).GroupBy(set => set.Key[..1], StringComparer.Ordinal).ToList())
        {
            sets.Add(group.Key, CharacterSet.Of(group.SelectMany(set => set.Value.Ranges)));
        }

        return new Tables(sets, letters);
    }

    /// <summary>Reads <c>41-5a</c>, <c>100-12e/2</c> or <c>41</c> into single code points or, where they touch, one range.</summary>
    private static IEnumerable<CharacterRange> Ranges(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var bounds = (slash < 0 ? text : text[..slash]).Split('-');
        var first = Number(bounds[0]);
        var last = Number(bounds[^1]);
        var step = slash < 0 ? 1 : Number(text[(slash + 1)..]);
        for (var at = first; at <= last; at += step)
        {
            yield return new CharacterRange(at, at);
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private sealed record Tables(Dictionary<string, CharacterSet> Sets, List<int[]> SameLetters);
}
