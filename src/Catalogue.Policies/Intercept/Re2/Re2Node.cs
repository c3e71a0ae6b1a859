namespace Catalogue.Policies.Intercept.Re2;

/// <summary>
/// What the engine's limits need to know of a part of a pattern: how deep it is, how large it becomes when its repeats
/// are written out, and how often its innermost part repeats.
/// </summary>
/// <param name="Height">Levels of operators.</param>
/// <param name="Size">Instructions, about, once repeats are written out.</param>
/// <param name="Repeats">The largest product of counts along one way inwards.</param>
/// <param name="IsLiteral">Whether it is a plain character, which joins its neighbours into one node.</param>
/// <param name="IsStar">Whether it is a repetition without counts, of which several in a row are one.</param>
internal readonly record struct Re2Node(int Height, long Size, long Repeats, bool IsLiteral = false, bool IsStar = false)
{
    public static readonly Re2Node Character = new(1, 1, 1, IsLiteral: true);

    public static readonly Re2Node Single = new(1, 1, 1);

    /// <summary>Nothing at all: <c>()</c>.</summary>
    public static readonly Re2Node Empty = new(1, 1, 1);

    public static Re2Node Group(Re2Node inner) => new(inner.Height + 1, inner.Size + 2, inner.Repeats);

    /// <summary><c>x*</c>, <c>x+</c>, <c>x?</c>.</summary>
    public static Re2Node Star(Re2Node inner) => inner.IsStar
        ? inner
        : new(inner.Height + 1, inner.Size + 2, inner.Repeats, IsStar: true);

    /// <summary><c>x{least,most}</c>; <paramref name="most"/> is -1 for no upper bound.</summary>
    public static Re2Node Repeat(Re2Node inner, int least, int most)
    {
        var count = most < 0 ? least : most;
        var size = most < 0
            ? (least == 0 ? 2 + inner.Size : 1 + (least * inner.Size))
            : (most * inner.Size) + (most - least);

        // A repeat of nothing hides what is inside it.
        return new(inner.Height + 1, Math.Max(1, size), most == 0 ? 1 : Math.Max(1, count) * inner.Repeats);
    }

    public static Re2Node Concatenation(IReadOnlyList<Re2Node> parts)
    {
        var nodes = 0;
        var height = 0;
        var size = 0L;
        var repeats = 1L;
        var afterLiteral = false;
        foreach (var part in parts)
        {
            nodes += part.IsLiteral && afterLiteral ? 0 : 1;
            afterLiteral = part.IsLiteral;
            height = Math.Max(height, part.Height);
            size += part.Size;
            repeats = Math.Max(repeats, part.Repeats);
        }

        return nodes switch
        {
            0 => Empty,
            1 => parts.Count == 1 ? parts[0] : new Re2Node(height, size, repeats),
            _ => new Re2Node(height + 1, size, repeats),
        };
    }

    public static Re2Node Alternation(IReadOnlyList<Re2Node> branches) => branches.Count == 1
        ? branches[0]
        : new Re2Node(
            branches.Max(branch => branch.Height) + 1,
            branches.Sum(branch => branch.Size) + branches.Count - 1,
            branches.Max(branch => branch.Repeats));
}
