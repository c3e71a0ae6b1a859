using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept.Compiling;

/// <summary>A tool's rules in the words that the engine has.</summary>
/// <param name="Hidden">Whether the tool stands in the <c>hide</c> list; it then has no rules.</param>
internal sealed record CompiledTool(string Tool, bool Hidden, IReadOnlyList<CompiledRule> Rules);

/// <summary>One rule of the engine. It either refuses every call, or counts calls, or looks at arguments: the engine takes
/// no two of these in one rule.</summary>
/// <param name="Name">What the rule is for; the engine wants a name on every rule.</param>
/// <param name="OnDeny">What the agent is told when the rule refuses; null leaves the words to the engine.</param>
internal abstract record CompiledRule(string Name, string? OnDeny);

/// <summary>Refuses every call.</summary>
internal sealed record DenyRule(string Name, string? OnDeny) : CompiledRule(Name, OnDeny);

/// <summary>Lets so many calls pass in a window.</summary>
internal sealed record LimitRule(string Name, string? OnDeny, int Max, EngineWindow Window) : CompiledRule(Name, OnDeny);

/// <summary>Wants arguments to be given.</summary>
/// <param name="Paths">The arguments that must be there, each as the engine writes it: <c>args.</c> and names with dots.</param>
internal sealed record RequiredRule(string Name, string? OnDeny, IReadOnlyList<string> Paths) : CompiledRule(Name, OnDeny);

/// <summary>Wants an argument to hold a condition.</summary>
/// <param name="Path">The argument as the engine writes it.</param>
/// <param name="Checks">What is held against it; all must pass.</param>
/// <param name="FillIn">Whether the values are placeholders, which a comment in the file says.</param>
internal sealed record ArgumentRule(string Name, string? OnDeny, string Path, IReadOnlyList<ArgumentCheck> Checks, bool FillIn)
    : CompiledRule(Name, OnDeny);

/// <summary>One condition of the engine.</summary>
/// <param name="Operator">The engine's word: <c>regex</c>, <c>in</c> or <c>lte</c>.</param>
/// <param name="Values">One value, but for <c>in</c>.</param>
internal sealed record ArgumentCheck(string Operator, IReadOnlyList<ConditionValue> Values);
