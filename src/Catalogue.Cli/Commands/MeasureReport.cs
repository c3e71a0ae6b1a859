using System.Globalization;
using Catalogue.Build;
using Catalogue.Classify;
using Catalogue.Cli.Reports;
using Catalogue.Model;
using Catalogue.Sources;
using Catalogue.Text;
using Catalogue.Vocabulary;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Cli.Commands;

/// <summary><c>catalogue classify --measure</c>: a confusion matrix of the rules against labels.</summary>
internal static class MeasureReport
{
    /// <summary>Labels that say nothing: they are counted in the matrix and left out of the agreement.</summary>
    private const string Other = "other";

    public static int Run(Terminal terminal, string root, string? labels, string? from, bool explains)
    {
        var diagnostics = new DiagnosticBag();
        var site = SiteBuilder.Load(CommonOptions.Sources(terminal, root), new BuildOptions(), diagnostics);
        var tools = site is null ? [] : Read(terminal, site, labels, from, diagnostics);
        if (site is null || diagnostics.HasErrors)
        {
            new DiagnosticReport(terminal, ReportFormat.Text).Write(diagnostics.ToSortedList());
            return ExitCodes.Diagnostics;
        }

        var judged = Agreement.Judge(tools, new ToolClassifier(site.Classification));
        WriteMatrix(terminal, judged);
        var counted = judged.Where(tool => tool.Labelled.Label != Other).ToList();
        terminal.Output.Write($"\nAgreement                {Agreement.Share(counted)}\n");
        terminal.Output.Write($"Of these, held-out third {Agreement.Share(counted.Where(tool => tool.IsHeldOut))}\n");
        foreach (var tool in explains ? counted.Where(tool => !tool.Agrees).OrderByDescending(tool => tool.Classification.Confidence) : Enumerable.Empty<JudgedTool>())
        {
            terminal.Output.Write(string.Create(CultureInfo.InvariantCulture,
                $"{(tool.IsHeldOut ? "held out" : "        ")} {VisibleText.Of(tool.Labelled.Server, 40)} {VisibleText.Of(tool.Labelled.Tool.Name, 60)}: label {VisibleText.Of(tool.Labelled.Label, 20)}, found {tool.Classification.Category} {tool.Classification.Confidence} %; {VisibleText.Of(string.Join("; ", tool.Classification.Evidence.Take(4).Select(item => $"{item.Category} {item.Text}")), 200)}\n"));
        }

        return ExitCodes.Clean;
    }

    private static IReadOnlyList<LabelledTool> Read(Terminal terminal, Site site, string? labels, string? from, DiagnosticBag diagnostics)
    {
        if (from is not null)
        {
            var folder = new FolderSources(Path.Combine(terminal.Folder, from), from);
            var files = folder.Files(".", diagnostics).Where(path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).ToList();
            if (files.Count == 0)
            {
                diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(VisibleText.Of(from)), "no JSON file is in this folder; name one with answers to tools/list");
            }

            return [.. files.SelectMany(path => folder.Read(path, diagnostics) is { } bytes ? LabelReader.ReadAnswer(folder.Show(path), bytes, diagnostics) : [])];
        }

        if (labels is not null)
        {
            var sources = new FolderSources(terminal.Folder, "");
            return sources.Read(labels, diagnostics) is { } bytes ? LabelReader.ReadLines(sources.Show(labels), bytes, diagnostics) : [];
        }

        return [.. from server in site.Servers from tool in server.Tools select new LabelledTool(server.Slug, tool.Descriptor, tool.Descriptor.Category ?? "")];
    }

    private static void WriteMatrix(Terminal terminal, IReadOnlyList<JudgedTool> judged)
    {
        var found = Words.DerivedCategories.Append(Words.UnknownCategory).ToList();
        terminal.Output.Write($"{"label",-14}{string.Concat(found.Select(category => $"{category,13}"))}{"agreement",12}\n");
        foreach (var label in judged.GroupBy(tool => tool.Labelled.Label, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var cells = found.Select(category => label.Count(tool => tool.Classification.Category == category).ToString(CultureInfo.InvariantCulture).PadLeft(13));
            var share = label.Key == Other ? "-" : string.Create(CultureInfo.InvariantCulture, $"{label.Count(tool => tool.Agrees) * 100.0 / label.Count():0.0} %");
            terminal.Output.Write($"{VisibleText.Of(label.Key, 13),-14}{string.Concat(cells)}{share,12}\n");
        }
    }
}
