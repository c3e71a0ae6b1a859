using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Plan;

namespace Catalogue.Pages.Frames;

/// <summary>What a page tells machines in JSON-LD: where it stands, and the questions or the list that it holds.</summary>
public sealed record StructuredData
{
    /// <summary>Leaves other scripts and apostrophes readable; what could end the script element is escaped at the end.</summary>
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the JSON is put together; used again for every page that a thread makes.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? memory;

    /// <summary>Questions with plain answers, for a FAQPage.</summary>
    public IReadOnlyList<(string Question, string Answer)> Questions { get; init; } = [];

    /// <summary>Names and routes, for an ItemList.</summary>
    public IReadOnlyList<(string Name, string Route)> Items { get; init; } = [];

    /// <summary>The JSON, safe inside a script element.</summary>
    public string Write(IReadOnlyList<Crumb> crumbs, PageContext context)
    {
        if (crumbs.Count == 0 && Questions.Count == 0 && Items.Count == 0)
        {
            return "";
        }

        var buffer = memory ??= new ArrayBufferWriter<byte>(8192);
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("@context", "https://schema.org");
            writer.WriteStartArray("@graph");
            WriteCrumbs(writer, crumbs, context);
            WriteQuestions(writer);
            WriteItems(writer, context);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    private static string Address(PageContext context, string route) => context.Absolute(route) ?? context.Href(route);

    private static void WriteCrumbs(Utf8JsonWriter writer, IReadOnlyList<Crumb> crumbs, PageContext context)
    {
        if (crumbs.Count == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("@type", "BreadcrumbList");
        writer.WriteStartArray("itemListElement");
        for (var index = 0; index < crumbs.Count; index++)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "ListItem");
            writer.WriteNumber("position", index + 1);
            writer.WriteString("name", crumbs[index].Label);
            if (crumbs[index].Href is not null)
            {
                writer.WriteString("item", Address(context, crumbs[index].Route));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteQuestions(Utf8JsonWriter writer)
    {
        if (Questions.Count == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("@type", "FAQPage");
        writer.WriteStartArray("mainEntity");
        foreach (var (question, answer) in Questions)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "Question");
            writer.WriteString("name", question);
            writer.WriteStartObject("acceptedAnswer");
            writer.WriteString("@type", "Answer");
            writer.WriteString("text", answer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteItems(Utf8JsonWriter writer, PageContext context)
    {
        if (Items.Count == 0)
        {
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("@type", "ItemList");
        writer.WriteNumber("numberOfItems", Items.Count);
        writer.WriteStartArray("itemListElement");
        for (var index = 0; index < Items.Count; index++)
        {
            writer.WriteStartObject();
            writer.WriteString("@type", "ListItem");
            writer.WriteNumber("position", index + 1);
            writer.WriteString("name", Items[index].Name);
            writer.WriteString("url", Address(context, Items[index].Route));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
