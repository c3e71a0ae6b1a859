using System.Globalization;

namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>Reads one policy by the grammar of Cedar, templates left out.</summary>
internal sealed class CedarParser
{
    private const int DeepestNesting = 100;

    private static readonly string[] Relations = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Methods = ["contains", "containsAll", "containsAny", "isEmpty", "lessThan", "lessThanOrEqual", "greaterThan", "greaterThanOrEqual", "isIpv4", "isIpv6", "isLoopback", "isMulticast", "isInRange", "hasTag", "getTag", "offset", "durationSince", "toDate", "toTime", "toMilliseconds", "toSeconds", "toMinutes", "toHours", "toDays"];
    private static readonly string[] Functions = ["decimal", "ip", "datetime", "duration"];
    private static readonly string[] Reserved = ["true", "false", "if", "then", "else", "in", "is", "like", "has", "__cedar"];

    private readonly CedarLexer lexer;
    private CedarToken token;
    private int depth;

    private CedarParser(string text)
    {
        lexer = new CedarLexer(text);
        token = lexer.Next();
    }

    /// <summary>Reads a policy.</summary>
    /// <exception cref="CedarException">Where the text is not one policy.</exception>
    public static CedarPolicy Parse(string text)
    {
        var parser = new CedarParser(text);
        var policy = parser.ReadPolicy();
        return parser.token.Kind == CedarTokenKind.End ? policy : throw parser.Failure("a second policy begins here; write each as an entry of its own");
    }

    private CedarPolicy ReadPolicy()
    {
        while (TakeSign("@"))
        {
            ReadName("the name of an annotation");
            if (TakeSign("("))
            {
                ReadText("the text of an annotation");
                Expect(")");
            }
        }

        var effect = token.Kind == CedarTokenKind.Name ? token.Value : "";
        if (effect is not ("permit" or "forbid"))
        {
            throw Failure("a policy begins with permit or forbid");
        }

        Advance();
        Expect("(");
        var scope = new List<CedarExpression>();
        ReadScope("principal", scope);
        Expect(",");
        ReadScope("action", scope);
        Expect(",");
        ReadScope("resource", scope);
        TakeSign(",");
        Expect(")");
        var conditions = new List<CedarExpression>();
        while (token is { Kind: CedarTokenKind.Name, Value: "when" or "unless" })
        {
            var isNegated = token.Value == "unless";
            Advance();
            Expect("{");
            var condition = ReadExpression();
            conditions.Add(isNegated ? new CedarUnary("!", condition) : condition);
            Expect("}");
        }

        Expect(";");
        return new CedarPolicy(effect == "permit", scope, conditions);
    }

    private void ReadScope(string variable, List<CedarExpression> scope)
    {
        if (!TakeWord(variable))
        {
            throw Failure($"{variable} is due here");
        }

        var subject = new CedarVariable(variable);
        if (TakeSign("=="))
        {
            scope.Add(new CedarBinary("==", subject, variable == "action" ? ReadAction() : ReadEntity()));
        }
        else if (variable != "action" && TakeWord("is"))
        {
            var type = ReadPath();
            scope.Add(new CedarIs(subject, type, TakeWord("in") ? ReadEntity() : null));
        }
        else if (TakeWord("in"))
        {
            scope.Add(new CedarBinary("in", subject, variable != "action" ? ReadEntity() : TakeSign("[") ? ReadActions() : ReadAction()));
        }
    }

    private CedarSet ReadActions()
    {
        var actions = new List<CedarExpression>();
        while (!TakeSign("]"))
        {
            actions.Add(ReadAction());
            if (!TakeSign(","))
            {
                Expect("]");
                break;
            }
        }

        return new CedarSet(actions);
    }

    private CedarEntity ReadAction()
    {
        var start = token.Index;
        var action = ReadEntity();
        return action.Type == "Action" || action.Type.EndsWith("::Action", StringComparison.Ordinal)
            ? action
            : throw new CedarException(start, $"an action has the type Action; write Action::\"{action.Id}\"");
    }

