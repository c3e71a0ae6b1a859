namespace Catalogue.Policies.Re2;

/// <summary>Reads a set of characters in brackets.</summary>
internal sealed class RegexClass(RegexText text, RegexEscapes escapes)
{
    private readonly List<CharacterRange> ranges = [];

    public RegexNode Parse(RegexStack stack)
    {
        var node = stack.New(RegexOperator.Class);
        var start = text.Position;
        text.Position++;
        var negated = text.TryTake('^');
        ranges.Clear();
        var items = 0;
        while (text.AtEnd || text.Current != ']' || items == 0)
        {
            items++;
            TakeItem(start, stack.FoldCase);
        }

        text.Position++;
        var set = CharacterSet.Of(ranges);
        set = stack.FoldCase ? set.Folded() : set;
        node.Set = negated ? set.Negated() : set;
        node.IsSingleCharacter = node.Set.IsSingle;
        return node;
    }

    /// <summary>Takes a named set, a class or a range.</summary>
    private void TakeItem(int start, bool foldCase)
    {
        if ((TakeNamedSet(foldCase) ?? escapes.TakeUnicodeClass(foldCase) ?? escapes.TakePerlClass(foldCase)) is { } set)
        {
            ranges.AddRange(set.Ranges);
            return;
        }

        var rangeStart = text.Position;
        var low = TakeCharacter(start);
        if (text.Current != '-' || !text.Has(2) || text.Ahead(1) == ']')
        {
            ranges.Add(new CharacterRange(low, low));
            return;
        }

        text.Position++;
        var high = TakeCharacter(start);
        ranges.Add(high < low ? throw RegexFailure.InvalidRange(text.From(rangeStart)) : new CharacterRange(low, high));
    }

    private CharacterSet? TakeNamedSet(bool foldCase)
    {
        if (text.Current != '[' || text.Ahead(1) != ':' || !text.Has(3))
        {
            return null;
        }

        var end = text.Expression.IndexOf(":]", text.Position + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var start = text.Position;
        text.Position = end + 2;
        var name = text.Expression[(start + 2)..end];
        var negated = name.StartsWith('^');
        return PerlClasses.FindNamed(negated ? name[1..] : name) is { } set
            ? RegexEscapes.Signed(set, negated, foldCase)
            : throw RegexFailure.InvalidRange(text.From(start));
    }

    private int TakeCharacter(int start)
    {
        if (text.AtEnd)
        {
            throw RegexFailure.Of("missing closing ]", text.Expression[start..]);
        }

        return text.Current == '\\' ? escapes.TakeCharacter() : text.Take();
    }
}
