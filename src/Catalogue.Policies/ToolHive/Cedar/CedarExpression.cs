namespace Catalogue.Policies.ToolHive.Cedar;

/// <summary>An expression of a Cedar policy.</summary>
internal abstract record CedarExpression;

/// <summary>A value as it is written.</summary>
/// <param name="Value">A <see cref="bool"/>, a <see cref="long"/> or a <see cref="string"/>.</param>
internal sealed record CedarLiteral(object Value) : CedarExpression;

/// <summary><c>principal</c>, <c>action</c>, <c>resource</c> or <c>context</c>.</summary>
internal sealed record CedarVariable(string Name) : CedarExpression
{
    private static readonly CedarVariable Principal = new("principal");
    private static readonly CedarVariable Action = new("action");
    private static readonly CedarVariable Resource = new("resource");
    private static readonly CedarVariable Context = new("context");

    public static CedarVariable Of(string name) => name switch
    {
        "principal" => Principal,
        "action" => Action,
        "resource" => Resource,
        _ => Context,
    };
}

/// <summary>A thing that policies speak of: <c>Tool::"read_file"</c>.</summary>
internal sealed record CedarEntity(string Type, string Id) : CedarExpression;

internal sealed record CedarUnary(string Operator, CedarExpression Operand) : CedarExpression;

internal sealed record CedarBinary(string Operator, CedarExpression Left, CedarExpression Right) : CedarExpression;

/// <summary>Parts that are joined by <c>&amp;&amp;</c> (all must hold) or by <c>||</c>.</summary>
internal sealed record CedarChain(bool All, IReadOnlyList<CedarExpression> Parts) : CedarExpression;

internal sealed record CedarHas(CedarExpression Of, IReadOnlyList<string> Names) : CedarExpression;

/// <summary>A pattern that a text must match.</summary>
/// <param name="Parts">The texts between the asterisks of the pattern.</param>
internal sealed record CedarLike(CedarExpression Text, IReadOnlyList<string> Parts) : CedarExpression;

/// <summary>The type of an entity.</summary>
/// <param name="Within">What it must lie in besides; null where the type is all.</param>
internal sealed record CedarIs(CedarExpression Entity, string Type, CedarExpression? Within) : CedarExpression;

internal sealed record CedarIf(CedarExpression Condition, CedarExpression Then, CedarExpression Else) : CedarExpression;

internal sealed record CedarAccess(CedarExpression Of, string Name) : CedarExpression;

/// <summary>A method or function.</summary>
/// <param name="Of">What the method belongs to; null for a function.</param>
internal sealed record CedarCall(CedarExpression? Of, string Name, IReadOnlyList<CedarExpression> Arguments) : CedarExpression;

internal sealed record CedarSet(IReadOnlyList<CedarExpression> Items) : CedarExpression;

internal sealed record CedarRecord(IReadOnlyList<(string Name, CedarExpression Value)> Fields) : CedarExpression;

/// <summary>A policy.</summary>
/// <param name="Permits">False for <c>forbid</c>.</param>
/// <param name="Scope">What must hold of principal, action and resource, as expressions.</param>
/// <param name="Conditions">Conditions; <c>unless</c> is the negation of its expression.</param>
internal sealed record CedarPolicy(bool Permits, IReadOnlyList<CedarExpression> Scope, IReadOnlyList<CedarExpression> Conditions);
