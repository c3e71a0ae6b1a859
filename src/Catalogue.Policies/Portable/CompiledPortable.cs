using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Portable;

/// <summary>A policy as its portable file says it: as it is meant, but for tools that no file can name.</summary>
internal sealed class CompiledPortable : CompiledPolicy
{
    private readonly List<PolicyLoss> losses = [];

    public CompiledPortable(MeantPolicy meant)
        : base(meant)
    {
        Tools = new(meant.Tools.Length);
        foreach (var tool in meant.Tools)
        {
            if (ToolNames.IsKept(tool.Name, meant.Default, losses))
            {
                Tools.Add(tool);
            }
        }
    }

    public List<MeantTool> Tools { get; }

    public override IReadOnlyList<PolicyLoss> Losses => losses;

    public override PolicyAction EnforcedDefault => Meant.Default;

    public override int Count => Tools.Count;

    public override EnforcedTool Enforced(int index)
    {
        var tool = Tools[index];
        return new EnforcedTool(
            tool,
            tool.Hides ? DecisionKind.Hidden : tool.Denies ? DecisionKind.Deny : tool.Asks ? DecisionKind.Ask : DecisionKind.Allow,
            tool.Limits,
            tool.WantsRequired ? tool.Policy.RequiredInputs ?? [] : [],
            tool.Conditions);
    }

    public override void Write(Utf8Text output, PolicyHeader header) => PortableWriter.Write(output, this, header);
}
