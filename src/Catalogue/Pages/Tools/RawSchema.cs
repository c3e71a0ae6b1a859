using Catalogue.Model;
using Catalogue.Prose;
using Catalogue.Schemas;
using Catalogue.Text;

namespace Catalogue.Pages.Tools;

/// <summary>The schema as declared, for the reader who wants to see it.</summary>
internal static class RawSchema
{
    /// <summary>A page is for reading; what is larger than this is told by its size. In bytes of compact JSON.</summary>
    private const int Largest = 20_000;

    /// <summary>
    /// The schema, indented and escaped for content: quotes, of which JSON is full, stand as they are there. Null where
    /// there is none or it is too large.
    /// </summary>
    public static string? Html(Tool tool)
    {
        if (tool.Descriptor.Declared?.Schema is not { Json.Length: > 2 and <= Largest } schema)
        {
            return null;
        }

        var text = new TextBuilder(stackalloc char[1024]);
        var html = SchemaJson.TryIndent(schema.Json.Span, ref text)
            ? HtmlText.EscapeContent(text.Written)
            : HtmlText.EscapeContent(VisibleText.OfLines(SchemaJson.Indented(schema.Json)));
        text.Dispose();
        return html;
    }

    /// <summary>What stands in the schema's place where it is too large.</summary>
    public static string? Note(Tool tool) => tool.Descriptor.Declared?.Schema is { Json.Length: > Largest } schema
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The raw schema has {schema.Json.Length:N0} bytes and is not shown; the table above is made from it.")
        : null;
}
