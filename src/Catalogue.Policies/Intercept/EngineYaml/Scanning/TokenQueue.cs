namespace Catalogue.Policies.Intercept.EngineYaml.Scanning;

/// <summary>Tokens that are scanned and not parsed yet. A key is only known at its colon, and put in before its scalar then.</summary>
internal sealed class TokenQueue
{
    private readonly List<Token> tokens = [];
    private int head;

    /// <summary>The number of the token at the head, counted from the start of the file.</summary>
    public int HeadNumber { get; private set; }

    public int Count => tokens.Count - head;

    /// <summary>The number that the next token added will have.</summary>
    public int NextNumber => HeadNumber + Count;

    public Token Head => tokens[head];

    /// <summary>The token added last, parsed or not.</summary>
    public Token Last => tokens[^1];

    public void Add(Token token)
    {
        if (head > 64 && head * 2 > tokens.Count)
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
    public void Insert(int number, Token token)
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
