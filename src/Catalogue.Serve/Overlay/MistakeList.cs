using System.Text;
using Catalogue.Prose;
using Catalogue.Serve.Building;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Serve.Overlay;

/// <summary>Diagnostics as HTML. Their texts quote descriptors, so everything is made visible and escaped.</summary>
internal static class MistakeList
{
    /// <summary>Nobody mends more before the next save; the terminal shows all.</summary>
    private const int Most = 50;

    public static string Heading(BuildOutcome outcome) => "Not built: " + Grammar.Count(
        outcome.Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error), "mistake");

    /// <summary>Errors first, each with its place, code, text and cure.</summary>
    public static string Of(BuildOutcome outcome)
    {
        var list = new StringBuilder("<ol>\n");
        foreach (var diagnostic in outcome.Diagnostics.OrderByDescending(diagnostic => diagnostic.Severity).Take(Most))
        {
            var word = diagnostic.Severity == Severity.Error ? "error" : "warning";
            list.Append("<li class=\"").Append(word).Append("\"><code class=\"place\">").Append(Show(diagnostic.Location.ToString()))
                .Append("</code> <span class=\"code\">").Append(word).Append(' ').Append(diagnostic.Kind.Code).Append("</span>\n<p class=\"text\">")
                .Append(Show(diagnostic.Text)).Append("</p>\n<p class=\"cure\">").Append(Cure(diagnostic.Kind)).Append("</p></li>\n");
        }

        list.Append("</ol>\n");
        if (outcome.Diagnostics.Count > Most)
        {
            list.Append("<p>and ").Append(outcome.Diagnostics.Count - Most).Append(" more: the terminal shows all.</p>\n");
        }

        return list.ToString();
    }

    /// <summary>Our own words, with code between backticks.</summary>
    private static string Cure(DiagnosticKind kind) => string.Concat(
        kind.Cure.Split('`').Select((part, index) => index % 2 == 0 ? Show(part) : $"<code>{Show(part)}</code>"));

    private static string Show(string text) => HtmlText.Escape(VisibleText.Of(text));
}
