namespace Catalogue.Policies.Re2;

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

    /// <summary>What the flags before this place switched on.</summary>
    public RegexFlags Flags { get; set; }

    public bool FoldCase => Flags.HasFlag(RegexFlags.FoldCase);

    /// <summary>The whole expression, once it is finished.</summary>
    public RegexNode Root => nodes[0];

    public RegexNode New(RegexOperator operation)
    {
        NewPiece();
        return new RegexNode(operation) { Flags = Flags };
    }

    public RegexNode NewAssertion(RegexAssertion assertion)
    {
        NewPiece();
        return new RegexNode(RegexOperator.Assertion) { Flags = Flags, Assertion = assertion };
    }

    /// <summary>Gives a piece back that was not needed.</summary>
    public void Reuse() => spare++;

    public void Push(RegexNode node)
    {
        if (node.Operation == RegexOperator.Class && node.IsSingleCharacter)
        {
            var character = node.Set.First;
            if (JoinLiterals(character))
            {
                return;
            }

            node.Operation = RegexOperator.Literal;
            node.Characters.Add(character);
            node.Flags &= ~RegexFlags.FoldCase;
        }
        else
        {
            JoinLiterals(next: null);
        }

        nodes.Add(node);
        limits.Check(node, nodes, pieces);
    }

    public void AddLiteral(int character)
    {
        var node = New(RegexOperator.Literal);
        node.Characters.Add(character);
        Push(node);
    }

    public void OpenGroup(bool captures)
    {
        NewPiece();
        Push(new RegexNode(RegexOperator.OpenGroup) { Captures = captures, Flags = Flags });
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
        Flags = group.Flags;
        Push(group.Captures ? new RegexNode(RegexOperator.Capture) { Parts = [content], Flags = Flags } : content);
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
        var node = new RegexNode(operation) { Min = min, Max = max, Parts = [nodes[^1]], Flags = Flags };
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
    /// <param name="next">A character that the piece which becomes free takes at once; null where there is none.</param>
    /// <returns>Whether it did.</returns>
    private bool JoinLiterals(int? next)
    {
        if (nodes.Count < 2
            || nodes[^1].Operation != RegexOperator.Literal
            || nodes[^2].Operation != RegexOperator.Literal
            || nodes[^1].FoldCase != nodes[^2].FoldCase)
        {
            return false;
        }

        nodes[^2].Characters.AddRange(nodes[^1].Characters);
        if (next is { } character)
        {
            nodes[^1].Characters.Clear();
            nodes[^1].Characters.Add(character);
            nodes[^1].Flags &= ~RegexFlags.FoldCase;
            return true;
        }

        nodes.RemoveAt(nodes.Count - 1);
        Reuse();
        return false;
    }

    private void Concatenate()
    {
        JoinLiterals(next: null);
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
        var node = new RegexNode(operation) { Flags = Flags };
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
            nodes[^3] = new RegexNode(RegexOperator.Class) { Flags = Flags, Set = nodes[^3].OneCharacter.Union(nodes[^1].OneCharacter) };
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
