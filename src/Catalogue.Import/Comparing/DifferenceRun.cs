using System.Text;
using Catalogue.Build;
using Catalogue.Import.Answers;
using Catalogue.Import.Writing;
using Catalogue.Load;
using Catalogue.Model;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Reading;

namespace Catalogue.Import.Comparing;

/// <summary>Finds what a descriptor and its server disagree in, by importing in memory and rating both.</summary>
public static class DifferenceRun
{
    /// <summary>Compares one server of a catalogue with what it says now.</summary>
    /// <returns>The differences; null where a diagnostic stopped it.</returns>
    public static IReadOnlyList<Difference>? Compare(ISources sources, string slug, ServerFacts facts, DiagnosticBag diagnostics)
    {
        var path = sources.Files(CatalogueLoader.ServersFolder, diagnostics)
            .FirstOrDefault(file => Path.GetFileName(file) == slug + ".yaml");
        if (path is null)
        {
            diagnostics.Add(DiagnosticKinds.UnknownServer, new SourceLocation(sources.Show(CatalogueLoader.ServersFolder)), $"no server '{slug}' in this catalogue");
            return null;
        }

        if (Find(sources, slug, diagnostics) is not { } before || sources.Read(path, diagnostics) is not { } bytes)
        {
            return null;
        }

        var settings = new ImportSettings(before.Descriptor.Source?.Date ?? "2000-01-01", DateIsGiven: false, KeepTexts: false);
        if (!SourceText.TryDecode(bytes, YamlReadOptions.Descriptor.MaximumBytes, out var text, out var problem)
            || DescriptorMerge.Merge(text, facts, settings, out problem) is not { } merged)
        {
            diagnostics.Add(DiagnosticKinds.Syntax, new SourceLocation(sources.Show(path), problem!.Mark.Line, problem.Mark.Column), problem.Text);
            return null;
        }

        return Find(new WithFile(sources, path, Encoding.UTF8.GetBytes(merged.Text)), slug, diagnostics) is { } after
            ? ServerComparison.Compare(before, after)
            : null;
    }

    private static Server? Find(ISources sources, string slug, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var server = SiteBuilder.Load(sources, new BuildOptions(), found)?.Servers.FirstOrDefault(server => server.Slug == slug);
        foreach (var diagnostic in server is null ? found.ToSortedList() : [])
        {
            diagnostics.Add(diagnostic.Kind, diagnostic.Location, diagnostic.Text);
        }

        return server;
    }

    /// <summary>A catalogue with one file replaced.</summary>
    private sealed class WithFile(ISources sources, string path, byte[] bytes) : ISources
    {
        public IReadOnlyList<string> Files(string folder, DiagnosticBag diagnostics) => sources.Files(folder, diagnostics);

        public bool Exists(string asked) => sources.Exists(asked);

        public byte[]? Read(string asked, DiagnosticBag diagnostics) => asked == path ? bytes : sources.Read(asked, diagnostics);

        public string Show(string asked) => sources.Show(asked);
    }
}
