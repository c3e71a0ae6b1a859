using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Load;
using Catalogue.Yaml.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace Catalogue.Render;

/// <summary>
/// Compiles the templates once and renders pages with them, from several threads. The only class that knows which
/// template engine there is.
/// </summary>
public sealed partial class TemplateEngine
{
    private const string PageFolder = "pages/";
    private const string PartialFolder = "partials/";

    private readonly Dictionary<string, HandlebarsTemplate<TextWriter, object, object>> pages = new(StringComparer.Ordinal);
    private readonly TemplateSet set;

    private TemplateEngine(TemplateSet set)
    {
        this.set = set;
    }

    /// <summary>Compiles all templates; what is wrong with any of them is reported, all together.</summary>
    /// <param name="pageNames">The templates that must be there.</param>
    /// <returns>The engine, or null where a template is broken.</returns>
    public static TemplateEngine? Compile(TemplateSet set, IEnumerable<string> pageNames, DiagnosticBag diagnostics)
    {
        var engine = new TemplateEngine(set);
        var own = new DiagnosticBag();
        TemplateScanner.Check(set, NameOf, own);
        foreach (var missing in pageNames.Where(name => !set.Templates.Any(template => template.Name == PageFolder + name)))
        {
            own.Add(DiagnosticKinds.TemplateMissing, new SourceLocation($"templates/{PageFolder}{missing}.hbs"), "the template of this page kind is missing");
        }

        if (!own.HasErrors)
        {
            engine.CompileAll(own);
        }

        foreach (var diagnostic in own.ToSortedList())
        {
            diagnostics.Add(diagnostic.Kind, diagnostic.Location, diagnostic.Text);
        }

        return own.HasErrors ? null : engine;
    }

    /// <summary>Renders a page.</summary>
    /// <exception cref="TemplateException">The template asks for what the view does not have.</exception>
    public void Render(string page, object view, TextWriter output)
    {
        try
        {
            PrintedHtmlFormatters.Render(pages[page], view, output);
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new TemplateException(Locate(page, exception), exception);
        }
    }

    private void CompileAll(DiagnosticBag diagnostics)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new HtmlEncoderAdapter(),
            FormatProvider = CultureInfo.InvariantCulture,
            FormatterProviders = { new PrintedHtmlFormatters() },
        });
        foreach (var template in set.Templates)
        {
            if (NameOf(template) is { } partial)
            {
                Try(template, diagnostics, () => handlebars.RegisterTemplate(partial, handlebars.Compile(new StringReader(template.Text))));
            }
            else if (template.Name.StartsWith(PageFolder, StringComparison.Ordinal))
            {
                Try(template, diagnostics, () => pages[template.Name[PageFolder.Length..]] = CompilePage(handlebars, template));
            }
        }
    }

    /// <summary>
    /// Compiles a page together with the layout around it: run apart, the engine makes a context for each page, of ten
    /// kilobytes, and throws it away.
    /// </summary>
    private HandlebarsTemplate<TextWriter, object, object> CompilePage(IHandlebars handlebars, TemplateFile template)
    {
        var layouts = set.Templates.Where(other => NameOf(other) is not null).ToDictionary(other => NameOf(other)!, other => other.Text, StringComparer.Ordinal);
        if (LayoutLinker.Link(template.Text, layouts) is { } linked)
        {
            try
            {
                return handlebars.Compile(new StringReader(linked));
            }
            catch (HandlebarsException)
            {
                // Compiled alone, each of the two says where in its own file the mistake is.
            }
        }

        return handlebars.Compile(new StringReader(template.Text));
    }

    private static void Try(TemplateFile template, DiagnosticBag diagnostics, Action compile)
    {
        try
        {
            compile();
        }
        catch (HandlebarsException exception)
        {
            // The tokenizer's errors end in "line:column", the line counted from 0; others have no place.
            var place = PlaceAtEnd().Match(exception.Message);
            var location = place.Success
                ? new SourceLocation(template.ShownAs, Number(place.Groups["line"]) + 1, Number(place.Groups["column"]) + 1)
                : new SourceLocation(template.ShownAs, 1, 1);
            diagnostics.Add(DiagnosticKinds.TemplateSyntax, location, Innermost(exception).Message.TrimEnd('.'));
        }
    }

    /// <summary>What other templates call this one; null for a page.</summary>
    private static string? NameOf(TemplateFile template) =>
        template.Name.StartsWith(PartialFolder, StringComparison.Ordinal) ? template.Name[PartialFolder.Length..]
        : template.Name.Contains('/', StringComparison.Ordinal) ? null
        : template.Name;

    /// <summary>The engine says which name is unknown, not where; the templates of the page are searched for it.</summary>
    private Diagnostic Locate(string page, Exception exception)
    {
        var message = Innermost(exception).Message.TrimEnd('.');
        var name = UnknownName().Match(message);
        var candidates = set.Templates.Where(template => template.Name == PageFolder + page)
            .Concat(set.Templates.Where(template => NameOf(template) is not null));
        if (name.Success)
        {
            var unknown = name.Groups["name"].Value;
            foreach (var template in candidates)
            {
                if (TemplateScanner.FindExpression(template.Text, unknown) is { } mark)
                {
                    return new Diagnostic(
                        DiagnosticKinds.TemplateName,
                        new SourceLocation(template.ShownAs, mark.Line, mark.Column),
                        $"'{unknown}' is unknown on a page of kind '{page}'; docs/templates.md lists what there is");
                }
            }
        }

        return new Diagnostic(DiagnosticKinds.TemplateName, new SourceLocation($"templates/{PageFolder}{page}.hbs", 1, 1), message);
    }

    private static Exception Innermost(Exception exception)
    {
        while (exception.InnerException is { } inner)
        {
            exception = inner;
        }

        return exception;
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<line>[0-9]{1,6}):(?<column>[0-9]{1,6})\\D*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PlaceAtEnd();

    [GeneratedRegex("^(?<name>[^ ]+) is undefined", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UnknownName();
}

/// <summary>A template and the views do not fit: the user's to mend, so it carries a diagnostic.</summary>
public sealed class TemplateException(Diagnostic diagnostic, Exception inner) : Exception(diagnostic.Text, inner)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
