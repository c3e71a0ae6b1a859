namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>Reads policies by the grammar of Cedar, templates left out.</summary>
internal sealed class CedarParser
{
    private static readonly List<CedarExpression> NoConditions = [];

    private readonly CedarTokens tokens = new();
    private readonly CedarExpressions expressions;

    public CedarParser() => expressions = new CedarExpressions(tokens);

    /// <summary>Reads a policy.</summary>
    /// <exception cref="CedarException">Where the text is not one policy.</exception>
    public CedarPolicy Parse(string text)
    {
        tokens.Begin(text);
        expressions.Begin();
        var policy = ReadPolicy();
        return tokens.IsAtEnd ? policy : throw tokens.Failure("a second policy begins here; write each as an entry of its own");
    }

    private CedarPolicy ReadPolicy()
    {
        while (tokens.TakeSign("@"))
        {
            tokens.ReadName("the name of an annotation");
            if (tokens.TakeSign("("))
            {
                tokens.ReadText("the text of an annotation");
                tokens.Expect(")");
            }
        }

        var effect = tokens.Current.Kind == CedarTokenKind.Name ? tokens.Current.Value : "";
        if (effect is not ("permit" or "forbid"))
        {
            throw tokens.Failure("a policy begins with permit or forbid");
        }

        tokens.Advance();
        tokens.Expect("(");
        var scope = new List<CedarExpression>(2);
        ReadScope("principal", scope);
        tokens.Expect(",");
        ReadScope("action", scope);
        tokens.Expect(",");
        ReadScope("resource", scope);
        tokens.TakeSign(",");
        tokens.Expect(")");
        List<CedarExpression>? conditions = null;
        while (tokens.Current is { Kind: CedarTokenKind.Name, Value: "when" or "unless" })
        {
            var isNegated = tokens.Current.Value == "unless";
            tokens.Advance();
            tokens.Expect("{");
            var condition = expressions.Read();
            (conditions ??= []).Add(isNegated ? new CedarUnary("!", condition) : condition);
            tokens.Expect("}");
        }

        tokens.Expect(";");
        return new CedarPolicy(effect == "permit", scope, conditions ?? NoConditions);
    }

    private void ReadScope(string variable, List<CedarExpression> scope)
    {
        if (!tokens.TakeWord(variable))
        {
            throw tokens.Failure($"{variable} is due here");
        }

        var subject = CedarVariable.Of(variable);
        if (tokens.TakeSign("=="))
        {
            scope.Add(new CedarBinary("==", subject, variable == "action" ? ReadAction() : tokens.ReadEntity()));
        }
        else if (variable != "action" && tokens.TakeWord("is"))
        {
            var type = tokens.ReadPath();
            scope.Add(new CedarIs(subject, type, tokens.TakeWord("in") ? tokens.ReadEntity() : null));
        }
        else if (tokens.TakeWord("in"))
        {
            scope.Add(new CedarBinary("in", subject, variable != "action" ? tokens.ReadEntity() : tokens.TakeSign("[") ? ReadActions() : ReadAction()));
        }
    }

    private CedarSet ReadActions()
    {
        var actions = new List<CedarExpression>();
        while (!tokens.TakeSign("]"))
        {
            actions.Add(ReadAction());
            if (!tokens.TakeSign(","))
            {
                tokens.Expect("]");
                break;
            }
        }

        return new CedarSet(actions);
    }

    private CedarEntity ReadAction()
    {
        var start = tokens.Current.Index;
        var action = tokens.ReadEntity();
        return action.Type == "Action" || action.Type.EndsWith("::Action", StringComparison.Ordinal)
            ? action
            : throw new CedarException(start, $"an action has the type Action; write Action::\"{action.Id}\"");
    }
}
