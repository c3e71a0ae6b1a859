using Catalogue.Policies.Model;
using Catalogue.Policies.Portable.Checking;
using Catalogue.Policies.Portable.Reading;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Policies.Portable;

/// <summary>
/// The form in which policies are written here and from which every other format is compiled. It belongs to no engine
/// and says everything that the model holds.
/// </summary>
public sealed class PortableFormat : PolicyFormat
{
    public override string Id => "portable";

    public override string Title => "Portable";

    public override FormatFacts Facts { get; } = new(
        "Nothing runs it: every other file is made from it, and it says what they are meant to do.",
        "Wherever you keep your own policies; `catalogue policy convert` makes the others of it.",
        "By the name that the server gives it; one file a server.",
        UsesAlias: false,
        Ask: Support.Yes,
        Hide: Support.Yes,
        RateLimit: Support.Yes,
        Arguments: Support.Yes,
        "A strict reader of ours: whatever it does not know is a mistake.",
        Source: null);

    public override CompiledPolicy Compile(MeantPolicy policy) => new CompiledPortable(policy);

    public override WrittenPolicy WriteTool(MeantPolicy tool) => PortableWriter.WriteTool(tool);

    public override PolicyVerdict Check(ReadOnlySpan<byte> bytes)
    {
        using var nodes = NodePool.Lend();
        return PortableReader.Read(Id, bytes).Verdict;
    }

    public override IReadOnlyList<PolicyWarning> Warnings(ReadOnlySpan<byte> bytes, KnownServer? server) =>
        PortableReader.Read(Id, bytes).File is { } file ? PortableWarnings.Of(file, server) : [];

    public override IPolicyEvaluator? Open(ReadOnlySpan<byte> bytes, Func<string, IReadOnlyList<InputPath>?> requiredInputs) =>
        PortableReader.Read(Id, bytes).File is { } file ? new PortableEvaluator(file, requiredInputs) : null;
}
