using System.Globalization;
using Catalogue.Model;
using Catalogue.Prose;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Pages.Tools;

/// <summary>
/// The schema as declared, for the reader who wants to see it: indented, and escaped for content, where quotes, of which
/// JSON is full, stand as they are.
/// </summary>
internal sealed class RawSchema : PrintedHtml
{
    /// <summary>A page is for reading; what is larger than this is told by its size. In bytes of compact JSON.</summary>
    private const int Largest = 20_000;

    private readonly InputSchema schema;

    private RawSchema(InputSchema schema)
    {
        this.schema = schema;
    }

    /// <summary>Null where there is none or it is too large.</summary>
    public static RawSchema? Of(Tool tool) =>
        tool.Descriptor.Declared?.Schema is { Json.Length: > 2 and <= Largest } schema ? new RawSchema(schema) : null;

    /// <summary>What stands in the schema's place where it is too large.</summary>
    public static string? Note(Tool tool) => tool.Descriptor.Declared?.Schema is { Json.Length: > Largest } schema
        ? string.Create(CultureInfo.InvariantCulture, $"The raw schema has {schema.Json.Length:N0} bytes and is not shown; the table above is made from it.")
        : null;

    public override void Print(TextWriter output)
    {
        var text = new TextBuilder(stackalloc char[1024]);
        HtmlText.EscapeContent(
            SchemaJson.TryIndent(schema.Json.Span, ref text) ? text.Written : VisibleText.OfLines(SchemaJson.Indented(schema.Json)), output);
        text.Dispose();
    }
}
