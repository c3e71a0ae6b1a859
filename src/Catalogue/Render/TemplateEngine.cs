using System.Collections.Concurrent;
using Catalogue.Load;
using Catalogue.Render.Common;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Render;

/// <summary>
/// Prepares the templates once and renders pages with them, from several threads. Common templates are read and printed
/// here; all others, and all that has mistakes, go to the template engine, which prints the same.
/// </summary>
public sealed class TemplateEngine
{
    private readonly ConcurrentDictionary<string, TemplatePart[]> common = new(StringComparer.Ordinal);
    private readonly Lock compiling = new();
    private readonly TemplateSet set;
    private HandlebarsTemplates? compiled;

    private TemplateEngine(TemplateSet set)
    {
        this.set = set;
    }

    /// <summary>Prepares all templates; what is wrong with any of them is reported, all together.</summary>
    /// <param name="pageNames">The templates that must be there.</param>
    /// <returns>The engine, or null where a template is broken.</returns>
    public static TemplateEngine? Compile(TemplateSet set, IEnumerable<string> pageNames, DiagnosticBag diagnostics)
    {
        var engine = new TemplateEngine(set);
        var own = new DiagnosticBag();
        TemplateScanner.Check(set, TemplateNames.OfShared, own);
        foreach (var missing in pageNames.Where(name => !set.Templates.Any(template => TemplateNames.OfPage(template) == name)))
        {
            own.Add(DiagnosticKinds.TemplateMissing, new SourceLocation(TemplateNames.Place(missing).File), "the template of this page kind is missing");
        }

        if (!own.HasErrors)
        {
            engine.PrepareAll(own);
        }

        foreach (var diagnostic in own.ToSortedList())
        {
            diagnostics.Add(diagnostic.Kind, diagnostic.Location, diagnostic.Text);
        }

        return own.HasErrors ? null : engine;
    }

    /// <summary>Whether the template engine renders a page kind, after half a second of compiling.</summary>
    public bool IsCompiled(string page) => !common.ContainsKey(page);

    /// <summary>Renders a page.</summary>
    /// <exception cref="TemplateException">The template asks for what the view does not have.</exception>
    public void Render(string page, object view, PageWriter output)
    {
        if (common.TryGetValue(page, out var parts))
        {
            var before = output.Written.Length;
            try
            {
                TemplatePart.Print(parts, new Scope(view, null, view), output);
                return;
            }
            catch (UncommonTemplateException)
            {
                output.CutTo(before);
                CompileLate(page);
            }
        }

        compiled!.Render(page, view, output);
    }

    private void PrepareAll(DiagnosticBag diagnostics)
    {
        var shared = set.Templates.Where(template => TemplateNames.OfShared(template) is not null)
            .ToDictionary(template => TemplateNames.OfShared(template)!, template => template.Text, StringComparer.Ordinal);
        var reader = new CommonTemplateReader(shared);
        var others = new List<TemplateFile>();
        foreach (var template in set.Templates)
        {
            if (TemplateNames.OfPage(template) is not { } page)
            {
                continue;
            }

            if (reader.TryRead(template.Text) is { } parts)
            {
                common[page] = parts;
            }
            else
            {
                others.Add(template);
            }
        }

        if (others.Count > 0 || !shared.Keys.All(reader.CanRead))
        {
            compiled = new HandlebarsTemplates(set, diagnostics);
            others.ForEach(template => compiled.Compile(template, diagnostics));
        }
    }

    /// <summary>Gives a page kind to the template engine whose view turned out to be uncommon.</summary>
    private void CompileLate(string page)
    {
        lock (compiling)
        {
            if (!common.ContainsKey(page))
            {
                return;
            }

            var mistakes = new DiagnosticBag();
            compiled ??= new HandlebarsTemplates(set, mistakes);
            compiled.Compile(set.Templates.First(template => TemplateNames.OfPage(template) == page), mistakes);
            if (mistakes.ToSortedList() is [var mistake, ..])
            {
                throw new TemplateException(mistake, new InvalidOperationException(mistake.Text));
            }

            common.TryRemove(page, out _);
        }
    }
}

/// <summary>A template and the views do not fit: the user's to mend, so it carries a diagnostic.</summary>
public sealed class TemplateException(Diagnostic diagnostic, Exception inner) : Exception(diagnostic.Text, inner)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
