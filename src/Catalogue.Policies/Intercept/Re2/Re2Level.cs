namespace Catalogue.Policies.Intercept.Re2;

/// <summary>What stands inside one pair of parentheses so far.</summary>
internal sealed class Re2Level
{
    private readonly List<Re2Node> branches = [];
    private readonly List<Re2Node> parts = [];

    public bool IsCapture { get; init; }

    public void Add(Re2Node node) => parts.Add(node);

    public void NextBranch()
    {
        branches.Add(Re2Node.Concatenation(parts));
        parts.Clear();
    }

    /// <summary>Takes back what a repetition applies to.</summary>
    public bool TryTakeLast(out Re2Node last)
    {
        last = parts.Count > 0 ? parts[^1] : default;
        if (parts.Count > 0)
        {
            parts.RemoveAt(parts.Count - 1);
            return true;
        }

        return false;
    }

    public Re2Node Close()
    {
        NextBranch();
        return Re2Node.Alternation(branches);
    }
}
