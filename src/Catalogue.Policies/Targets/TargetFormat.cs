using System.Text;
using Catalogue.Policies.Model;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Targets;

/// <summary>A format for a target that decides by tool: what the formats for clients and gateways have in common.</summary>
public abstract class TargetFormat : PolicyFormat
{
    private protected TargetFormat()
    {
    }

    private protected abstract TargetAbilities Abilities { get; }

    /// <summary>Whether a file can begin with a comment; JSON cannot.</summary>
    private protected virtual bool HasComments => true;

    /// <summary>What the target calls the server: the reader's alias, as far as the target can hold it.</summary>
    private protected virtual string Alias(string alias) => TargetAlias.Usable(alias, withUnderscores: true);

    /// <summary>What is lost in any whole file of this policy, as sentences.</summary>
    private protected abstract IEnumerable<string> LossesOfFile(MeantPolicy policy);

    /// <summary>What the target does with tools that a whole file does not name.</summary>
    private protected abstract PolicyAction EnforcedDefault(PolicyAction byDefault);

    private protected abstract void AppendBody(Utf8Text output, TargetPolicy policy);

    private protected abstract TargetReading Read(ReadOnlySpan<byte> bytes);

    /// <inheritdoc/>
    public override IReadOnlyList<string> NamedTools(MeantPolicy policy) =>
        policy.Names.All(Abilities.CanName) ? policy.Names : [.. policy.Names.Where(Abilities.CanName)];

    /// <inheritdoc/>
    public override CompiledPolicy Compile(MeantPolicy policy)
    {
        var (target, losses) = Compile(policy, isWhole: true);
        return new CompiledTarget(policy, target, losses, EnforcedDefault(policy.Default), HasComments, Abilities.Arguments is not null, AppendBody);
    }

    /// <inheritdoc/>
    public override WrittenPolicy WriteTool(MeantPolicy tool)
    {
        var (target, losses) = Compile(tool, isWhole: false);
        using var output = new Utf8Text();
        AppendBody(output, target);
        return new WrittenPolicy(output.ToString(), losses);
    }

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

    private (TargetPolicy Policy, List<PolicyLoss> Losses) Compile(MeantPolicy policy, bool isWhole)
    {
        var compiler = new TargetCompiler(Abilities, policy.Default);
        var meant = policy.Policy.Alias;
        var alias = Facts.UsesAlias ? Alias(meant) : meant;
        var compiled = new TargetPolicy(alias, policy.Default, compiler.Compile(policy.Tools), isWhole);
        var ofFile = isWhole ? LossesOfFile(policy) : [];
        return (compiled, compiler.Losses(alias == meant ? ofFile : ofFile.Prepend(TargetAlias.Loss(alias))));
    }
}
