using AngleSharp.Dom;
using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Check.Rules;

/// <summary>Nothing on a page can run or frame what is not ours: what a descriptor smuggled in would.</summary>
internal static class MarkupRules
{
    private static readonly HashSet<string> Forbidden = new(StringComparer.Ordinal) { "iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "portal", "marquee" };

    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "xlink:href", "poster", "data", "cite", "background", "ping", "srcset", "manifest"];

    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static void Check(PageUnderCheck page)
    {
        foreach (var element in page.Document.All)
        {
            if (Forbidden.Contains(element.LocalName))
            {
                page.Report(DiagnosticKinds.InjectedMarkup, element, $"a page has no <{element.LocalName}>");
            }

            if (element.LocalName == "script")
            {
                CheckScript(page, element);
            }

            foreach (var attribute in element.Attributes)
            {
                CheckAttribute(page, element, attribute);
            }
        }
    }

    private static void CheckScript(PageUnderCheck page, IElement script)
    {
        var type = script.GetAttribute("type");
        if (type != "application/ld+json" && !(type == "module" && script.HasAttribute("src") && script.TextContent.AsSpan().IsWhiteSpace()))
        {
            page.Report(DiagnosticKinds.InjectedMarkup, script,
                $"the script is neither a module of the site nor JSON-LD: {VisibleText.Of(script.OuterHtml, 60)}");
        }
    }

    private static void CheckAttribute(PageUnderCheck page, IElement element, IAttr attribute)
    {
        var name = attribute.Name;
        if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
        {
            page.Report(DiagnosticKinds.InjectedMarkup, element, $"<{element.LocalName}> has the event attribute {VisibleText.Of(name, 40)}");
        }
        else if (name is "style" or "srcdoc")
        {
            page.Report(DiagnosticKinds.InjectedMarkup, element, $"<{element.LocalName}> has a {name} attribute; use a class");
        }
        else if (Addresses.Contains(name, StringComparer.OrdinalIgnoreCase) && Scheme(attribute.Value) is { } scheme && !Schemes.Contains(scheme, StringComparer.Ordinal))
        {
            page.Report(DiagnosticKinds.InjectedMarkup, element,
                $"{name} of <{element.LocalName}> has the scheme '{VisibleText.Of(scheme, 30)}:'; only {Grammar.List(Schemes, "and")} are let through");
        }
    }

    /// <summary>The scheme as a browser reads it: blanks and control characters before and within it do not count.</summary>
    private static string? Scheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || address.AsSpan(0, colon).IndexOfAny('/', '?', '#') >= 0)
        {
            return null;
        }

        return string.Concat(address[..colon].Where(c => c > ' ')).ToLowerInvariant();
    }
}
