namespace Catalogue.Policies.AgentGateway.Cel;

/// <summary>The tokens of expressions, one after another, with what the parser asks of them.</summary>
internal sealed class CelTokens
{
    private readonly CelLexer lexer = new();

    public CelToken Current { get; private set; }

    /// <summary>Begins with the next expression.</summary>
    public void Begin(string expression)
    {
        lexer.Begin(expression);
        Current = lexer.Next();
    }

    public void Advance() => Current = lexer.Next();

    public bool TakeSign(string sign)
    {
        if (Current.Kind != CelTokenKind.Sign || Current.Value != sign)
        {
            return false;
        }

        Advance();
        return true;
    }

    public void Expect(string sign)
    {
        if (!TakeSign(sign))
        {
            throw Failure($"{sign} is due here");
        }
    }

    public CelException Failure(string problem) => new(Current.Index, problem);
}
