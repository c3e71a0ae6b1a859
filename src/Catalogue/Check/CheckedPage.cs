using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check;

/// <summary>A page as it is read: its elements, and where to report what is wrong with them.</summary>
/// <param name="shown">How messages name the file.</param>
internal sealed class PageUnderCheck(string path, string shown, IHtmlDocument document, DiagnosticBag diagnostics)
{
    public string Path => path;

    /// <summary>The page's own address, below the base path.</summary>
    public string Route => path == "index.html" || path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;

    public IHtmlDocument Document => document;

    /// <summary>Whether the page only leads on to another address.</summary>
    public bool IsRedirect { get; } = document.QuerySelector("meta[http-equiv=refresh i]") is not null;

    /// <summary>Whether search engines may list it.</summary>
    public bool IsIndexed { get; } =
        document.QuerySelector("meta[name=robots i]")?.GetAttribute("content")?.Contains("noindex", StringComparison.OrdinalIgnoreCase) != true;

    public SourceLocation Place(IElement? element) => element?.SourceReference?.Position is { } position ? At(position) : new SourceLocation(shown);

    public SourceLocation At(TextPosition position) => new(shown, position.Line, position.Column);

    public void Report(DiagnosticKind kind, IElement? element, string text) => diagnostics.Add(kind, Place(element), text);
}

/// <summary>What is kept of a page once it is read: as little as the rules across pages need.</summary>
internal sealed record CheckedPage(string Path, string Route, bool IsRedirect, bool IsIndexed)
{
    public (string Text, SourceLocation Place)? Title { get; init; }
    public (string Text, SourceLocation Place)? Description { get; init; }
    public required IReadOnlySet<string> Ids { get; init; }
    public required IReadOnlyList<PageLink> Links { get; init; }
}

/// <summary>A link to a fragment of another page, or to what is not there.</summary>
internal readonly record struct PageLink(string Href, string Path, string Fragment, SourceLocation Place);
