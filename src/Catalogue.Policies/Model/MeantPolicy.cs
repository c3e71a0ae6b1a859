namespace Catalogue.Policies.Model;

/// <summary>A server's policy as it is meant, looked through once for all formats that it is compiled to.</summary>
public sealed class MeantPolicy
{
    private readonly MeantTool[] tools;

    public MeantPolicy(ServerPolicy policy)
        : this(policy, policy.Tools)
    {
    }

    /// <summary>Looks at some of a policy's tools only.</summary>
    public MeantPolicy(ServerPolicy policy, IReadOnlyList<ToolPolicy> only)
    {
        Policy = policy;
        tools = new MeantTool[only.Count];
        for (var index = 0; index < tools.Length; index++)
        {
            tools[index] = new MeantTool(only[index]);
        }
    }

    public ServerPolicy Policy { get; }

    /// <summary>The names of all tools, in the order of the policy.</summary>
    public IReadOnlyList<string> Names => field ??= [.. tools.Select(tool => tool.Name)];

    public PolicyAction Default => Policy.Default;

    /// <summary>In the order of the policy.</summary>
    public ReadOnlySpan<MeantTool> Tools => tools;
}
