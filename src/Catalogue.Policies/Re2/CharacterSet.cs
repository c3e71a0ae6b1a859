namespace Catalogue.Policies.Re2;

/// <summary>Code points from one to another, both included.</summary>
internal readonly record struct CharacterRange(int First, int Last);

/// <summary>A set of code points, as ranges in their order with gaps between them.</summary>
internal sealed class CharacterSet
{
    private const int LastCodePoint = 0x10FFFF;

    public static readonly CharacterSet Empty = new([]);

    public static readonly CharacterSet All = new([new CharacterRange(0, LastCodePoint)]);

    private readonly CharacterRange[] ranges;

    private CharacterSet(CharacterRange[] ranges) => this.ranges = ranges;

    public IReadOnlyList<CharacterRange> Ranges => ranges;

    public int First => ranges[0].First;

    public bool IsSingle => ranges.Length == 1 && ranges[0].First == ranges[0].Last;

    public static CharacterSet Of(int character) => new([new CharacterRange(character, character)]);

    /// <summary>Makes a set of ranges in any order.</summary>
    public static CharacterSet Of(IEnumerable<CharacterRange> ranges)
    {
        var joined = new List<CharacterRange>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (joined.Count > 0 && range.First <= joined[^1].Last + 1)
            {
                joined[^1] = joined[^1] with { Last = Math.Max(joined[^1].Last, range.Last) };
            }
            else
            {
                joined.Add(range);
            }
        }

        return new CharacterSet([.. joined]);
    }

    public CharacterSet Union(CharacterSet other) => Of(ranges.Concat(other.ranges));

    public CharacterSet Negated()
    {
        var gaps = new List<CharacterRange>(ranges.Length + 1);
        var next = 0;
        foreach (var range in ranges)
        {
            if (range.First > next)
            {
                gaps.Add(new CharacterRange(next, range.First - 1));
            }

            next = range.Last + 1;
        }

        if (next <= LastCodePoint)
        {
            gaps.Add(new CharacterRange(next, LastCodePoint));
        }

        return new CharacterSet([.. gaps]);
    }

    /// <summary>The set with every letter that differs from one of its own only in case.</summary>
    public CharacterSet Folded()
    {
        var added = new List<CharacterRange>();
        foreach (var letters in UnicodeTables.SameLetters)
        {
            if (Array.Exists(letters, Contains) && !Array.TrueForAll(letters, Contains))
            {
                added.AddRange(letters.Select(letter => new CharacterRange(letter, letter)));
            }
        }

        return added.Count == 0 ? this : Of(ranges.Concat(added));
    }

    public bool Contains(int character)
    {
        var low = 0;
        var high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (character < ranges[middle].First)
            {
                high = middle - 1;
            }
            else if (character > ranges[middle].Last)
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
