using System.Globalization;
using Catalogue.Plan;
using Catalogue.Prose;
using Catalogue.Text;

namespace Catalogue.Pages.Frames;

/// <summary>What a page tells machines in JSON-LD: where it stands, and the questions or the list that it holds.</summary>
public sealed record StructuredData
{
    /// <summary>Nothing but where the page stands.</summary>
    public static readonly StructuredData None = new();

    /// <summary>Where the JSON is put together; used again for every page that a thread makes.</summary>
    [ThreadStatic]
    private static char[]? memory;

    /// <summary>Questions with answers in Markdown, for a FAQPage.</summary>
    public IReadOnlyList<(string Question, string Answer)> Questions { get; init; } = [];

    /// <summary>Names and routes, for an ItemList.</summary>
    public IReadOnlyList<(string Name, string Route)> Items { get; init; } = [];

    /// <summary>The JSON, safe inside a script element; null where there is nothing to tell.</summary>
    public PrintedHtml? For(IReadOnlyList<Crumb> crumbs, PageContext context) =>
        crumbs.Count == 0 && Questions.Count == 0 && Items.Count == 0 ? null : new Script(this, crumbs, context);

    private void Write(ref TextBuilder output, IReadOnlyList<Crumb> crumbs, PageContext context)
    {
        output.Append("""{"@context":"https://schema.org","@graph":[""");
        var empty = output.Written.Length;
        WriteCrumbs(ref output, crumbs, context);
        Part(ref output, empty, Questions.Count);
        WriteQuestions(ref output);
        Part(ref output, empty, Items.Count);
        WriteItems(ref output, context);
        output.Append("]}");
    }

    /// <summary>A comma where something is to follow something.</summary>
    private static void Part(ref TextBuilder output, int empty, int following) =>
        output.Append(following > 0 && output.Written.Length > empty ? "," : "");

    private static void WriteCrumbs(ref TextBuilder output, IReadOnlyList<Crumb> crumbs, PageContext context)
    {
        if (crumbs.Count == 0)
        {
            return;
        }

        output.Append("""{"@type":"BreadcrumbList","itemListElement":[""");
        for (var index = 0; index < crumbs.Count; index++)
        {
            WritePlace(ref output, index);
            ScriptJson.AppendString(ref output, crumbs[index].Label);
            if (crumbs[index].Href is not null)
            {
                output.Append(",\"item\":");
                WriteAddress(ref output, context, crumbs[index].Route);
            }

            output.Append('}');
        }

        output.Append("]}");
    }

    private void WriteQuestions(ref TextBuilder output)
    {
        if (Questions.Count == 0)
        {
            return;
        }

        output.Append("""{"@type":"FAQPage","mainEntity":[""");
        Span<char> room = stackalloc char[512];
        for (var index = 0; index < Questions.Count; index++)
        {
            var (question, answer) = Questions[index];
            output.Append(index == 0 ? "" : ",");
            output.Append("""{"@type":"Question","name":""");
            ScriptJson.AppendString(ref output, question);
            output.Append(""","acceptedAnswer":{"@type":"Answer","text":""");
            var words = new TextBuilder(room);
            ProseRenderer.AppendPlainText(answer, ref words);
            ScriptJson.AppendString(ref output, words.Written);
            words.Dispose();
            output.Append("}}");
        }

        output.Append("]}");
    }

    private void WriteItems(ref TextBuilder output, PageContext context)
    {
        if (Items.Count == 0)
        {
            return;
        }

        output.Append("""{"@type":"ItemList","numberOfItems":""");
        output.Append(Items.Count.ToString(CultureInfo.InvariantCulture));
        output.Append(""","itemListElement":[""");
        for (var index = 0; index < Items.Count; index++)
        {
            WritePlace(ref output, index);
            ScriptJson.AppendString(ref output, Items[index].Name);
            output.Append(",\"url\":");
            WriteAddress(ref output, context, Items[index].Route);
            output.Append('}');
        }

        output.Append("]}");
    }

    /// <summary>The beginning of an entry of a list, up to its name.</summary>
    private static void WritePlace(ref TextBuilder output, int index)
    {
        output.Append(index == 0 ? "" : ",");
        output.Append("""{"@type":"ListItem","position":""");
        output.Append((index + 1).ToString(CultureInfo.InvariantCulture));
        output.Append(",\"name\":");
    }

    private static void WriteAddress(ref TextBuilder output, PageContext context, string route) =>
        ScriptJson.AppendString(ref output, context.Absolute(route) ?? context.Href(route));

    /// <summary>Puts the JSON together when it is printed.</summary>
    private sealed class Script(StructuredData data, IReadOnlyList<Crumb> crumbs, PageContext context) : PrintedHtml
    {
        public override void Print(TextWriter output)
        {
            var json = new TextBuilder(memory ??= new char[8192]);
            data.Write(ref json, crumbs, context);
            output.Write(json.Written);
            json.Dispose();
        }
    }
}
