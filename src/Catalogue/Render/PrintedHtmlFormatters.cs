using System.Diagnostics.CodeAnalysis;
using Catalogue.Prose;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;

namespace Catalogue.Render;

/// <summary>Lets markup that is made where it is printed go straight into the page.</summary>
internal sealed class PrintedHtmlFormatters : IFormatterProvider, IFormatter
{
    /// <summary>Where the page goes that the thread renders: the engine does not tell, and takes texts only.</summary>
    [ThreadStatic]
    private static TextWriter? page;

    /// <summary>Renders a page; the engine writes through to it, and holds nothing back.</summary>
    public static void Render(HandlebarsTemplate<TextWriter, object, object> template, object view, TextWriter output)
    {
        page = output;
        try
        {
            template(output, view);
        }
        finally
        {
            page = null;
        }
    }

    public bool TryCreateFormatter(Type type, [NotNullWhen(true)] out IFormatter? formatter)
    {
        formatter = type.IsAssignableTo(typeof(PrintedHtml)) ? this : null;
        return formatter is not null;
    }

    public void Format<T>(T value, in EncodedTextWriter writer)
    {
        if (value is PrintedHtml html && writer.SuppressEncoding && page is { } output)
        {
            html.Print(output);
        }
        else
        {
            // Between two braces it is escaped once more, as any text.
            writer.Write(value?.ToString() ?? "");
        }
    }
}
