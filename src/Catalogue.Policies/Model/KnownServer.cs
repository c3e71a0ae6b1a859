namespace Catalogue.Policies.Model;

/// <summary>What a catalogue knows of a server, for holding a policy file against it.</summary>
/// <param name="Slug">The server's slug, for messages.</param>
public sealed record KnownServer(string Slug, IReadOnlyList<KnownTool> Tools)
{
    private readonly Dictionary<string, KnownTool> byName = Tools.ToDictionary(tool => tool.Name, StringComparer.Ordinal);

    /// <summary>The tool with this exact name; null where the server has none.</summary>
    public KnownTool? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>A tool of a server.</summary>
/// <param name="Score">Its risk, 1 to 5.</param>
/// <param name="Level">The level's word: <c>high</c>.</param>
/// <param name="IsRisky">Whether the level is high or critical.</param>
/// <param name="Gone">The version that lacks the tool, or the date when it was missed; null where the server still has it.</param>
/// <param name="RequiredInputs">What every call must carry; null where the schema is unknown.</param>
/// <param name="Inputs">Every input, nested ones too; null where the schema is unknown.</param>
/// <param name="SignalInputs">The inputs that made the tool riskier.</param>
public sealed record KnownTool(
    string Name,
    int Score,
    string Level,
    bool IsRisky,
    string? Gone,
    IReadOnlyList<InputPath>? RequiredInputs,
    IReadOnlyList<KnownInput>? Inputs,
    IReadOnlyList<InputPath> SignalInputs)
{
    /// <summary>The input there; null where the schema has none or is unknown.</summary>
    public KnownInput? Input(InputPath path) => Inputs?.FirstOrDefault(input => input.Path.IsSame(path));
}

/// <summary>An input of a tool.</summary>
/// <param name="Types">JSON types; empty where the schema says none.</param>
public sealed record KnownInput(InputPath Path, IReadOnlyList<string> Types);
