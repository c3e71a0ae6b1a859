namespace Catalogue.Policies.Intercept.Re2;

/// <summary>Parses a pattern as Go's <c>regexp</c> does with Perl syntax on, for its errors alone.</summary>
internal sealed class Re2Parser
{
    private const int LargestCount = 1000;

    /// <summary>Deepest nesting of operators.</summary>
    private const int LargestHeight = 1000;

    /// <summary>Instructions of 40 bytes that fit 128 MiB.</summary>
    private const long LargestSize = (128 << 20) / 40;

    private readonly Re2Reader reader;
    private readonly Stack<Re2Level> levels = new();
    private Re2Level level = new();

    private Re2Parser(string pattern)
    {
        reader = new Re2Reader(pattern);
    }

    /// <summary>Reads the whole pattern.</summary>
    /// <exception cref="Re2Exception">The pattern is refused.</exception>
    public static void Parse(string pattern) => new Re2Parser(pattern).ParseAll();

    private void ParseAll()
    {
        // Where the last repetition began; -1 where the thing before is none.
        var lastRepeat = -1;
        while (!reader.AtEnd)
        {
            var start = reader.Position;
            var isRepeat = false;
            switch (reader.Peek())
            {
                case '(':
                    ParseOpening();
                    break;
                case '|':
                    reader.Position++;
                    level.NextBranch();
                    break;
                case ')':
                    ParseClosing();
                    break;
                case '*' or '+' or '?':
                    reader.Position++;
                    Repeat(start, lastRepeat, -1, -1);
                    isRepeat = true;
                    break;
                case '{' when Re2Counts.TryRead(reader, out var least, out var most):
                    CheckCounts(start, least, most);
                    Repeat(start, lastRepeat, least, most);
                    isRepeat = true;
                    break;
                case '[':
                    Re2Class.Parse(reader);
                    level.Add(Re2Node.Single);
                    break;
                case '\\':
                    ParseEscape();
                    break;
                case '^' or '$' or '.':
                    reader.Position++;
                    level.Add(Re2Node.Single);
                    break;
                default:
                    reader.Next();
                    level.Add(Re2Node.Character);
                    break;
            }

            lastRepeat = isRepeat ? start : -1;
        }

        if (levels.Count > 0)
        {
            throw new Re2Exception(Re2Error.MissingParenthesis, reader.Pattern);
        }

        CheckLimits(level.Close());
    }

    private void ParseOpening()
    {
        if (reader.StartsWith("(?"))
        {
            if (!Re2Flags.Parse(reader))
            {
                return;
            }
        }
        else
        {
            reader.Position++;
        }

        levels.Push(level);
        level = new Re2Level { IsCapture = reader.Pattern[reader.Position - 1] != ':' };
    }

    private void ParseClosing()
    {
        if (levels.Count == 0)
        {
            throw new Re2Exception(Re2Error.UnexpectedParenthesis, reader.Pattern);
        }

        reader.Position++;
        var inner = level.Close();
        var node = level.IsCapture ? Re2Node.Group(inner) : inner with { IsLiteral = false };
        CheckLimits(node);
        level = levels.Pop();
        level.Add(node);
    }

    private void Repeat(int start, int lastRepeat, int least, int most)
    {
        if (reader.Peek() == '?')
        {
            reader.Position++;
        }

        if (lastRepeat >= 0)
        {
            throw new Re2Exception(Re2Error.InvalidRepeatOperator, reader.Since(lastRepeat));
        }

        if (!level.TryTakeLast(out var last))
        {
            throw new Re2Exception(Re2Error.MissingRepeatArgument, reader.Since(start));
        }

        var node = least < 0 ? Re2Node.Star(last) : Re2Node.Repeat(last, least, most);
        if (least >= 0 && (least >= 2 || most >= 2) && node.Repeats > LargestCount)
        {
            throw new Re2Exception(Re2Error.InvalidRepeatCount, reader.Since(start));
        }

        CheckLimits(node);
        level.Add(node);
    }

    private void CheckCounts(int start, int least, int most)
    {
        if (least is < 0 or > LargestCount || most > LargestCount || (most >= 0 && least > most))
        {
            throw new Re2Exception(Re2Error.InvalidRepeatCount, reader.Since(start));
        }
    }

    private void CheckLimits(Re2Node node)
    {
        if (node.Height > LargestHeight)
        {
            throw new Re2Exception(Re2Error.NestingDepth, reader.Pattern);
        }

        if (node.Size > LargestSize)
        {
            throw new Re2Exception(Re2Error.InternalError, reader.Pattern);
        }
    }

    private void ParseEscape()
    {
        switch (reader.Peek(1))
        {
            case 'A' or 'b' or 'B' or 'z':
                reader.Position += 2;
                level.Add(Re2Node.Single);
                break;
            case 'C':
                throw new Re2Exception(Re2Error.InvalidEscape, "\\C");
            case 'Q':
                ParseQuoted();
                break;
            default:
                var isClass = Re2Class.TrySkipEscape(reader);
                if (!isClass)
                {
                    Re2Escapes.Parse(reader);
                }

                level.Add(isClass ? Re2Node.Single : Re2Node.Character);
                break;
        }
    }

    /// <summary><c>\Q ... \E</c>: plain characters; without the end it runs to the end of the pattern.</summary>
    private void ParseQuoted()
    {
        reader.Position += 2;
        while (!reader.AtEnd && !reader.StartsWith("\\E"))
        {
            reader.Next();
            level.Add(Re2Node.Character);
        }

        reader.Position += reader.AtEnd ? 0 : 2;
    }
}
