using System.Globalization;

namespace Catalogue.Policies.AgentGateway.Cel;

/// <summary>Reads one expression by the grammar of CEL.</summary>
internal sealed class CelParser
{
    private const int DeepestNesting = 100;

    private static readonly string[] Relations = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Reserved = ["in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while"];

    private readonly CelLexer lexer;
    private CelToken token;
    private int depth;

    private CelParser(string text)
    {
        lexer = new CelLexer(text);
        token = lexer.Next();
    }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="CelException">Where the text is not one expression.</exception>
    public static CelExpression Parse(string text)
    {
        var parser = new CelParser(text);
        var expression = parser.ReadExpression();
        return parser.token.Kind == CelTokenKind.End ? expression : throw parser.Failure("the expression ends before this");
    }

    private CelExpression ReadExpression()
    {
        if (++depth > DeepestNesting)
        {
            throw Failure("nested too deeply");
        }

        var read = ReadChain("||", () => ReadChain("&&", ReadRelation));
        if (TakeSign("?"))
        {
            var then = ReadExpression();
            Expect(":");
            read = new CelChoice(read, then, ReadExpression());
        }

        depth--;
        return read;
    }

    private CelExpression ReadChain(string sign, Func<CelExpression> readPart)
    {
        var parts = new List<CelExpression> { readPart() };
        while (TakeSign(sign))
        {
            parts.Add(readPart());
        }

        return parts.Count == 1 ? parts[0] : new CelChain(sign == "&&", parts);
    }

    private CelExpression ReadRelation()
    {
        var left = ReadOperations(["+", "-"], () => ReadOperations(["*", "/", "%"], ReadUnary));
        for (var length = 1; token is { Kind: CelTokenKind.Name, Value: "in" } || (token.Kind == CelTokenKind.Sign && Array.IndexOf(Relations, token.Value) >= 0); length++)
        {
            RefuseLength(length);
            var sign = token.Value;
            Advance();
            left = new CelBinary(sign, left, ReadOperations(["+", "-"], () => ReadOperations(["*", "/", "%"], ReadUnary)));
        }

        return left;
    }

    private CelExpression ReadOperations(string[] signs, Func<CelExpression> readPart)
    {
        var left = readPart();
        for (var length = 1; token.Kind == CelTokenKind.Sign && Array.IndexOf(signs, token.Value) >= 0; length++)
        {
            RefuseLength(length);
            var sign = token.Value;
            Advance();
            left = new CelBinary(sign, left, readPart());
        }

        return left;
    }

    private CelExpression ReadUnary()
    {
        var signs = new List<string>();
        while (token is { Kind: CelTokenKind.Sign, Value: "!" or "-" })
        {
            RefuseLength(signs.Count);
            signs.Add(token.Value);
            Advance();
        }

        var operand = ReadMember();
        signs.Reverse();
        return signs.Aggregate(operand, (inner, sign) => new CelUnary(sign, inner));
    }

    private CelExpression ReadMember()
    {
        var member = ReadPrimary();
        for (var length = 1; ; length++)
        {
            RefuseLength(length);
            if (TakeSign("."))
            {
                var name = token.Kind == CelTokenKind.Name ? token.Value : throw Failure("the name of a field is due here");
                Advance();
                member = TakeSign("(") ? new CelCall(member, name, ReadList(")")) : new CelField(member, name);
            }
            else if (TakeSign("["))
            {
                member = new CelIndex(member, ReadExpression());
                Expect("]");
            }
            else
            {
                return member;
            }
        }
    }

    private CelExpression ReadPrimary()
    {
        var first = token;
        switch (first)
        {
            case { Kind: CelTokenKind.Text }:
                Advance();
                return new CelLiteral(first.Value);
            case { Kind: CelTokenKind.Number }:
                Advance();
                return new CelLiteral(double.TryParse(first.Value, CultureInfo.InvariantCulture, out var number) ? number : null);
            case { Kind: CelTokenKind.Sign, Value: "(" }:
                Advance();
                var inner = ReadExpression();
                Expect(")");
                return inner;
            case { Kind: CelTokenKind.Sign, Value: "[" }:
                Advance();
                return new CelList(ReadList("]"));
            case { Kind: CelTokenKind.Sign, Value: "{" }:
                Advance();
                return new CelMap(ReadEntries());
            case { Kind: CelTokenKind.Name, Value: "true" or "false" }:
                Advance();
                return new CelLiteral(first.Value == "true");
            case { Kind: CelTokenKind.Name, Value: "null" }:
                Advance();
                return new CelLiteral(null);
            case { Kind: CelTokenKind.Name } when Array.IndexOf(Reserved, first.Value) < 0:
                Advance();
                return TakeSign("(") ? new CelCall(null, first.Value, ReadList(")")) : new CelName(first.Value);
            default:
                throw Failure("a value is due here");
        }
    }

    private List<CelExpression> ReadList(string end)
    {
        var items = new List<CelExpression>();
        while (!TakeSign(end))
        {
            items.Add(ReadExpression());
            if (!TakeSign(","))
            {
                Expect(end);
                break;
            }
        }

        return items;
    }

    private List<(CelExpression Key, CelExpression Value)> ReadEntries()
    {
        var entries = new List<(CelExpression, CelExpression)>();
        while (!TakeSign("}"))
        {
            var key = ReadExpression();
            Expect(":");
            entries.Add((key, ReadExpression()));
            if (!TakeSign(","))
            {
                Expect("}");
                break;
            }
        }

        return entries;
    }

    /// <summary>What is joined from the left is evaluated level by level, so its length is bounded like nesting.</summary>
    private void RefuseLength(int length)
    {
        if (length > DeepestNesting)
        {
            throw Failure("too many parts follow one another");
        }
    }

    private bool TakeSign(string sign)
    {
        if (token.Kind != CelTokenKind.Sign || token.Value != sign)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(string sign)
    {
        if (!TakeSign(sign))
        {
            throw Failure($"{sign} is due here");
        }
    }

    private void Advance() => token = lexer.Next();

    private CelException Failure(string problem) => new(token.Index, problem);
}
