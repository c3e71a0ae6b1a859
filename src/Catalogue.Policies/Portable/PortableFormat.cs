using Catalogue.Policies.Model;
using Catalogue.Policies.Portable.Reading;

namespace Catalogue.Policies.Portable;

/// <summary>
/// The form in which policies are written here and from which every other format is compiled. It belongs to no engine
/// and says everything that the model holds.
/// </summary>
public sealed class PortableFormat : PolicyFormat
{
    public override string Id => "portable";

    public override string Title => "Portable";

    public override string FileName(string server) => server + ".portable.yaml";

    public override WrittenPolicy Write(ServerPolicy policy, PolicyHeader header) => PortableWriter.Write(policy, header);

    public override WrittenPolicy WriteTool(ServerPolicy policy, ToolPolicy tool) => PortableWriter.WriteTool(policy, tool);

    public override PolicyVerdict Check(ReadOnlySpan<byte> bytes) => PortableReader.Check(Id, bytes);
}
