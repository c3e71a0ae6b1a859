using System.Globalization;

namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>Reads what expressions are made of: literals, variables, entities, functions, sets and records.</summary>
internal sealed class CedarPrimaries(CedarTokens tokens, CedarExpressions expressions)
{
    private static readonly string[] Functions = ["decimal", "ip", "datetime", "duration"];

    /// <summary>Reads one value.</summary>
    public CedarExpression Read()
    {
        var first = tokens.Current;
        switch (first)
        {
            case { Kind: CedarTokenKind.Text }:
                return new CedarLiteral(tokens.ReadText("a text"));
            case { Kind: CedarTokenKind.Number }:
                tokens.Advance();
                return long.TryParse(first.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? new CedarLiteral(number)
                    : throw new CedarException(first.Index, "the number is too large");
            case { Kind: CedarTokenKind.Sign, Value: "(" }:
                tokens.Advance();
                var inner = expressions.Read();
                tokens.Expect(")");
                return inner;
            case { Kind: CedarTokenKind.Sign, Value: "[" }:
                tokens.Advance();
                return new CedarSet(ReadList("]"));
            case { Kind: CedarTokenKind.Sign, Value: "{" }:
                tokens.Advance();
                return new CedarRecord(ReadFields());
            case { Kind: CedarTokenKind.Name, Value: "true" or "false" }:
                tokens.Advance();
                return new CedarLiteral(first.Value == "true");
            case { Kind: CedarTokenKind.Name, Value: "principal" or "action" or "resource" or "context" }:
                tokens.Advance();
                return CedarVariable.Of(first.Value);
            case { Kind: CedarTokenKind.Name }:
                return ReadEntityOrFunction();
            default:
                throw tokens.Failure("a value is due here");
        }
    }

    private CedarExpression ReadEntityOrFunction()
    {
        var start = tokens.Current.Index;
        var type = tokens.ReadPathOrEntity(out var id);
        if (id is not null)
        {
            return new CedarEntity(type, id);
        }

        return tokens.TakeSign("(") && Array.IndexOf(Functions, type) >= 0
            ? new CedarCall(null, type, ReadList(")"))
            : throw new CedarException(start, $"\"{type}\" is neither a variable nor a function of Cedar");
    }

    /// <summary>Reads expressions with commas between them, and the sign that ends them.</summary>
    public List<CedarExpression> ReadList(string end)
    {
        var items = new List<CedarExpression>();
        while (!tokens.TakeSign(end))
        {
            items.Add(expressions.Read());
            if (!tokens.TakeSign(","))
            {
                tokens.Expect(end);
                break;
            }
        }

        return items;
    }

    private List<(string Name, CedarExpression Value)> ReadFields()
    {
        var fields = new List<(string, CedarExpression)>();
        while (!tokens.TakeSign("}"))
        {
            var name = tokens.Current.Kind == CedarTokenKind.Text ? tokens.ReadText("a field") : tokens.ReadName("a field");
            tokens.Expect(":");
            fields.Add((name, expressions.Read()));
            if (!tokens.TakeSign(","))
            {
                tokens.Expect("}");
                break;
            }
        }

        return fields;
    }
}
