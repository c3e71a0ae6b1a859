using System.Buffers;
using Catalogue.Text;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Catalogue.Prose;

/// <summary>
/// Renders the Markdown of descriptors. Raw HTML is text, links lead to http(s) only, pictures become links, and
/// headings become bold lines: a description must not break the outline of the page that it stands on.
/// </summary>
public static class ProseRenderer
{
    /// <summary>Characters that may begin Markdown wherever they stand.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<&!#|~\n\r{+>");

    /// <summary>Marks a link that leads to a page of this site.</summary>
    private const string OwnAddress = "own address";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .Use<SafeOutput>()
        .Build();

    /// <summary>The text as HTML blocks: paragraphs, lists, tables.</summary>
    public static string Blocks(ReadOnlySpan<char> markdown)
    {
        var output = new TextBuilder(stackalloc char[512]);
        AppendBlocks(markdown, ref output);
        return output.ToString();
    }

    /// <inheritdoc cref="Blocks(ReadOnlySpan{char})" />
    public static void PrintBlocks(ReadOnlySpan<char> markdown, TextWriter writer)
    {
        var output = new TextBuilder(stackalloc char[512]);
        AppendBlocks(markdown, ref output);
        writer.Write(output.Written);
        output.Dispose();
    }

    private static void AppendBlocks(ReadOnlySpan<char> markdown, ref TextBuilder output)
    {
        var before = output.Written.Length;
        output.Append("<p>");
        if (IsPlain(markdown))
        {
            HtmlText.Escape(markdown, ref output);
        }
        else if (!CodeSentence.TryRender(markdown, asHtml: true, ref output))
        {
            output.CutTo(before);
            output.Append(ParsedBlocks(markdown.ToString()));
            return;
        }

        output.Append("</p>");
    }

    /// <summary>The text as HTML blocks, with links of our own kind led to pages of this site.</summary>
    /// <param name="addressOf">The address for a link such as <c>case:some-slug</c>; null for any other.</param>
    public static string Blocks(string markdown, Func<string, string?> addressOf)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var link in document.Descendants<LinkInline>())
            {
                if (link.Url is { } url && addressOf(url) is { } address)
                {
                    link.SetData(OwnAddress, address);
                }
            }

            return document.ToHtml(Pipeline).TrimEnd('\n');
        }
        catch (ArgumentException)
        {
            // As above.
            return $"<p>{HtmlText.Escape(markdown)}</p>";
        }
    }

    /// <summary>The text as HTML for the inside of a paragraph; blocks where it is more than one paragraph.</summary>
    public static string Inline(string markdown)
    {
        if (IsPlain(markdown))
        {
            return HtmlText.Escape(markdown);
        }

        var output = new TextBuilder(stackalloc char[512]);
        if (CodeSentence.TryRender(markdown, asHtml: true, ref output))
        {
            return output.ToString();
        }

        output.Dispose();
        var html = ParsedBlocks(markdown);
        const string Open = "<p>", Close = "</p>";
        return html.StartsWith(Open, StringComparison.Ordinal)
            && html.EndsWith(Close, StringComparison.Ordinal)
            && html.IndexOf(Close, StringComparison.Ordinal) == html.Length - Close.Length
            ? html[Open.Length..^Close.Length]
            : HtmlText.Escape(PlainText(markdown));
    }

    /// <summary>The words alone, on one line: for descriptions in the head of a page and for data.</summary>
    public static string PlainText(string markdown)
    {
        if (IsPlain(markdown))
        {
            return markdown;
        }

        var output = new TextBuilder(stackalloc char[512]);
        AppendPlainText(markdown, ref output);
        return output.ToString();
    }

    /// <inheritdoc cref="PlainText(string)" />
    public static void AppendPlainText(ReadOnlySpan<char> markdown, ref TextBuilder output)
    {
        var before = output.Written.Length;
        if (IsPlain(markdown))
        {
            output.Append(markdown);
        }
        else if (!CodeSentence.TryRender(markdown, asHtml: false, ref output))
        {
            output.Append(ParsedPlainText(markdown.ToString()));
        }
        else if (!HasSingleBlanks(output.Written[before..]))
        {
            var words = output.Written[before..].ToString();
            output.CutTo(before);
            output.Append(OnOneLine(words));
        }
    }

    private static string ParsedBlocks(string markdown)
    {
        try
        {
            return Markdown.ToHtml(markdown, Pipeline).TrimEnd('\n');
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested too deeply; such a text is shown as it was written.
            return $"<p>{HtmlText.Escape(markdown)}</p>";
        }
    }

    private static string ParsedPlainText(string markdown)
    {
        try
        {
            return OnOneLine(Markdown.ToPlainText(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            return markdown;
        }
    }

    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Most sentences hold no Markdown at all, and are not worth a parser.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Marks) < 0
        && text.Length > 0
        && !char.IsWhiteSpace(text[0])
        && !char.IsAsciiDigit(text[0])
        && text[0] is not ('-' or '=');

    /// <summary>Whether a blank stands between every two words already, and nowhere else.</summary>
    private static bool HasSingleBlanks(ReadOnlySpan<char> text) =>
        text.Length > 0
        && text[0] != ' '
        && text[^1] != ' '
        && text.IndexOf("  ") < 0
        && (text.IndexOfAnyExceptInRange(' ', '~') < 0 || !HasOtherBlanks(text));

    /// <summary>Whether there is white space that is no blank.</summary>
    private static bool HasOtherBlanks(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c != ' ' && char.IsWhiteSpace(c))
            {
                return true;
            }
        }

        return false;
    }

    private sealed class SafeOutput : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
            if (renderer is HtmlRenderer { EnableHtmlForBlock: true } html)
            {
                html.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new BoldHeading());
                html.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLink());
                html.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolink());
            }
        }
    }

    private sealed class BoldHeading : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            renderer.Write("<p><strong>").WriteLeafInline(obj);
            renderer.WriteLine("</strong></p>");
        }
    }

    private sealed class SafeLink : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline obj)
        {
            if (obj.GetData(OwnAddress) is string address)
            {
                renderer.Write($"<a href=\"{HtmlText.Escape(address)}\">");
                renderer.WriteChildren(obj);
                renderer.Write("</a>");
                return;
            }

            var url = obj.GetDynamicUrl?.Invoke() ?? obj.Url;
            var isSafe = url is not null && renderer.EnableHtmlForInline && Shapes.TextForm.Url.Test(url);
            if (isSafe)
            {
                renderer.Write($"<a href=\"{HtmlText.Escape(url!)}\" rel=\"nofollow\">");
            }

            renderer.WriteChildren(obj);
            if (isSafe)
            {
                renderer.Write("</a>");
            }
        }
    }

    private sealed class SafeAutolink : HtmlObjectRenderer<AutolinkInline>
    {
        protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
        {
            var text = HtmlText.Escape(obj.Url);
            renderer.Write(!obj.IsEmail && Shapes.TextForm.Url.Test(obj.Url) ? $"<a href=\"{text}\" rel=\"nofollow\">{text}</a>" : text);
        }
    }
}