    private CedarExpression ReadExpression()
    {
        if (++depth > DeepestNesting)
        {
            throw Failure("nested too deeply");
        }

        var read = TakeWord("if") ? ReadIf() : ReadChain("||", () => ReadChain("&&", ReadRelation));
        depth--;
        return read;
    }

    private CedarIf ReadIf()
    {
        var condition = ReadExpression();
        ExpectWord("then");
        var then = ReadExpression();
        ExpectWord("else");
        return new CedarIf(condition, then, ReadExpression());
    }

    private CedarExpression ReadChain(string sign, Func<CedarExpression> readPart)
    {
        var parts = new List<CedarExpression> { readPart() };
        while (TakeSign(sign))
        {
            parts.Add(readPart());
        }

        return parts.Count == 1 ? parts[0] : new CedarChain(sign == "&&", parts);
    }

    private CedarExpression ReadRelation()
    {
        var left = ReadSum();
        if (token.Kind == CedarTokenKind.Sign && Array.IndexOf(Relations, token.Value) >= 0)
        {
            var sign = token.Value;
            Advance();
            return new CedarBinary(sign, left, ReadSum());
        }

        if (TakeWord("in"))
        {
            return new CedarBinary("in", left, ReadSum());
        }

        if (TakeWord("has"))
        {
            return new CedarHas(left, ReadAttributeNames());
        }

        if (TakeWord("is"))
        {
            var type = ReadPath();
            return new CedarIs(left, type, TakeWord("in") ? ReadSum() : null);
        }

        return TakeWord("like") ? new CedarLike(left, ReadPattern()) : left;
    }

    private List<string> ReadAttributeNames()
    {
        if (token.Kind == CedarTokenKind.Text)
        {
            return [ReadText("an attribute")];
        }

        var names = new List<string> { ReadName("an attribute") };
        while (TakeSign("."))
        {
            names.Add(ReadName("an attribute"));
        }

        return names;
    }

    private List<string> ReadPattern()
    {
        var written = token;
        if (written.Kind != CedarTokenKind.Text)
        {
            throw Failure("a pattern in quotes is due here");
        }

        var cuts = new List<int>();
        var text = CedarLexer.Unescape(written, cuts);
        Advance();
        return [.. cuts.Append(text.Length).Select((end, index) => text[(index == 0 ? 0 : cuts[index - 1])..end])];
    }

    private CedarExpression ReadSum() => ReadOperations(["+", "-"], () => ReadOperations(["*"], ReadUnary));

    private CedarExpression ReadOperations(string[] signs, Func<CedarExpression> readPart)
    {
        var left = readPart();
        for (var length = 1; token.Kind == CedarTokenKind.Sign && Array.IndexOf(signs, token.Value) >= 0; length++)
        {
            RefuseLength(length);
            var sign = token.Value;
            Advance();
            left = new CedarBinary(sign, left, readPart());
        }

        return left;
    }

    private CedarExpression ReadUnary()
    {
        var signs = new List<string>();
        while (token is { Kind: CedarTokenKind.Sign, Value: "!" or "-" })
        {
            signs.Add(token.Value);
            Advance();
            if (signs.Count > 4)
            {
                throw Failure("Cedar takes at most four signs before a value");
            }
        }

        var operand = ReadMember();
        signs.Reverse();
        return signs.Aggregate(operand, (inner, sign) => new CedarUnary(sign, inner));
    }

    private CedarExpression ReadMember()
    {
        var member = ReadPrimary();
        for (var length = 1; ; length++)
        {
            RefuseLength(length);
            if (TakeSign("."))
            {
                var at = token.Index;
                var name = ReadName("an attribute");
                member = !TakeSign("(") ? new CedarAccess(member, name)
                    : Array.IndexOf(Methods, name) >= 0 ? new CedarCall(member, name, ReadList(")"))
                    : throw new CedarException(at, $"Cedar has no method \"{name}\"");
            }
            else if (TakeSign("["))
            {
                member = new CedarAccess(member, ReadText("an attribute"));
                Expect("]");
            }
            else
            {
                return member;
            }
        }
    }

