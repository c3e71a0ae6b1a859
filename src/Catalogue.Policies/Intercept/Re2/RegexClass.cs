namespace Catalogue.Policies.Intercept.Re2;

/// <summary>Reads a set of characters in brackets.</summary>
internal sealed class RegexClass(RegexText text, RegexEscapes escapes)
{
    private static readonly HashSet<string> NamedSets = new(StringComparer.Ordinal)
    {
        "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "word", "xdigit",
    };

    public RegexNode Parse(RegexStack stack)
    {
        var node = stack.New(RegexOperator.Class);
        var start = text.Position;
        text.Position++;
        var negated = text.TryTake('^');
        var items = 0;
        var singles = 0;
        while (text.AtEnd || text.Current != ']' || items == 0)
        {
            items++;
            singles += TakeItem(start) ? 1 : 0;
        }

        text.Position++;
        node.IsSingleCharacter = items == 1 && singles == 1 && !negated && !stack.FoldCase;
        return node;
    }

    /// <summary>Takes a named set, a class or a range.</summary>
    /// <returns>Whether it is a single character.</returns>
    private bool TakeItem(int start)
    {
        if (TryTakeNamedSet() || escapes.TryTakeUnicodeClass() || TryTakePerlClass())
        {
            return false;
        }

        var rangeStart = text.Position;
        var low = TakeCharacter(start);
        if (text.Current != '-' || !text.Has(2) || text.Ahead(1) == ']')
        {
            return true;
        }

        text.Position++;
        var high = TakeCharacter(start);
        return high < low ? throw RegexFailure.InvalidRange(text.From(rangeStart)) : high == low;
    }

    private bool TryTakeNamedSet()
    {
        if (text.Current != '[' || text.Ahead(1) != ':' || !text.Has(3))
        {
            return false;
        }

        var end = text.Expression.IndexOf(":]", text.Position + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        var start = text.Position;
        text.Position = end + 2;
        var name = text.Expression[(start + 2)..end];
        return NamedSets.Contains(name.StartsWith('^') ? name[1..] : name)
            ? true
            : throw RegexFailure.InvalidRange(text.From(start));
    }

    private bool TryTakePerlClass()
    {
        var there = text.Current == '\\' && text.Ahead(1) is 'd' or 'D' or 's' or 'S' or 'w' or 'W';
        text.Position += there ? 2 : 0;
        return there;
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
