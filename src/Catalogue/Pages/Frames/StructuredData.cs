using System.Globalization;
using Catalogue.Plan;
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

        var output = new TextBuilder(memory ??= new char[8192]);
        output.Append("""{"@context":"https://schema.org","@graph":[""");
        var empty = output.Written.Length;
        WriteCrumbs(ref output, crumbs, context);
        Part(ref output, empty, Questions.Count);
        WriteQuestions(ref output);
        Part(ref output, empty, Items.Count);
        WriteItems(ref output, context);
        output.Append("]}");
        return output.ToString();
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
        for (var index = 0; index < Questions.Count; index++)
        {
            var (question, answer) = Questions[index];
            output.Append(index == 0 ? "" : ",");
            output.Append("""{"@type":"Question","name":""");
            ScriptJson.AppendString(ref output, question);
            output.Append(""","acceptedAnswer":{"@type":"Answer","text":""");
            ScriptJson.AppendString(ref output, answer);
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
}
