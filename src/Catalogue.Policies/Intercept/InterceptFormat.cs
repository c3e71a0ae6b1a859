using Catalogue.Policies.Intercept.Checking;
using Catalogue.Policies.Intercept.Evaluating;
using Catalogue.Policies.Intercept.Writing;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept;

/// <summary>The policy files of the Intercept proxy, version "1".</summary>
public sealed class InterceptFormat : PolicyFormat
{
    public override string Id => "intercept";

    public override string Title => "Intercept";

    public override FormatFacts Facts { get; } = new(
        "The proxy Intercept reads it and stands between the agent and one server.",
        "Anywhere; the proxy is started with its path.",
        "By the name that the server gives it; one file a server.",
        UsesAlias: false,
        Ask: Support.No,
        Hide: Support.Yes,
        RateLimit: Support.Partly,
        Arguments: Support.Partly,
        "A reader of ours that gives the engine's own verdicts, word for word, on the published cases and on some 700 of our own.",
        "https://github.com/policylayer/intercept");

    /// <summary>The recommended file has the shortest name: it is the one that pages tell the reader to run.</summary>
    public override string FileName(string server, PolicyPreset preset) =>
        preset == PolicyPreset.Recommended ? server + ".yaml" : base.FileName(server, preset);

    public override CompiledPolicy Compile(MeantPolicy policy) => new CompiledIntercept(policy);

    public override WrittenPolicy WriteTool(MeantPolicy tool) => InterceptWriter.WriteTool(tool);

    public override PolicyVerdict Check(ReadOnlySpan<byte> bytes) => InterceptReader.Read(Id, bytes).Verdict;

    public override IReadOnlyList<PolicyWarning> Warnings(ReadOnlySpan<byte> bytes, KnownServer? server) =>
        InterceptReader.Read(Id, bytes).Policy is { } policy ? InterceptWarnings.Of(policy, bytes, server) : [];

    public override IPolicyEvaluator? Open(ReadOnlySpan<byte> bytes, Func<string, IReadOnlyList<InputPath>?> requiredInputs) =>
        InterceptReader.Read(Id, bytes).Policy is { } policy ? new InterceptEvaluator(policy) : null;
}
