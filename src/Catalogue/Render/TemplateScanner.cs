using System.Text.RegularExpressions;
using Catalogue.Load;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;

namespace Catalogue.Render;

/// <summary>
/// Finds mistakes that the template engine reports without a place, or only once a page is rendered: blocks that are
/// not closed, partials that no file defines, expressions that leave text unescaped.
/// </summary>
internal static partial class TemplateScanner
{
    /// <summary>Names that the engine itself defines.</summary>
    private const string BlockContent = "@partial-block";

    public static void Check(TemplateSet set, Func<TemplateFile, string?> partialName, DiagnosticBag diagnostics)
    {
        var partials = set.Templates.Select(partialName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var template in set.Templates)
        {
            if (FindUnclosed(template.Text) is { } unclosed)
            {
                Report(template, unclosed, DiagnosticKinds.TemplateSyntax, "the braces that open here are not closed; add '}}'", diagnostics);
                continue;
            }

            CheckBlocks(template, diagnostics);
            CheckPartials(template, partials, diagnostics);
            CheckRaw(template, diagnostics);
        }
    }

    /// <summary>Where an expression uses a name; null where none does.</summary>
    public static YamlMark? FindExpression(string text, string name)
    {
        foreach (Match tag in Tag().Matches(text))
        {
            var parts = tag.Groups["body"].Value.Split([' ', '=', '(', ')', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Contains(name, StringComparer.OrdinalIgnoreCase) || tag.Groups["body"].Value.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return MarkAt(text, tag.Index);
            }
        }

        return null;
    }

    /// <summary>Braces that meet the next pair, or the end of the file, before they are closed.</summary>
    private static int? FindUnclosed(string text)
    {
        for (var open = text.IndexOf("{{", StringComparison.Ordinal); open >= 0;)
        {
            var inside = open + 2;
            var isComment = text.AsSpan(inside).StartsWith("!") || text.AsSpan(inside).StartsWith("~!");
            var close = text.IndexOf("}}", inside, StringComparison.Ordinal);
            var next = text.IndexOf("{{", inside + (text.AsSpan(inside).StartsWith("{") ? 1 : 0), StringComparison.Ordinal);
            if (close < 0 || (!isComment && next >= 0 && next < close))
            {
                return open;
            }

            open = text.IndexOf("{{", close + 2, StringComparison.Ordinal);
        }

        return null;
    }

    private static void CheckBlocks(TemplateFile template, DiagnosticBag diagnostics)
    {
        var open = new Stack<(string Name, int Index)>();
        foreach (Match tag in Tag().Matches(template.Text))
        {
            var kind = tag.Groups["kind"].Value;
            var body = tag.Groups["body"].Value.TrimStart('>', '*', ' ');
            var name = body.Split(' ', 2)[0];
            if (kind is "#" or "^" && name.Length > 0)
            {
                open.Push((name, tag.Index));
            }
            else if (kind == "/")
            {
                if (open.Count == 0 || open.Peek().Name != name)
                {
                    Report(template, tag.Index, DiagnosticKinds.TemplateSyntax, open.Count == 0
                        ? $"the block '{name}' is closed here and was never opened"
                        : $"'{{{{/{open.Peek().Name}}}}}' is due here, not '{{{{/{name}}}}}'", diagnostics);
                    return;
                }

                open.Pop();
            }
        }

        if (open.Count > 0)
        {
            var (name, index) = open.Pop();
            Report(template, index, DiagnosticKinds.TemplateSyntax, $"the block '{name}' is never closed; add '{{{{/{name}}}}}'", diagnostics);
        }
    }

    private static void CheckPartials(TemplateFile template, HashSet<string> partials, DiagnosticBag diagnostics)
    {
        foreach (Match use in Partial().Matches(template.Text))
        {
            var name = use.Groups["name"].Value;
            if (name != BlockContent && !partials.Contains(name))
            {
                Report(template, use.Index, DiagnosticKinds.TemplateMissing,
                    $"the partial '{name}' is missing{NearestWord.Hint(name, partials)}; add partials/{name}.hbs, or correct the name", diagnostics);
            }
        }
    }

    /// <summary>Only names that end in Html hold markup that is safe to print as it is.</summary>
    private static void CheckRaw(TemplateFile template, DiagnosticBag diagnostics)
    {
        foreach (Match raw in Raw().Matches(template.Text))
        {
            if (!raw.Groups["name"].Value.EndsWith("Html", StringComparison.OrdinalIgnoreCase))
            {
                Report(template, raw.Index, DiagnosticKinds.TemplateSyntax,
                    $"'{raw.Groups["name"].Value}' must not be printed unescaped; write two braces instead of three", diagnostics);
            }
        }
    }

    private static void Report(TemplateFile template, int index, DiagnosticKind kind, string text, DiagnosticBag diagnostics)
    {
        var mark = MarkAt(template.Text, index);
        diagnostics.Add(kind, new SourceLocation(template.ShownAs, mark.Line, mark.Column), text);
    }

    private static YamlMark MarkAt(string text, int index) =>
        new(index, 1 + text.AsSpan(0, index).Count('\n'), index - text.LastIndexOf('\n', Math.Max(0, index - 1), Math.Max(0, index)));

    [GeneratedRegex("\\{\\{\\{?(?!!)~?(?<kind>[#/^]?)(?<body>[^{}]*?)~?\\}\\}\\}?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\{\\{~?#?>\\s*(?<name>[^\\s}~]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Partial();

    [GeneratedRegex("\\{\\{\\{\\s*(?<name>[^\\s}]+)\\s*\\}\\}\\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Raw();
}
