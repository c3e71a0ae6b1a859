namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>Reads expressions by the grammar of Cedar.</summary>
internal sealed class CedarExpressions
{
    private const int DeepestNesting = 100;

    private static readonly string[] Relations = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Methods = ["contains", "containsAll", "containsAny", "isEmpty", "lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual", "isIpv4", "isIpv6", "isLoopback", "isMulticast", "isInRange", "hasTag", "getTag", "offset", "durationSince", "toDate", "toTime", "toMilliseconds", "toSeconds", "toMinutes", "toHours", "toDays"];

    private readonly CedarTokens tokens;
    private readonly CedarPrimaries primaries;
    private int depth;

    public CedarExpressions(CedarTokens tokens)
    {
        this.tokens = tokens;
        primaries = new CedarPrimaries(tokens, this);
    }

    /// <summary>Begins with the next policy.</summary>
    public void Begin() => depth = 0;

    /// <summary>Reads one expression.</summary>
    public CedarExpression Read()
    {
        if (++depth > DeepestNesting)
        {
            throw tokens.Failure("nested too deeply");
        }

        var read = tokens.TakeWord("if") ? ReadIf() : ReadAlternatives();
        depth--;
        return read;
    }

    private CedarIf ReadIf()
    {
        var condition = Read();
        tokens.ExpectWord("then");
        var then = Read();
        tokens.ExpectWord("else");
        return new CedarIf(condition, then, Read());
    }

    private CedarExpression ReadAlternatives()
    {
        var first = ReadConjunction();
        List<CedarExpression>? parts = null;
        while (tokens.TakeSign("||"))
        {
            (parts ??= [first]).Add(ReadConjunction());
        }

        return parts is null ? first : new CedarChain(All: false, parts);
    }

    private CedarExpression ReadConjunction()
    {
        var first = ReadRelation();
        List<CedarExpression>? parts = null;
        while (tokens.TakeSign("&&"))
        {
            (parts ??= [first]).Add(ReadRelation());
        }

        return parts is null ? first : new CedarChain(All: true, parts);
    }

    private CedarExpression ReadRelation()
    {
        var left = ReadSum();
        if (tokens.Current.Kind == CedarTokenKind.Sign && Array.IndexOf(Relations, tokens.Current.Value) >= 0)
        {
            var sign = tokens.Current.Value;
            tokens.Advance();
            return new CedarBinary(sign, left, ReadSum());
        }

        if (tokens.TakeWord("in"))
        {
            return new CedarBinary("in", left, ReadSum());
        }

        if (tokens.TakeWord("has"))
        {
            return new CedarHas(left, ReadAttributeNames());
        }

        if (tokens.TakeWord("is"))
        {
            var type = tokens.ReadPath();
            return new CedarIs(left, type, tokens.TakeWord("in") ? ReadSum() : null);
        }

        return tokens.TakeWord("like") ? new CedarLike(left, tokens.ReadPattern()) : left;
    }

    private List<string> ReadAttributeNames()
    {
        if (tokens.Current.Kind == CedarTokenKind.Text)
        {
            return [tokens.ReadText("an attribute")];
        }

        var names = new List<string> { tokens.ReadName("an attribute") };
        while (tokens.TakeSign("."))
        {
            names.Add(tokens.ReadName("an attribute"));
        }

        return names;
    }

    private CedarExpression ReadSum()
    {
        var left = ReadProduct();
        for (var length = 1; tokens.Current is { Kind: CedarTokenKind.Sign, Value: "+" or "-" }; length++)
        {
            RefuseLength(length);
            var sign = tokens.Current.Value;
            tokens.Advance();
            left = new CedarBinary(sign, left, ReadProduct());
        }

        return left;
    }

    private CedarExpression ReadProduct()
    {
        var left = ReadUnary();
        for (var length = 1; tokens.TakeSign("*"); length++)
        {
            RefuseLength(length);
            left = new CedarBinary("*", left, ReadUnary());
        }

        return left;
    }

    private CedarExpression ReadUnary()
    {
        if (tokens.Current is not { Kind: CedarTokenKind.Sign, Value: "!" or "-" })
        {
            return ReadMember();
        }

        var signs = new List<string>();
        while (tokens.Current is { Kind: CedarTokenKind.Sign, Value: "!" or "-" })
        {
            signs.Add(tokens.Current.Value);
            tokens.Advance();
            if (signs.Count > 4)
            {
                throw tokens.Failure("Cedar takes at most four signs before a value");
            }
        }

        var operand = ReadMember();
        signs.Reverse();
        return signs.Aggregate(operand, (inner, sign) => new CedarUnary(sign, inner));
    }

    private CedarExpression ReadMember()
    {
        var member = primaries.Read();
        for (var length = 1; ; length++)
        {
            RefuseLength(length);
            if (tokens.TakeSign("."))
            {
                var at = tokens.Current.Index;
                var name = tokens.ReadName("an attribute");
                member = !tokens.TakeSign("(") ? new CedarAccess(member, name)
                    : Array.IndexOf(Methods, name) >= 0 ? new CedarCall(member, name, primaries.ReadList(")"))
                    : throw new CedarException(at, $"Cedar has no method \"{name}\"");
            }
            else if (tokens.TakeSign("["))
            {
                member = new CedarAccess(member, tokens.ReadText("an attribute"));
                tokens.Expect("]");
            }
            else
            {
                return member;
            }
        }
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
