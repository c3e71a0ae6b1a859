namespace Catalogue.Policies.Re2;

/// <summary>
/// The engine's limits on an expression's tree: 1000 levels, and instructions of 40 bytes for 128 MiB. Instructions are
/// only counted once a rough bound, pieces times repetitions, says that it could be worth it.
/// </summary>
internal sealed class RegexLimits
{
    private const int LargestHeight = 1000;
    private const long LargestSize = (128L << 20) / 40;

    private long repeats = 1;
    private bool counting;

    public void Check(RegexNode node, List<RegexNode> stack, int pieces)
    {
        CheckSize(node, stack, pieces);
        if (MeasureHeight(node) > LargestHeight)
        {
            throw new RegexTooLarge("expression nests too deeply");
        }
    }

    private void CheckSize(RegexNode node, List<RegexNode> stack, int pieces)
    {
        if (!counting)
        {
            if (node.Operation == RegexOperator.Repeat)
            {
                var count = Math.Max(1, node.Max == -1 ? node.Min : node.Max);
                repeats = count > LargestSize / repeats ? LargestSize : repeats * count;
            }

            if (pieces < LargestSize / repeats)
            {
                return;
            }

            counting = true;
            stack.ForEach(other => Require(CountSize(other)));
        }

        Require(CountSize(node));
    }

    private static void Require(long size)
    {
        if (size > LargestSize)
        {
            throw new RegexTooLarge("regexp/syntax: internal error");
        }
    }

    private static int MeasureHeight(RegexNode node)
    {
        var height = 1;
        foreach (var part in node.Parts)
        {
            height = Math.Max(height, 1 + (part.Height > 0 ? part.Height : MeasureHeight(part)));
        }

        return node.Height = height;
    }

    private static long CountSize(RegexNode node)
    {
        long parts = 0;
        foreach (var part in node.Parts)
        {
            parts += part.Size > 0 ? part.Size : CountSize(part);
        }

        var size = node.Operation switch
        {
            RegexOperator.Literal => node.Characters.Count,
            RegexOperator.Capture or RegexOperator.Star => 2 + parts,
            RegexOperator.PlusOrQuest => 1 + parts,
            RegexOperator.Concatenation => parts,
            RegexOperator.Alternation => parts + node.Parts.Count - 1,
            RegexOperator.Repeat when node.Max == -1 => node.Min == 0 ? 2 + parts : 1 + (node.Min * parts),
            RegexOperator.Repeat => (node.Max * parts) + node.Max - node.Min,
            _ => 1,
        };
        return node.Size = Math.Max(1, size);
    }
}
