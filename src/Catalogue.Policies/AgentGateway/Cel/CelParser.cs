using System.Globalization;

namespace Catalogue.Policies.AgentGateway.Cel;

/// <summary>Reads expressions by the grammar of CEL.</summary>
internal sealed class CelParser
{
    private const int DeepestNesting = 100;

    private static readonly string[] Reserved = ["in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while"];

    private readonly CelLexer lexer = new();
    private CelToken token;
    private int depth;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="CelException">Where the text is not one expression.</exception>
    public CelExpression Parse(string text)
    {
        lexer.Begin(text);
        token = lexer.Next();
        depth = 0;
        var expression = ReadExpression();
        return token.Kind == CelTokenKind.End ? expression : throw Failure("the expression ends before this");
    }

    private CelExpression ReadExpression()
    {
        if (++depth > DeepestNesting)
        {
            throw Failure("nested too deeply");
        }

        var read = ReadAlternatives();
        if (TakeSign("?"))
        {
            var then = ReadExpression();
            Expect(":");
            read = new CelChoice(read, then, ReadExpression());
        }

        depth--;
        return read;
    }

    private CelExpression ReadAlternatives()
    {
        var first = ReadConjunction();
        List<CelExpression>? parts = null;
        while (TakeSign("||"))
        {
            (parts ??= [first]).Add(ReadConjunction());
        }

        return parts is null ? first : new CelChain(All: false, parts);
    }

    private CelExpression ReadConjunction()
    {
        var first = ReadRelation();
        List<CelExpression>? parts = null;
        while (TakeSign("&&"))
        {
            (parts ??= [first]).Add(ReadRelation());
        }

        return parts is null ? first : new CelChain(All: true, parts);
    }

    private CelExpression ReadRelation()
    {
        var left = ReadSum();
        for (var length = 1; token is { Kind: CelTokenKind.Name, Value: "in" } or { Kind: CelTokenKind.Sign, Value: "==" or "!=" or "<" or "<=" or ">" or ">=" }; length++)
        {
            var sign = TakeOperator(length);
            left = new CelBinary(sign, left, ReadSum());
        }

        return left;
    }

    private CelExpression ReadSum()
    {
        var left = ReadProduct();
        for (var length = 1; token is { Kind: CelTokenKind.Sign, Value: "+" or "-" }; length++)
        {
            var sign = TakeOperator(length);
            left = new CelBinary(sign, left, ReadProduct());
        }

        return left;
    }

    private CelExpression ReadProduct()
    {
        var left = ReadUnary();
        for (var length = 1; token is { Kind: CelTokenKind.Sign, Value: "*" or "/" or "%" }; length++)
        {
            var sign = TakeOperator(length);
            left = new CelBinary(sign, left, ReadUnary());
        }

        return left;
    }

    private string TakeOperator(int length)
    {
        RefuseLength(length);
        var sign = token.Value;
        Advance();
        return sign;
    }

    private CelExpression ReadUnary()
    {
        if (token is not { Kind: CelTokenKind.Sign, Value: "!" or "-" })
        {
            return ReadMember();
        }

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
