using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Catalogue.Load;
using Catalogue.Yaml.Diagnostics;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;

namespace Catalogue.Render;

/// <summary>
/// Templates compiled by the template engine, which takes half a second for the base set: for those that use more of the
/// language than common ones, and to say what is wrong. Besides the escaping below the only class that knows which
/// template engine there is.
/// </summary>
internal sealed partial class HandlebarsTemplates
{
    private readonly ConcurrentDictionary<string, HandlebarsTemplate<TextWriter, object, object>> pages = new(StringComparer.Ordinal);
    private readonly TemplateSet set;
    private readonly IHandlebars handlebars = Handlebars.Create(new HandlebarsConfiguration
    {
        ThrowOnUnresolvedBindingExpression = true,
        TextEncoder = new HtmlEncoderAdapter(),
        FormatProvider = CultureInfo.InvariantCulture,
    });

    /// <summary>Compiles the templates that others use; what is wrong with any of them is reported.</summary>
    public HandlebarsTemplates(TemplateSet set, DiagnosticBag diagnostics)
    {
        this.set = set;
        foreach (var template in set.Templates)
        {
            if (TemplateNames.OfShared(template) is { } name)
            {
                Try(template, diagnostics, () => handlebars.RegisterTemplate(name, handlebars.Compile(new StringReader(template.Text))));
            }
        }
    }

    /// <summary>Compiles a page's template, or reports what is wrong with it.</summary>
    public void Compile(TemplateFile template, DiagnosticBag diagnostics) =>
        Try(template, diagnostics, () => pages[TemplateNames.OfPage(template)!] = handlebars.Compile(new StringReader(template.Text)));

    /// <summary>Renders a page that was compiled.</summary>
    /// <exception cref="TemplateException">The template asks for what the view does not have.</exception>
    public void Render(string page, object view, TextWriter output)
    {
        try
        {
            pages[page](output, view);
        }
        catch (Exception exception) when (exception is HandlebarsException or HandlebarsUndefinedBindingException)
        {
            throw new TemplateException(Locate(page, exception), exception);
        }
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

    /// <summary>The engine says which name is unknown, not where; the templates of the page are searched for it.</summary>
    private Diagnostic Locate(string page, Exception exception)
    {
        var message = Innermost(exception).Message.TrimEnd('.');
        var name = UnknownName().Match(message);
        var candidates = set.Templates.Where(template => TemplateNames.OfPage(template) == page)
            .Concat(set.Templates.Where(template => TemplateNames.OfShared(template) is not null));
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

        return new Diagnostic(DiagnosticKinds.TemplateName, TemplateNames.Place(page), message);
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
