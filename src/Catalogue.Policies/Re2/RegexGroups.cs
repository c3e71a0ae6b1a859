namespace Catalogue.Policies.Re2;

/// <summary>Reads what begins with <c>(?</c>: flags, groups that capture nothing, named groups.</summary>
internal sealed class RegexGroups(RegexText text, RegexStack stack)
{
    public void Parse()
    {
        var start = text.Position;
        if (text.Ahead(2) == 'P' && text.Ahead(3) == '<' && text.Has(5))
        {
            ParseNamed(start);
        }
        else
        {
            ParseFlags(start);
        }
    }

    private void ParseNamed(int start)
    {
        const int NameOffset = 4;
        var end = text.Expression.IndexOf('>', start);
        if (end < 0)
        {
            text.RequireWellFormed(start, text.Expression.Length);
            throw RegexFailure.Of("invalid named capture", text.Rest);
        }

        text.RequireWellFormed(start + NameOffset, end);
        var name = text.Expression.AsSpan((start + NameOffset)..end);
        text.Position = end + 1;
        if (name.Length == 0 || !IsName(name))
        {
            throw RegexFailure.Of("invalid named capture", text.From(start));
        }

        stack.OpenGroup(captures: true);
    }

    private void ParseFlags(int start)
    {
        text.Position = start + 2;
        var flags = stack.Flags;
        var negative = false;
        var any = false;
        while (!text.AtEnd)
        {
            var c = text.Take();
            if (c is 'i' or 'm' or 's' or 'U')
            {
                flags = negative ? flags & ~Flag(c) : flags | Flag(c);
                any = true;
            }
            else if (c == '-' && !negative)
            {
                negative = true;
                any = false;
            }
            else if (c is ':' or ')' && (any || !negative))
            {
                if (c == ':')
                {
                    stack.OpenGroup(captures: false);
                }

                stack.Flags = flags;
                return;
            }
            else
            {
                break;
            }
        }

        throw RegexFailure.Of("invalid or unsupported Perl syntax", text.From(start));
    }

    private static RegexFlags Flag(int letter) => letter switch
    {
        'i' => RegexFlags.FoldCase,
        'm' => RegexFlags.Lines,
        's' => RegexFlags.DotIsAny,
        _ => RegexFlags.None,
    };

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (c != '_' && !char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}
