using System.Globalization;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Nodes;
using Catalogue.Yaml.Reading;

namespace Catalogue.Load.Attacks;

/// <summary>A Markdown file, cut into the YAML at its head and the text below.</summary>
/// <param name="Body">The lines below the front matter.</param>
/// <param name="BodyLine">The number of the first of them in the file.</param>
internal sealed record FrontMatter(YamlNode Head, IReadOnlyList<string> Body, int BodyLine)
{
    private const string Border = "---";

    /// <summary>The longest text that anyone would read on one page.</summary>
    private static readonly YamlReadOptions Options = YamlReadOptions.Descriptor with { MaximumBytes = 64 * 1024 };

    /// <summary>Cuts a file; null with the mistake reported where that cannot be done.</summary>
    public static FrontMatter? Read(byte[] bytes, string file, DiagnosticBag diagnostics)
    {
        if (!SourceText.TryDecode(bytes, Options.MaximumBytes, out var text, out var problem))
        {
            CatalogueLoader.Report(problem!, file, diagnostics);
            return null;
        }

        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() == Border ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Border) : -1;
        if (end < 0)
        {
            diagnostics.Add(DiagnosticKinds.FrontMatter, new SourceLocation(file, 1, 1), lines[0].TrimEnd() == Border
                ? "the front matter that begins here has no end; close it with a line '---'"
                : "the file has no front matter; begin it with a line '---', then YAML, then a line '---'");
            return null;
        }

        // The line that opens the front matter begins a YAML document, too: with it, lines are numbered as in the file.
        var head = YamlTreeReader.Read(string.Join('\n', lines[..end]) + "\n", Options, out problem);
        if (problem is not null)
        {
            CatalogueLoader.Report(problem, file, diagnostics);
        }

        return head is null ? null : new FrontMatter(head, lines[(end + 1)..], end + 2);
    }

    /// <summary>
    /// Cuts the text at its headings, which are fixed, and reports what is missing, strange or out of order.
    /// </summary>
    public IReadOnlyList<Descriptors.Attacks.AttackSection> Sections(IReadOnlyList<string> headings, string file, DiagnosticBag diagnostics)
    {
        var sections = new List<Descriptors.Attacks.AttackSection>();
        string? heading = null;
        var place = new SourceLocation(file, BodyLine, 1);
        var text = new List<string>();
        var isCode = false;
        for (var index = 0; index < Body.Count; index++)
        {
            var line = Body[index];
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            if (isCode || !line.StartsWith('#'))
            {
                text.Add(line);
                continue;
            }

            Close();
            place = new SourceLocation(file, BodyLine + index, 1);
            heading = line.TrimStart('#').Trim();
            if (!line.StartsWith("## ", StringComparison.Ordinal) || sections.Count >= headings.Count || heading != headings[sections.Count])
            {
                diagnostics.Add(DiagnosticKinds.TextHeadings, place, sections.Count < headings.Count
                    ? $"this should be the heading '## {headings[sections.Count]}'"
                    : string.Create(CultureInfo.InvariantCulture, $"the text has its {headings.Count} headings already; remove this one, or make it a paragraph"));
                return sections;
            }
        }

        Close();
        if (sections.Count < headings.Count)
        {
            diagnostics.Add(DiagnosticKinds.TextHeadings, new SourceLocation(file, BodyLine + Body.Count - 1, 1), $"the heading '## {headings[sections.Count]}' is missing; add it with its text");
        }

        return sections;

        void Close()
        {
            var markdown = string.Join('\n', text).Trim('\n');
            text.Clear();
            if (heading is null && markdown.Length > 0)
            {
                diagnostics.Add(DiagnosticKinds.TextHeadings, place, $"text stands before the first heading; begin with '## {headings[0]}'");
            }
            else if (heading is not null && markdown.Length == 0)
            {
                diagnostics.Add(DiagnosticKinds.TextHeadings, place, $"nothing stands below '## {heading}'; write its text");
            }

            if (heading is not null)
            {
                sections.Add(new Descriptors.Attacks.AttackSection(heading, markdown));
            }
        }
    }
}
