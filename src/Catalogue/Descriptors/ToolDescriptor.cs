using Catalogue.Policies.Model;
using Catalogue.Schemas;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Descriptors;

/// <summary>A tool as its server's file describes it.</summary>
/// <param name="Name">Exact, as the server says it.</param>
/// <param name="Slug">Explicit, where the name alone would not do.</param>
/// <param name="Aliases">Old slugs, which redirect.</param>
/// <param name="Description">Ours, Markdown; null where nobody has written one.</param>
/// <param name="Category">The id of a row of <c>categories.yaml</c>; null where it is to be derived.</param>
/// <param name="Policy">Rules given instead of the category's; empty where there are none.</param>
/// <param name="Conditions">The conditions of those rules, with their places.</param>
/// <param name="Gone">Set where the server no longer offers the tool.</param>
public sealed record ToolDescriptor(
    Located<string> Name,
    Located<string>? Slug,
    IReadOnlyList<Located<string>> Aliases,
    DeclaredTool? Declared,
    string? Description,
    string? Category,
    Located<RiskOverride>? Risk,
    SignalChanges Signals,
    IReadOnlyList<InputNote> Inputs,
    IReadOnlyList<PolicyRule> Policy,
    IReadOnlyList<Located<ArgumentCondition>> Conditions,
    IReadOnlyList<EvidenceDescriptor> Evidence,
    IReadOnlyList<FaqEntry> Faq,
    GoneDescriptor? Gone)
{
    public SourceLocation Location => Name.Location;
}

/// <summary>What the server itself says of a tool.</summary>
/// <param name="Title">Kept only where an import was told to keep texts.</param>
/// <param name="Description">Kept only where an import was told to keep texts.</param>
/// <param name="Bytes">Size of the full definition; null where unknown.</param>
public sealed record DeclaredTool(
    string? Title,
    string? Description,
    ToolAnnotations Annotations,
    InputSchema? Schema,
    long? Bytes,
    string? Digest)
{
    /// <summary>Whether an import found that the server's sentences give the model orders.</summary>
    public bool GivesOrders { get; init; }
}

/// <summary>The hints of MCP's tool annotations; null where the server gives none.</summary>
public sealed record ToolAnnotations(bool? ReadOnly, bool? Destructive, bool? Idempotent, bool? OpenWorld)
{
    public static readonly ToolAnnotations None = new(null, null, null, null);
}

/// <summary>A level set by a person instead of the sum.</summary>
public sealed record RiskOverride(int Level, string Reason);

/// <summary>Signals that a person adds or takes away.</summary>
public sealed record SignalChanges(IReadOnlyList<Located<SignalChange>> Add, IReadOnlyList<Located<SignalChange>> Drop)
{
    public static readonly SignalChanges None = new([], []);
}

/// <summary>One such change.</summary>
/// <param name="Input">JSON pointer of the input concerned; null for the whole tool.</param>
public sealed record SignalChange(string Id, string? Input, string Reason);

/// <summary>What people should know of an input.</summary>
public sealed record InputNote(Located<string> Pointer, string Note);

/// <summary>A fact with its source.</summary>
public sealed record EvidenceDescriptor(string Text, string? Url, string? Date);

/// <summary>A question of the descriptor's own; both parts are Markdown.</summary>
public sealed record FaqEntry(string Question, string Answer);

/// <summary>When a tool disappeared from its server.</summary>
public sealed record GoneDescriptor(string? Version, string? Date);