    private CedarExpression ReadPrimary()
    {
        var first = token;
        switch (first)
        {
            case { Kind: CedarTokenKind.Text }:
                return new CedarLiteral(ReadText("a text"));
            case { Kind: CedarTokenKind.Number }:
                Advance();
                return long.TryParse(first.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? new CedarLiteral(number)
                    : throw new CedarException(first.Index, "the number is too large");
            case { Kind: CedarTokenKind.Sign, Value: "(" }:
                Advance();
                var inner = ReadExpression();
                Expect(")");
                return inner;
            case { Kind: CedarTokenKind.Sign, Value: "[" }:
                Advance();
                return new CedarSet(ReadList("]"));
            case { Kind: CedarTokenKind.Sign, Value: "{" }:
                Advance();
                return new CedarRecord(ReadFields());
            case { Kind: CedarTokenKind.Name, Value: "true" or "false" }:
                Advance();
                return new CedarLiteral(first.Value == "true");
            case { Kind: CedarTokenKind.Name, Value: "principal" or "action" or "resource" or "context" }:
                Advance();
                return new CedarVariable(first.Value);
            case { Kind: CedarTokenKind.Name }:
                return ReadEntityOrFunction();
            default:
                throw Failure("a value is due here");
        }
    }

    private CedarExpression ReadEntityOrFunction()
    {
        var start = token.Index;
        var type = ReadPathOrEntity(out var id);
        if (id is not null)
        {
            return new CedarEntity(type, id);
        }

        return TakeSign("(") && Array.IndexOf(Functions, type) >= 0
            ? new CedarCall(null, type, ReadList(")"))
            : throw new CedarException(start, $"\"{type}\" is neither a variable nor a function of Cedar");
    }

    private List<CedarExpression> ReadList(string end)
    {
        var items = new List<CedarExpression>();
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

    private List<(string Name, CedarExpression Value)> ReadFields()
    {
        var fields = new List<(string, CedarExpression)>();
        while (!TakeSign("}"))
        {
            var name = token.Kind == CedarTokenKind.Text ? ReadText("a field") : ReadName("a field");
            Expect(":");
            fields.Add((name, ReadExpression()));
            if (!TakeSign(","))
            {
                Expect("}");
                break;
            }
        }

        return fields;
    }

    private CedarEntity ReadEntity()
    {
        var type = ReadPathOrEntity(out var id);
        return id is not null ? new CedarEntity(type, id) : throw Failure($"an entity is due here: {type}::\"name\"");
    }

    private string ReadPath() => ReadPathOrEntity(out var id) is var type && id is null ? type : throw Failure("a type is due here, without a name in quotes");

    private string ReadPathOrEntity(out string? id)
    {
        id = null;
        var path = ReadName("a type");
        while (TakeSign("::"))
        {
            if (token.Kind == CedarTokenKind.Text)
            {
                id = ReadText("a name");
                return path;
            }

            path += "::" + ReadName("a type");
        }

        return path;
    }

    private string ReadName(string what)
    {
        var name = token.Value;
        if (token.Kind != CedarTokenKind.Name || Array.IndexOf(Reserved, name) >= 0)
        {
            throw Failure($"{what} is due here");
        }

        Advance();
        return name;
    }

    private string ReadText(string what)
    {
        if (token.Kind != CedarTokenKind.Text)
        {
            throw Failure($"{what} in quotes is due here");
        }

        var text = CedarLexer.Unescape(token, null);
        Advance();
        return text;
    }

    private bool TakeSign(string sign) => Take(CedarTokenKind.Sign, sign);

    private bool TakeWord(string word) => Take(CedarTokenKind.Name, word);

    private bool Take(CedarTokenKind kind, string value)
    {
        if (token.Kind != kind || token.Value != value)
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

    private void ExpectWord(string word)
    {
        if (!TakeWord(word))
        {
            throw Failure($"{word} is due here");
        }
    }

    /// <summary>What is joined from the left is evaluated level by level, so its length is bounded like nesting.</summary>
    private void RefuseLength(int length)
    {
        if (length > DeepestNesting)
        {
            throw Failure("too many parts follow one another");
        }
    }

    private void Advance() => token = lexer.Next();

    private CedarException Failure(string problem) => new(token.Index, problem);
}
