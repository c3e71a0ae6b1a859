namespace Catalogue.Policies.Model;

/// <summary>The policy of one server in the portable form, from which every format is compiled.</summary>
/// <param name="Server">The server's slug, which names the files.</param>
/// <param name="Default">What happens to tools that the file does not name: <see cref="PolicyAction.Allow"/> or
/// <see cref="PolicyAction.Deny"/>.</param>
public sealed record ServerPolicy(string Server, PolicyAction Default, IReadOnlyList<ToolPolicy> Tools)
{
    /// <summary>Which of the server's policies this is.</summary>
    public PolicyPreset Preset { get; init; } = PolicyPreset.Recommended;

    /// <summary>
    /// What the reader's own configuration calls the server. Desktop clients and Copilot name tools by it, and only the
    /// reader knows it; the slug stands in where nothing was said.
    /// </summary>
    public string Alias { get; init; } = Server;

    /// <summary>
    /// Rules for every tool, on top of its own; their limits count all tools together. Only the portable form can hold
    /// them, so whoever writes another one spreads them over the tools first.
    /// </summary>
    public IReadOnlyList<PolicyRule> EveryTool { get; init; } = [];
}
