using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Shapes;

/// <summary>Reports where a value is not what its shape says.</summary>
internal sealed class ShapeMistakes(string file, DiagnosticBag diagnostics)
{
    public void ReportType(YamlNode node, Shape shape) =>
        Report(DiagnosticKinds.WrongType, node, $"{shape.InWords} is due, not {node.KindInWords}");

    public void Report(DiagnosticKind kind, YamlNode node, string text) =>
        diagnostics.Add(kind, new SourceLocation(file, node.Start.Line, node.Start.Column), text);

    /// <summary>What the user wrote, safe to print and not too long.</summary>
    public static string Show(string text) => Text.VisibleText.Of(text, 60);
}
