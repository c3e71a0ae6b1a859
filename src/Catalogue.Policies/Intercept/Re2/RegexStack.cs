namespace Catalogue.Policies.Intercept.Re2;

/// <summary>
/// The pieces read so far, joined as early as the engine joins them: neighbouring literals into one, characters on both
/// sides of a bar into a class.
/// </summary>
internal sealed class RegexStack
{
    private const int MostCopies = 1000;

    private readonly List<RegexNode> nodes = [];
    private readonly RegexLimits limits = new();
    private int pieces;
    private int spare;

    public int Count => nodes.Count;

    /// <summary>Whether letters match in either case.</summary>
    public bool FoldCase { get; set; }

    public RegexNode New(RegexOperator operation)
    {
        NewPiece();
        return new RegexNode(operation) { FoldCase = FoldCase };
    }

    /// <summary>Gives a piece back that was not needed.</summary>
    public void Reuse() => spare++;

    public void Push(RegexNode node)
    {
        if (node.Operation == RegexOperator.Class && node.IsSingleCharacter)
        {
            if (JoinLiterals(keepTop: true))
            {
                return;
            }

            node.Operation = RegexOperator.Literal;
            node.Length = 1;
            node.FoldCase = false;
        }
        else
        {
            JoinLiterals(keepTop: false);
        }

        nodes.Add(node);
        limits.Check(node, nodes, pieces);
    }

    public void AddLiteral()
    {
        var node = New(RegexOperator.Literal);
        node.Length = 1;
        Push(node);
    }

    public void OpenGroup(bool captures)
    {
        NewPiece();
        Push(new RegexNode(RegexOperator.OpenGroup) { Captures = captures, FoldCase = FoldCase });
    }

    /// <summary>Joins what was read since the innermost open parenthesis.</summary>
    /// <returns>Whether there is one.</returns>
    public bool CloseGroup()
    {
        Finish();
        if (nodes.Count < 2 || nodes[^2].Operation != RegexOperator.OpenGroup)
        {
            return false;
        }

        var content = nodes[^1];
        var group = nodes[^2];
        nodes.RemoveRange(nodes.Count - 2, 2);
        FoldCase = group.FoldCase;
        Push(group.Captures ? new RegexNode(RegexOperator.Capture) { Parts = [content], FoldCase = FoldCase } : content);
        return true;
    }

    public void AddBar()
    {
        Concatenate();
        if (!SwapBar())
        {
            Push(New(RegexOperator.Bar));
        }
    }

    /// <summary>Joins what was read since the innermost open parenthesis, or all of it.</summary>
    public void Finish()
    {
        Concatenate();
        if (SwapBar())
        {
            nodes.RemoveAt(nodes.Count - 1);
        }

        Push(Collapse(TakeParts(), RegexOperator.Alternation));
    }

    /// <summary>Repeats the last piece.</summary>
    /// <param name="valid">Whether no more than 1000 copies of anything come of it.</param>
    /// <returns>Whether there is a piece.</returns>
    public bool TryRepeat(RegexOperator operation, int min, int max, out bool valid)
    {
        valid = true;
        if (nodes.Count == 0 || nodes[^1].IsPseudo)
        {
            return false;
        }

        NewPiece();
        var node = new RegexNode(operation) { Min = min, Max = max, Parts = [nodes[^1]], FoldCase = FoldCase };
        nodes[^1] = node;
        limits.Check(node, nodes, pieces);
        valid = operation != RegexOperator.Repeat || (min < 2 && max < 2) || IsRepeatValid(node, MostCopies);
        return true;
    }

    private void NewPiece()
    {
        if (spare > 0)
        {
            spare--;
        }
        else
        {
            pieces++;
        }
    }

    /// <summary>Joins the two last pieces where both are literals: the last is now beyond the reach of a repetition.</summary>
    /// <param name="keepTop">Whether the piece that becomes free takes a new character at once.</param>
    /// <returns>Whether it did.</returns>
    private bool JoinLiterals(bool keepTop)
    {
        if (nodes.Count < 2
            || nodes[^1].Operation != RegexOperator.Literal
            || nodes[^2].Operation != RegexOperator.Literal
            || nodes[^1].FoldCase != nodes[^2].FoldCase)
        {
            return false;
        }

        nodes[^2].Length += nodes[^1].Length;
        if (keepTop)
        {
            nodes[^1].Length = 1;
            nodes[^1].FoldCase = false;
            return true;
        }

        nodes.RemoveAt(nodes.Count - 1);
        Reuse();
        return false;
    }

    private void Concatenate()
    {
        JoinLiterals(keepTop: false);
        var parts = TakeParts();
        Push(parts.Count == 0 ? New(RegexOperator.Empty) : Collapse(parts, RegexOperator.Concatenation));
    }

    /// <summary>Takes the pieces off that lie above the last bar or parenthesis.</summary>
    private List<RegexNode> TakeParts()
    {
        var start = nodes.FindLastIndex(node => node.IsPseudo) + 1;
        var parts = nodes.GetRange(start, nodes.Count - start);
        nodes.RemoveRange(start, nodes.Count - start);
        return parts;
    }

    private RegexNode Collapse(List<RegexNode> parts, RegexOperator operation)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        NewPiece();
        var node = new RegexNode(operation) { FoldCase = FoldCase };
        foreach (var part in parts)
        {
            if (part.Operation == operation)
            {
                node.Parts.AddRange(part.Parts);
                Reuse();
            }
            else
            {
                node.Parts.Add(part);
            }
        }

        return node;
    }

    /// <summary>Moves a bar above the piece on its right, or joins both sides where each is one character.</summary>
    private bool SwapBar()
    {
        if (nodes.Count < 2 || nodes[^2].Operation != RegexOperator.Bar)
        {
            return false;
        }

        if (nodes.Count >= 3 && nodes[^1].IsCharacter && nodes[^3].IsCharacter)
        {
            nodes[^3] = new RegexNode(RegexOperator.Class) { FoldCase = FoldCase };
            nodes.RemoveAt(nodes.Count - 1);
            Reuse();
            return true;
        }

        (nodes[^1], nodes[^2]) = (nodes[^2], nodes[^1]);
        return true;
    }

    private static bool IsRepeatValid(RegexNode node, int copies)
    {
        if (node.Operation == RegexOperator.Repeat)
        {
            if (node.Max == 0)
            {
                return true;
            }

            var count = node.Max < 0 ? node.Min : node.Max;
            if (count > copies)
            {
                return false;
            }

            copies = count > 0 ? copies / count : copies;
        }

        return node.Parts.TrueForAll(part => IsRepeatValid(part, copies));
    }
}
