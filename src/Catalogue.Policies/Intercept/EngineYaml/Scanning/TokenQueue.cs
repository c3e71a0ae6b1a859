using System.Runtime.InteropServices;

namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Tokens that are scanned and not parsed yet. A key is only known at its colon, and put in before its scalar then.</summary>
internal sealed class TokenQueue
{
    /// <summary>Tokens that are parsed are dropped once there are so many and they are most.</summary>
    private const int FewTokens = 12;

    private readonly List<Token> tokens = new(FewTokens * 2);
    private int head;

    /// <summary>The number of the token at the head, counted from the start of the file.</summary>
    public int HeadNumber { get; private set; }

    public int Count => tokens.Count - head;

    /// <summary>The number that the next token added will have.</summary>
    public int NextNumber => HeadNumber + Count;

    public ref readonly Token Head => ref CollectionsMarshal.AsSpan(tokens)[head];

    /// <summary>The token added last, parsed or not.</summary>
    public ref readonly Token Last => ref CollectionsMarshal.AsSpan(tokens)[^1];

    public void Add(in Token token)
    {
        if (head > FewTokens && head * 2 > tokens.Count)
        {
            tokens.RemoveRange(0, head - 1);
            head = 1;
        }

        tokens.Add(token);
    }

    /// <summary>
    /// Puts a token before the one with this number. Where that one is parsed already, as the brace of <c>{} x: y</c>
    /// is, the engine puts the token last.
    /// </summary>
    public void Insert(int number, in Token token)
    {
        if (number < HeadNumber)
        {
            Add(token);
        }
        else
        {
            tokens.Insert(head + number - HeadNumber, token);
        }
    }

    public void RemoveHead()
    {
        head++;
        HeadNumber++;
    }
}
