namespace Catalogue.Prose;

/// <summary>
/// Markup of a page that is made only where the template prints it, straight into the page. To a template it is text like
/// any other; as a text of its own it would be made only to be copied.
/// </summary>
public abstract class PrintedHtml
{
    public abstract void Print(TextWriter output);

    public sealed override string ToString()
    {
        using var output = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        Print(output);
        return output.ToString();
    }
}

/// <summary>Markdown as blocks of HTML.</summary>
public sealed class ProseHtml(string markdown) : PrintedHtml
{
    public override void Print(TextWriter output) => ProseRenderer.PrintBlocks(markdown, output);
}

/// <summary>Text as it stands, for the content of an element: without the breaks at its end.</summary>
public sealed class VerbatimHtml(string text) : PrintedHtml
{
    public override void Print(TextWriter output) => HtmlText.EscapeContent(text.AsSpan().TrimEnd('\n'), output);
}
