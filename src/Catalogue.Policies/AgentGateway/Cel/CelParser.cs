using System.Globalization;

namespace Catalogue.Policies.AgentGateway.Cel;

/// <summary>Reads expressions by the grammar of CEL.</summary>
internal sealed class CelParser
{
    private const int DeepestNesting = 100;

    private static readonly string[] Reserved = ["in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while"];

    private readonly CelTokens tokens = new();
    private int depth;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="CelException">Where the text is not one expression.</exception>
    public CelExpression Parse(string text)
    {
        tokens.Begin(text);
        depth = 0;
        var expression = ReadExpression();
        return tokens.Current.Kind == CelTokenKind.End ? expression : throw tokens.Failure("the expression ends before this");
    }

    private CelExpression ReadExpression()
    {
        if (++depth > DeepestNesting)
        {
            throw tokens.Failure("nested too deeply");
        }

        var read = ReadAlternatives();
        if (tokens.TakeSign("?"))
        {
            var then = ReadExpression();
            tokens.Expect(":");
            read = new CelChoice(read, then, ReadExpression());
        }

        depth--;
        return read;
    }

    private CelExpression ReadAlternatives()
    {
        var first = ReadConjunction();
        List<CelExpression>? parts = null;
        while (tokens.TakeSign("||"))
        {
            (parts ??= [first]).Add(ReadConjunction());
        }

        return parts is null ? first : new CelChain(All: false, parts);
    }

    private CelExpression ReadConjunction()
    {
        var first = ReadRelation();
        List<CelExpression>? parts = null;
        while (tokens.TakeSign("&&"))
        {
            (parts ??= [first]).Add(ReadRelation());
        }

        return parts is null ? first : new CelChain(All: true, parts);
    }

    private CelExpression ReadRelation()
    {
        var left = ReadSum();
        for (var length = 1; tokens.Current is { Kind: CelTokenKind.Name, Value: "in" } or { Kind: CelTokenKind.Sign, Value: "==" or "!=" or "<" or "<=" or ">" or ">=" }; length++)
        {
            var sign = TakeOperator(length);
            left = new CelBinary(sign, left, ReadSum());
        }

        return left;
    }

    private CelExpression ReadSum()
    {
        var left = ReadProduct();
        for (var length = 1; tokens.Current is { Kind: CelTokenKind.Sign, Value: "+" or "-" }; length++)
        {
            var sign = TakeOperator(length);
            left = new CelBinary(sign, left, ReadProduct());
        }

        return left;
    }

    private CelExpression ReadProduct()
    {
        var left = ReadUnary();
        for (var length = 1; tokens.Current is { Kind: CelTokenKind.Sign, Value: "*" or "/" or "%" }; length++)
        {
            var sign = TakeOperator(length);
            left = new CelBinary(sign, left, ReadUnary());
        }

        return left;
    }

    private string TakeOperator(int length)
    {
        RefuseLength(length);
        var sign = tokens.Current.Value;
        tokens.Advance();
        return sign;
    }

    private CelExpression ReadUnary()
    {
        if (tokens.Current is not { Kind: CelTokenKind.Sign, Value: "!" or "-" })
        {
            return ReadMember();
        }

        var signs = new List<string>();
        while (tokens.Current is { Kind: CelTokenKind.Sign, Value: "!" or "-" })
        {
            RefuseLength(signs.Count);
            signs.Add(tokens.Current.Value);
            tokens.Advance();
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
            if (tokens.TakeSign("."))
            {
                var name = tokens.Current.Kind == CelTokenKind.Name ? tokens.Current.Value : throw tokens.Failure("the name of a field is due here");
                tokens.Advance();
                member = tokens.TakeSign("(") ? new CelCall(member, name, ReadList(")")) : new CelField(member, name);
            }
            else if (tokens.TakeSign("["))
            {
                member = new CelIndex(member, ReadExpression());
                tokens.Expect("]");
            }
            else
            {
                return member;
            }
        }
    }

    private CelExpression ReadPrimary()
    {
        var first = tokens.Current;
        switch (first)
        {
            case { Kind: CelTokenKind.Text }:
                tokens.Advance();
                return new CelLiteral(first.Value);
            case { Kind: CelTokenKind.Number }:
                tokens.Advance();
                return new CelLiteral(double.TryParse(first.Value, CultureInfo.InvariantCulture, out var number) ? number : null);
            case { Kind: CelTokenKind.Sign, Value: "(" }:
                tokens.Advance();
                var inner = ReadExpression();
                tokens.Expect(")");
                return inner;
            case { Kind: CelTokenKind.Sign, Value: "[" }:
                tokens.Advance();
                return new CelList(ReadList("]"));
            case { Kind: CelTokenKind.Sign, Value: "{" }:
                tokens.Advance();
                return new CelMap(ReadEntries());
            case { Kind: CelTokenKind.Name, Value: "true" or "false" }:
                tokens.Advance();
                return new CelLiteral(first.Value == "true");
            case { Kind: CelTokenKind.Name, Value: "null" }:
                tokens.Advance();
                return new CelLiteral(null);
            case { Kind: CelTokenKind.Name } when Array.IndexOf(Reserved, first.Value) < 0:
                tokens.Advance();
                return tokens.TakeSign("(") ? new CelCall(null, first.Value, ReadList(")")) : new CelName(first.Value);
            default:
                throw tokens.Failure("a value is due here");
        }
    }

    private List<CelExpression> ReadList(string end)
    {
        var items = new List<CelExpression>();
        while (!tokens.TakeSign(end))
        {
            items.Add(ReadExpression());
            if (!tokens.TakeSign(","))
            {
                tokens.Expect(end);
                break;
            }
        }

        return items;
    }

    private List<(CelExpression Key, CelExpression Value)> ReadEntries()
    {
        var entries = new List<(CelExpression, CelExpression)>();
        while (!tokens.TakeSign("}"))
        {
            var key = ReadExpression();
            tokens.Expect(":");
            entries.Add((key, ReadExpression()));
            if (!tokens.TakeSign(","))
            {
                tokens.Expect("}");
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
            throw tokens.Failure("too many parts follow one another");
        }
    }
}
