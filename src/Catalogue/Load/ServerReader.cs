using Catalogue.Descriptors;
using Catalogue.Schemas;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Load;

/// <summary>Turns a checked tree into a server's descriptor.</summary>
internal static class ServerReader
{
    public static ServerDescriptor Read(YamlNode root, string file, string slug, string digest)
    {
        var server = new NodeMap(root, file);
        return new ServerDescriptor(
            slug,
            new SourceLocation(file),
            digest,
            server.Text("name") ?? slug,
            server.Text("summary"),
            server.Text("repository"),
            server.LocatedTexts("aliases"),
            ReadStart(server.Map("start")),
            ReadPackage(server.Map("package")),
            ReadSource(server.Map("source")),
            server.Read("tools", ReadTool));
    }

    private static StartDescriptor? ReadStart(NodeMap start) => start.IsPresent
        ? new StartDescriptor(start.Texts("command"), start.Text("url"), start.Texts("env"))
        : null;

    private static PackageDescriptor? ReadPackage(NodeMap package) => package.IsPresent
        ? new PackageDescriptor(package.TextOrEmpty("registry"), package.TextOrEmpty("name"), package.Text("version"))
        : null;

    private static SourceDescriptor? ReadSource(NodeMap source) => source.IsPresent
        ? new SourceDescriptor(source.TextOrEmpty("kind"), source.Text("version"), source.Text("date"), source.Text("digest"))
        : null;

    /// <summary>A tool without a name cannot be spoken of; that it lacks one is reported already.</summary>
    private static ToolDescriptor? ReadTool(NodeMap tool)
    {
        if (tool.LocatedText("name") is not { } name || name.Value.Length == 0)
        {
            return null;
        }

        return new ToolDescriptor(
            name,
            tool.LocatedText("slug"),
            tool.LocatedTexts("aliases"),
            ReadDeclared(tool.Map("declared")),
            tool.Text("description"),
            tool.Text("category"),
            ReadRisk(tool.Map("risk")),
            ReadSignals(tool.Map("signals")),
            tool.ReadEntries("inputs", static (pointer, input) => new InputNote(pointer, input.TextOrEmpty("note"))),
            PolicyRuleReader.Read(tool, "policy"),
            PolicyRuleReader.ReadConditions(tool, "policy"),
            tool.Read("evidence", static item => new EvidenceDescriptor(item.TextOrEmpty("text"), item.Text("url"), item.Text("date"))),
            tool.Read("faq", static item => new FaqEntry(item.TextOrEmpty("q"), item.TextOrEmpty("a"))),
            ReadGone(tool.Map("gone")));
    }

    private static DeclaredTool? ReadDeclared(NodeMap declared) => declared.IsPresent
        ? new DeclaredTool(
            declared.Text("title"),
            declared.Text("description"),
            ReadAnnotations(declared.Map("annotations")),
            declared.Raw("schema") is { } schema ? InputSchemaReader.Read(schema) : null,
            declared.Map("size").Integer("bytes"),
            declared.Text("digest"))
        {
            GivesOrders = declared.Truth("orders") ?? false,
        }
        : null;

    private static ToolAnnotations ReadAnnotations(NodeMap annotations) => annotations.IsPresent
        ? new ToolAnnotations(
            annotations.Truth("readOnlyHint"),
            annotations.Truth("destructiveHint"),
            annotations.Truth("idempotentHint"),
            annotations.Truth("openWorldHint"))
        : ToolAnnotations.None;

    private static Located<RiskOverride>? ReadRisk(NodeMap risk) =>
        risk.Integer("level") is { } level and >= 1 and <= Vocabulary.RiskLevels.Highest
            ? new Located<RiskOverride>(new RiskOverride((int)level, risk.TextOrEmpty("reason")), risk.Location)
            : null;

    private static SignalChanges ReadSignals(NodeMap signals) => signals.IsPresent
        ? new SignalChanges(signals.Read("add", ReadChange), signals.Read("drop", ReadChange))
        : SignalChanges.None;

    private static Located<SignalChange> ReadChange(NodeMap change) =>
        new(new SignalChange(change.TextOrEmpty("id"), change.Text("input"), change.TextOrEmpty("reason")), change.Location);

    private static GoneDescriptor? ReadGone(NodeMap gone) =>
        gone.IsPresent ? new GoneDescriptor(gone.Text("version"), gone.Text("date")) : null;
}
