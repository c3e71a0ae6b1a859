using Catalogue.Descriptors;
using Catalogue.Load;
using Catalogue.Schemas;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Classify;

/// <summary>Reads tools with labels: lines of our own kind, or answers of real servers with their hints.</summary>
public static class LabelReader
{
    /// <summary>Reads lines such as <c>{"serverId": ..., "tool": ..., "category": ..., "description": ...}</c>.</summary>
    public static IReadOnlyList<LabelledTool> ReadLines(string file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var labelled = new List<LabelledTool>();
        var number = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = bytes[range];
            if (line.Trim(" \r\t"u8).IsEmpty || Parse(file, number, line, diagnostics) is not { } root)
            {
                continue;
            }

            var map = new NodeMap(root, file);
            if (map.Text("tool") is not { } name || map.Text("category") is not { } label)
            {
                diagnostics.Add(DiagnosticKinds.MissingKey, new SourceLocation(file, number, 1), "a line needs 'tool' and 'category'");
                continue;
            }

            labelled.Add(new LabelledTool(
                map.Text("serverId") ?? map.Text("server") ?? "", Tool(name, map.Text("description"), ToolAnnotations.None, null, file), label.ToLowerInvariant()));
        }

        return labelled;
    }

    /// <summary>
    /// Reads an answer to <c>tools/list</c>, framed or not. The label is what the server's hint says of read-only; tools
    /// without that hint are passed over, and the hints themselves are kept from the classifier, which would only copy them.
    /// </summary>
    public static IReadOnlyList<LabelledTool> ReadAnswer(string file, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        if (Parse(file, 0, bytes, diagnostics) is not { } root)
        {
            return [];
        }

        var frame = new NodeMap(root, file);
        var server = frame.Text("slug") ?? Path.GetFileNameWithoutExtension(file);
        var answer = frame.Map("result").IsPresent ? frame.Map("result") : frame;
        return
        [
            .. from tool in answer.Maps("tools")
               let hint = tool.Map("annotations").Truth("readOnlyHint")
               where tool.Text("name") is not null
               select new LabelledTool(
                   server,
                   Tool(tool.TextOrEmpty("name"), tool.Text("description"), ToolAnnotations.None, tool.Raw("inputSchema"), file),
                   hint is null ? "" : hint.Value ? "read" : LabelledTool.NotRead),
        ];
    }

    private static YamlNode? Parse(string file, int line, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var root = JsonTreeReader.Read(bytes, YamlReadOptions.Descriptor, out var problem);
        if (problem is not null)
        {
            diagnostics.Add(DiagnosticKinds.Syntax, new SourceLocation(file, Math.Max(line, problem.Mark.Line), problem.Mark.Column), problem.Text);
        }

        return root;
    }

    private static ToolDescriptor Tool(string name, string? description, ToolAnnotations hints, YamlMapping? schema, string file) => new(
        new Located<string>(name, new SourceLocation(file)),
        null,
        [],
        new DeclaredTool(null, description, hints, schema is null ? null : InputSchemaReader.Read(schema), null, null),
        null,
        null,
        null,
        SignalChanges.None,
        [],
        [],
        [],
        [],
        [],
        null);
}
