using Catalogue.Prose;
using Catalogue.Serve.Building;
using Catalogue.Serve.Requests;

namespace Catalogue.Serve.Overlay;

/// <summary>
/// What is added to a page on its way to the visitor, and to no file: the script that reloads it and, after a failed
/// build, the mistakes. The mistakes are plain HTML, so they show without a script, and sit in a shadow root, so that
/// neither the site's stylesheet nor theirs reaches the other.
/// </summary>
internal static class PageOverlay
{
    public static string Add(string page, BuildOutcome outcome)
    {
        var addition = (outcome.Failed ? Mistakes(outcome) : "") + Script(outcome);
        var end = page.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        return end < 0 ? page + addition : page.Insert(end, addition);
    }

    /// <summary>A file from this host: the pages' content policy allows no script in the page.</summary>
    public static string Script(BuildOutcome outcome) =>
        $"<script src=\"{ReservedPaths.Script}\" data-mark=\"{HtmlText.Escape(outcome.Mark)}\" defer></script>\n";

    private static string Mistakes(BuildOutcome outcome) =>
        $"""
        <div id="catalogue-serve-mistakes"><template shadowrootmode="open">
        <link rel="stylesheet" href="{ReservedPaths.Style}">
        <details class="overlay" open>
        <summary><strong>{MistakeList.Heading(outcome)}</strong> <span>This is the last good site.</span></summary>
        {MistakeList.Of(outcome)}
        </details>
        </template></div>

        """;
}
