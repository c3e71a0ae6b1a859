using System.Text;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Catalogue.Check.Rules;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check;

/// <summary>Reads one page after the other and holds each to the rules that need no other page. One a thread.</summary>
internal sealed class PageChecker
{
    /// <summary>More of one page's syntax errors than these are only echoes of the first.</summary>
    private const int SyntaxErrorsShown = 5;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly FileSet files;
    private readonly SiteAddress address;
    private readonly string shownAs;
    private readonly DiagnosticBag diagnostics;
    private readonly HtmlParser parser = new(new HtmlParserOptions { IsKeepingSourceReferences = true });
    private readonly List<(TextPosition Position, string Text)> syntax = [];

    public PageChecker(FileSet files, SiteAddress address, string shownAs, DiagnosticBag diagnostics)
    {
        this.files = files;
        this.address = address;
        this.shownAs = shownAs;
        this.diagnostics = diagnostics;
        parser.Error += (_, raised) =>
        {
            if (raised is HtmlErrorEvent error)
            {
                syntax.Add((error.Position, error.Message));
            }
        };
    }

    /// <summary>Checks one page.</summary>
    /// <returns>What the rules across pages need; null where the page could not be read.</returns>
    public CheckedPage? Check(string path, byte[] bytes)
    {
        string text;
        try
        {
            text = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Add(DiagnosticKinds.NotUtf8, new SourceLocation(shownAs + path), "the page is not UTF-8");
            return null;
        }

        syntax.Clear();
        using var document = parser.ParseDocument(text);
        var page = new PageUnderCheck(path, shownAs + path, document, diagnostics);
        foreach (var (position, message) in syntax.Take(SyntaxErrorsShown))
        {
            diagnostics.Add(DiagnosticKinds.HtmlSyntax, page.At(position), message.TrimEnd('.'));
        }

        MarkupRules.Check(page);
        var ids = StructureRules.Ids(page);
        var links = LinkRules.Check(page, ids, files, address);
        if (page.IsRedirect)
        {
            return new CheckedPage(path, page.Route, page.IsRedirect, IsIndexed: false) { Ids = ids, Links = links };
        }

        StructureRules.Headings(page);
        HeadRules.Canonical(page, address);
        StructuredDataRules.Check(page, files, address);
        return new CheckedPage(path, page.Route, page.IsRedirect, page.IsIndexed)
        {
            Title = HeadRules.Title(page),
            Description = HeadRules.Description(page),
            Ids = ids,
            Links = links,
        };
    }
}
