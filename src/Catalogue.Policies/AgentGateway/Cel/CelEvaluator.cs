namespace Catalogue.Policies.AgentGateway.Cel;

/// <summary>
/// Evaluates expressions about a tool's name. Whatever else an expression asks for is an error here, as it is in the
/// gateway for a call without claims; an error counts as false.
/// </summary>
internal static class CelEvaluator
{
    private static readonly object Error = new();

    /// <summary>Whether the expression holds for a call of the tool.</summary>
    public static bool Holds(CelExpression expression, string tool) => Value(expression, tool) is true;

    /// <summary>Adds the tools that the expression compares the name with.</summary>
    public static void AddNamedTools(CelExpression expression, List<string> names)
    {
        switch (expression)
        {
            case CelBinary { Operator: "==" or "!=" } binary when IsToolName(binary.Left):
                AddText(binary.Right, names);
                break;
            case CelBinary { Operator: "==" or "!=" } binary when IsToolName(binary.Right):
                AddText(binary.Left, names);
                break;
            case CelBinary { Operator: "in", Right: CelList list } binary when IsToolName(binary.Left):
                AddTexts(list.Items, names);
                break;
            case CelUnary unary:
                AddNamedTools(unary.Operand, names);
                break;
            case CelChain chain:
                foreach (var part in chain.Parts)
                {
                    AddNamedTools(part, names);
                }

                break;
            case CelChoice choice:
                AddNamedTools(choice.Condition, names);
                AddNamedTools(choice.Then, names);
                AddNamedTools(choice.Else, names);
                break;
        }
    }

    private static void AddTexts(IReadOnlyList<CelExpression> expressions, List<string> names)
    {
        foreach (var expression in expressions)
        {
            AddText(expression, names);
        }
    }

    private static void AddText(CelExpression expression, List<string> names)
    {
        if (expression is CelLiteral { Value: string text })
        {
            names.Add(text);
        }
    }

    private static bool IsToolName(CelExpression expression) =>
        expression is CelField { Name: "name", Of: CelField { Name: "tool", Of: CelName { Name: "mcp" } } };

    private static object? Value(CelExpression expression, string tool) => expression switch
    {
        CelLiteral literal => literal.Value,
        CelField when IsToolName(expression) => tool,
        CelCall { Of: null, Name: "has", Arguments: [CelField { Name: "tool", Of: CelName { Name: "mcp" } }] } => true,
        CelCall { Of: null, Name: "has", Arguments: [CelField { Name: "prompt" or "resource" or "task", Of: CelName { Name: "mcp" } }] } => false,
        CelCall { Of: { } of, Arguments: [var argument] } call => Method(call.Name, Value(of, tool), Value(argument, tool)),
        CelUnary { Operator: "!" } not => Value(not.Operand, tool) is bool truth ? !truth : Error,
        CelChain chain => Chain(chain, tool),
        CelChoice choice => Value(choice.Condition, tool) is bool truth ? Value(truth ? choice.Then : choice.Else, tool) : Error,
        CelBinary { Operator: "in", Right: CelList list } binary => Contains(Value(binary.Left, tool), list, tool),
        CelBinary { Operator: "==" } binary => AreEqual(Value(binary.Left, tool), Value(binary.Right, tool)),
        CelBinary { Operator: "!=" } binary => AreEqual(Value(binary.Left, tool), Value(binary.Right, tool)) is bool truth ? !truth : Error,
        _ => Error,
    };

    /// <summary>A part that decides outweighs parts that fail, in whichever order they stand.</summary>
    private static object Chain(CelChain chain, string tool)
    {
        object result = chain.All;
        foreach (var part in chain.Parts)
        {
            var value = Value(part, tool);
            if (value is bool truth && truth != chain.All)
            {
                return truth;
            }

            result = value is bool ? result : Error;
        }

        return result;
    }

    private static object Contains(object? item, CelList list, string tool)
    {
        foreach (var each in list.Items)
        {
            if (AreEqual(item, Value(each, tool)) is true)
            {
                return true;
            }
        }

        return ReferenceEquals(item, Error) ? Error : false;
    }

    private static object AreEqual(object? one, object? other) =>
        ReferenceEquals(one, Error) || ReferenceEquals(other, Error) ? Error : Equals(one, other);

    private static object Method(string name, object? of, object? argument) => (name, of, argument) switch
    {
        ("startsWith", string text, string part) => text.StartsWith(part, StringComparison.Ordinal),
        ("endsWith", string text, string part) => text.EndsWith(part, StringComparison.Ordinal),
        ("contains", string text, string part) => text.Contains(part, StringComparison.Ordinal),
        _ => Error,
    };
}
