using Catalogue.Policies.Intercept.Compiling;
using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Intercept.Writing;

/// <summary>A policy as the engine's file says it.</summary>
internal sealed class CompiledIntercept : CompiledPolicy
{
    private readonly List<PolicyLoss> losses = [];
    private readonly List<MeantTool> named;
    private EnforcedTool[]? enforced;

    public CompiledIntercept(MeantPolicy meant)
        : base(meant)
    {
        Tools = new(meant.Tools.Length);
        named = new(meant.Tools.Length);
        foreach (var tool in meant.Tools)
        {
            if (ToolNames.IsKept(tool.Name, meant.Default, losses))
            {
                Tools.Add(InterceptCompiler.Compile(tool, losses));
                named.Add(tool);
            }
        }
    }

    public List<CompiledTool> Tools { get; }

    public override IReadOnlyList<PolicyLoss> Losses => losses;

    public override PolicyAction EnforcedDefault => Meant.Default;

    public override int Count => named.Count;

    public override EnforcedTool Enforced(int index) => (enforced ??= [.. named.Select(InterceptEnforcement.Of)])[index];

    public override void Write(Utf8Text output, PolicyHeader header) => InterceptWriter.Write(output, this, header);
}
