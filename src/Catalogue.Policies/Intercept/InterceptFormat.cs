using Catalogue.Policies.Intercept.Writing;
using Catalogue.Policies.Model;

namespace Catalogue.Policies.Intercept;

/// <summary>The policy files of the Intercept proxy, version "1".</summary>
public sealed class InterceptFormat : PolicyFormat
{
    public override string Id => "intercept";

    public override string Title => "Intercept";

    public override string FileName(string server) => server + ".yaml";

    public override WrittenPolicy Write(ServerPolicy policy, PolicyHeader header) => InterceptWriter.Write(policy, header);

    public override WrittenPolicy WriteTool(ServerPolicy policy, ToolPolicy tool) => InterceptWriter.WriteTool(policy, tool);

    public override PolicyVerdict Check(ReadOnlySpan<byte> bytes) => InterceptReader.Check(Id, bytes);
}
