using System.Text;
using Catalogue.Policies.Model;
using Catalogue.Policies.Writing;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Targets;

/// <summary>A format for a target that decides by tool: what the formats for clients and gateways have in common.</summary>
public abstract class TargetFormat : PolicyFormat
{
    private const int BytesForEachTool = 160;

    private protected TargetFormat()
    {
    }

    private protected abstract TargetAbilities Abilities { get; }

    /// <summary>Whether a file can begin with a comment; JSON cannot.</summary>
    private protected virtual bool HasComments => true;

    /// <summary>What the target calls the server: the reader's alias, as far as the target can hold it.</summary>
    private protected virtual string Alias(string alias) => TargetAlias.Usable(alias, withUnderscores: true);

    /// <summary>What is lost in any whole file of this policy, as sentences.</summary>
    private protected abstract IEnumerable<string> LossesOfFile(ServerPolicy policy);

    /// <summary>What the target does with tools that a whole file does not name.</summary>
    private protected abstract PolicyAction EnforcedDefault(PolicyAction byDefault);

    private protected abstract void AppendBody(StringBuilder output, TargetPolicy policy);

    private protected abstract TargetReading Read(ReadOnlySpan<byte> bytes);

    /// <inheritdoc/>
    public override IEnumerable<string> NamedTools(ServerPolicy policy) => policy.Tools.Select(tool => tool.Tool).Where(Abilities.CanName);

    /// <inheritdoc/>
    public override WrittenPolicy Write(ServerPolicy policy, PolicyHeader header)
    {
        var (target, losses) = Compile(policy, policy.Tools, isWhole: true);
        var output = new StringBuilder(512 + (target.Tools.Count * BytesForEachTool));
        if (HasComments)
        {
            HeaderComment.Append(output, header, losses);
        }

        AppendBody(output, target);
        return new WrittenPolicy(output.ToString(), losses);
    }

    /// <inheritdoc/>
    public override WrittenPolicy WriteTool(ServerPolicy policy, ToolPolicy tool)
    {
        var (target, losses) = Compile(policy, [tool], isWhole: false);
        var output = new StringBuilder(BytesForEachTool * 2);
        AppendBody(output, target);
        return new WrittenPolicy(output.ToString(), losses);
    }

    /// <inheritdoc/>
    public override ServerPolicy Enforced(ServerPolicy policy) => policy with
    {
        Default = EnforcedDefault(policy.Default),
        Tools = [.. Compile(policy, policy.Tools, isWhole: true).Policy.Tools.Select(Enforced)],
    };

    /// <inheritdoc/>
    public override PolicyVerdict Check(ReadOnlySpan<byte> bytes)
    {
        using var nodes = NodePool.Lend();
        return Read(bytes).Verdict(Id);
    }

    /// <inheritdoc/>
    public override IPolicyEvaluator? Open(ReadOnlySpan<byte> bytes, Func<string, IReadOnlyList<InputPath>?> requiredInputs) => Read(bytes).Evaluator;

    /// <inheritdoc/>
    public override IReadOnlyList<PolicyWarning> Warnings(ReadOnlySpan<byte> bytes, KnownServer? server) =>
        server is not null && Read(bytes) is { Stage: PolicyStage.None, Evaluator: { } evaluator } reading
            ? TargetWarnings.Of(reading.Verdict(Id).NamedTools, evaluator, Encoding.UTF8.GetString(bytes), server)
            : [];

    private ToolPolicy Enforced(TargetTool tool)
    {
        var action = tool.Decision switch
        {
            DecisionKind.Allow => PolicyAction.Allow,
            DecisionKind.Ask => PolicyAction.Ask,
            DecisionKind.Hidden => PolicyAction.Hide,
            _ => PolicyAction.Deny,
        };
        var conditions = Abilities.Arguments is null || tool.Decision != DecisionKind.Allow ? [] : tool.Source.AllConditions();
        return tool.Source with { Rules = [new PolicyRule(action, Validate: conditions.Count == 0 ? null : new ArgumentValidation(RequiredArguments: false, conditions), Reason: tool.Reason)] };
    }

    private (TargetPolicy Policy, IReadOnlyList<PolicyLoss> Losses) Compile(ServerPolicy policy, IReadOnlyList<ToolPolicy> tools, bool isWhole)
    {
        var compiler = new TargetCompiler(Abilities, policy.Default);
        var alias = Facts.UsesAlias ? Alias(policy.Alias) : policy.Alias;
        var compiled = new TargetPolicy(alias, policy.Default, compiler.Compile(tools), isWhole);
        var ofFile = isWhole ? LossesOfFile(policy) : [];
        return (compiled, compiler.Losses(alias == policy.Alias ? ofFile : ofFile.Prepend(TargetAlias.Loss(alias))));
    }
}
