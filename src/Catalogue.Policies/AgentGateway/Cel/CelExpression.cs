namespace Catalogue.Policies.AgentGateway.Cel;

/// <summary>An expression of CEL. What only other inputs can decide (claims, headers) is read and has no value.</summary>
internal abstract record CelExpression;

/// <summary>A value as it is written.</summary>
/// <param name="Value">A <see cref="bool"/>, <see cref="double"/> or <see cref="string"/>; null for what is compared with nothing here.</param>
internal sealed record CelLiteral(object? Value) : CelExpression;

internal sealed record CelName(string Name) : CelExpression;

internal sealed record CelField(CelExpression Of, string Name) : CelExpression;

internal sealed record CelIndex(CelExpression Of, CelExpression Key) : CelExpression;

/// <summary>A method or function.</summary>
/// <param name="Of">What the method belongs to; null for a function.</param>
internal sealed record CelCall(CelExpression? Of, string Name, IReadOnlyList<CelExpression> Arguments) : CelExpression;

internal sealed record CelUnary(string Operator, CelExpression Operand) : CelExpression;

internal sealed record CelBinary(string Operator, CelExpression Left, CelExpression Right) : CelExpression;

/// <summary>Parts that are joined by <c>&amp;&amp;</c> (all must hold) or by <c>||</c>.</summary>
internal sealed record CelChain(bool All, IReadOnlyList<CelExpression> Parts) : CelExpression;

internal sealed record CelChoice(CelExpression Condition, CelExpression Then, CelExpression Else) : CelExpression;

internal sealed record CelList(IReadOnlyList<CelExpression> Items) : CelExpression;

internal sealed record CelMap(IReadOnlyList<(CelExpression Key, CelExpression Value)> Entries) : CelExpression;
