namespace Catalogue.Policies.Re2;

/// <summary>Reads an expression from left to right into a tree, and complains where the engine does.</summary>
internal sealed class RegexParser
{
    private const int LargestCount = 1000;

    private readonly RegexText text;
    private readonly RegexStack stack = new();
    private readonly RegexEscapes escapes;
    private readonly RegexClass classes;

    public RegexParser(string expression)
    {
        text = new RegexText(expression);
        escapes = new RegexEscapes(text);
        classes = new RegexClass(text, escapes);
    }

    /// <summary>Reads the whole expression.</summary>
    /// <exception cref="RegexFailure">It is none.</exception>
    public RegexNode Parse()
    {
        try
        {
            var lastRepeat = -1;
            while (!text.AtEnd)
            {
                var start = text.Position;
                lastRepeat = ParseNext(lastRepeat) ? start : -1;
            }

            stack.Finish();
        }
        catch (RegexTooLarge exception)
        {
            throw RegexFailure.Of(exception.Message, text.Expression);
        }

        if (stack.Count != 1)
        {
            throw RegexFailure.Of("missing closing )", text.Expression);
        }

        return stack.Root;
    }

    /// <summary>Reads one item.</summary>
    /// <param name="lastRepeat">Where the item before began, if it was a repetition; else -1.</param>
    /// <returns>Whether the item is a repetition.</returns>
    private bool ParseNext(int lastRepeat)
    {
        switch (text.Current)
        {
            case '(':
                ParseOpening();
                return false;
            case ')':
                text.Position++;
                if (!stack.CloseGroup())
                {
                    throw RegexFailure.Of("unexpected )", text.Expression);
                }

                return false;
            case '|':
                stack.AddBar();
                text.Position++;
                return false;
            case '[':
                stack.Push(classes.Parse(stack));
                return false;
            case '^' or '$' or '.':
                stack.Push(NewMark(text.Current));
                text.Position++;
                return false;
            case '*' or '+' or '?':
                var operation = text.Current == '*' ? RegexOperator.Star : RegexOperator.PlusOrQuest;
                ParseRepeat(operation, text.Current == '+' ? 1 : 0, text.Current == '?' ? 1 : -1, text.Position + 1, lastRepeat);
                return true;
            case '{' when RepeatCount.TryRead(text, out var count):
                if (count.Min < 0 || count.Min > LargestCount || count.Max > LargestCount || (count.Max >= 0 && count.Min > count.Max))
                {
                    throw RegexFailure.InvalidCount(text.Expression[text.Position..count.End]);
                }

                ParseRepeat(RegexOperator.Repeat, count.Min, count.Max, count.End, lastRepeat);
                return true;
            case '\\':
                ParseBackslash();
                return false;
            default:
                stack.AddLiteral(text.Take());
                return false;
        }
    }

    private RegexNode NewMark(char mark)
    {
        if (mark != '.')
        {
            var lines = stack.Flags.HasFlag(RegexFlags.Lines);
            return stack.NewAssertion(mark == '^'
                ? lines ? RegexAssertion.LineStart : RegexAssertion.TextStart
                : lines ? RegexAssertion.LineEnd : RegexAssertion.TextEnd);
        }

        var dot = stack.New(RegexOperator.AnyCharacter);
        dot.Set = stack.Flags.HasFlag(RegexFlags.DotIsAny) ? CharacterSet.All : CharacterSet.Of('\n').Negated();
        return dot;
    }

    private void ParseRepeat(RegexOperator operation, int min, int max, int end, int lastRepeat)
    {
        var start = text.Position;
        text.Position = end;
        text.TryTake('?');
        if (lastRepeat >= 0)
        {
            throw RegexFailure.Of("invalid nested repetition operator", text.From(lastRepeat));
        }

        if (!stack.TryRepeat(operation, min, max, out var valid))
        {
            throw RegexFailure.Of("missing argument to repetition operator", text.From(start));
        }

        if (!valid)
        {
            throw RegexFailure.InvalidCount(text.From(start));
        }
    }

    private void ParseOpening()
    {
        if (text.Ahead(1) == '?')
        {
            new RegexGroups(text, stack).Parse();
            return;
        }

        text.Position++;
        stack.OpenGroup(captures: true);
    }

    private void ParseBackslash()
    {
        var next = text.Ahead(1);
        switch (next)
        {
            case 'A' or 'b' or 'B' or 'z':
                text.Position += 2;
                stack.Push(stack.NewAssertion(next switch
                {
                    'A' => RegexAssertion.TextStart,
                    'z' => RegexAssertion.TextEnd,
                    'b' => RegexAssertion.WordBoundary,
                    _ => RegexAssertion.NoWordBoundary,
                }));
                return;
            case 'C':
                throw RegexFailure.InvalidEscape(text.Expression.Substring(text.Position, 2));
            case 'Q':
                text.Position += 2;
                ParseLiteralText();
                return;
        }

        var node = stack.New(RegexOperator.Class);
        if ((escapes.TakeUnicodeClass(stack.FoldCase) ?? escapes.TakePerlClass(stack.FoldCase)) is { } set)
        {
            node.Set = stack.FoldCase ? set.Folded() : set;
            stack.Push(node);
        }
        else
        {
            stack.Reuse();
            stack.AddLiteral(escapes.TakeCharacter());
        }
    }

    /// <summary>Reads what stands between <c>\Q</c> and <c>\E</c> or the end: all of it means itself.</summary>
    private void ParseLiteralText()
    {
        var end = text.Expression.IndexOf(@"\E", text.Position, StringComparison.Ordinal);
        var stop = end < 0 ? text.Expression.Length : end;
        text.RequireWellFormed(text.Position, stop);
        while (text.Position < stop)
        {
            stack.AddLiteral(text.Take());
        }

        text.Position = end < 0 ? stop : end + 2;
    }
}
