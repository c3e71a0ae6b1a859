using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;

namespace Catalogue.Policies.Targets;

/// <summary>A policy as a target that decides by tool says it.</summary>
/// <param name="hasComments">Whether the file can begin with a comment.</param>
/// <param name="seesArguments">Whether the target looks at the arguments of what it allows.</param>
/// <param name="appendBody">Appends the file without its comment.</param>
internal sealed class CompiledTarget(
    MeantPolicy meant,
    TargetPolicy policy,
    List<PolicyLoss> losses,
    PolicyAction enforcedDefault,
    bool hasComments,
    bool seesArguments,
    Action<Utf8Text, TargetPolicy> appendBody) : CompiledPolicy(meant)
{
    public override IReadOnlyList<PolicyLoss> Losses => losses;

    public override PolicyAction EnforcedDefault => enforcedDefault;

    public override int Count => policy.Tools.Count;

    public override EnforcedTool Enforced(int index)
    {
        var tool = policy.Tools[index];
        return new EnforcedTool(tool.Meant, tool.Decision) with
        {
            Conditions = seesArguments && tool.Decision == DecisionKind.Allow ? tool.Meant.Conditions : [],
        };
    }

    public override void Write(Utf8Text output, PolicyHeader header)
    {
        if (hasComments)
        {
            HeaderComment.Append(output, header, this);
        }

        appendBody(output, policy);
    }
}
