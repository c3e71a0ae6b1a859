using System.Text;
using Catalogue.Import.Answers;
using Catalogue.Import.Sources;
using Catalogue.Import.Writing;
using Catalogue.Load;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;
using Catalogue.Yaml.Reading;

namespace Catalogue.Import.Running;

/// <summary>Takes the facts of a run to their descriptors, one file for each server.</summary>
/// <param name="folder">The folder that holds <c>catalogue/</c>.</param>
/// <param name="sources">The same folder, for reading.</param>
/// <param name="isDryRun">Whether files stay as they are.</param>
public sealed class ImportRun(string folder, ISources sources, ImportSettings settings, bool isDryRun)
{
    /// <summary>Imports everything that a source gave.</summary>
    /// <param name="slug">The slug that the user names, which only a single server can have; null to find one for each.</param>
    public IReadOnlyList<ImportOutcome> Import(SourceAnswer answer, string? slug)
    {
        var outcomes = answer.Problems
            .Select(problem => Failed(problem.Origin, DiagnosticKinds.ImportFailed, new SourceLocation(problem.Origin), problem.Text, []))
            .ToList();
        var listing = new DiagnosticBag();
        var files = sources.Files(CatalogueLoader.ServersFolder, listing)
            .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal))
            .DistinctBy(path => Path.GetFileNameWithoutExtension(path), StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.Ordinal);
        var slugs = slug is not null && answer.Servers.Count == 1 ? [slug] : ServerSlugs.Assign(answer.Servers);
        outcomes.AddRange(answer.Servers.Select((facts, index) => slugs[index] is { } own
            ? ImportOne(facts, own, files.GetValueOrDefault(own) ?? $"{CatalogueLoader.ServersFolder}/{own}.yaml")
            : Failed(facts.Origin, DiagnosticKinds.ImportSlug, new SourceLocation(facts.Origin), NoSlug(facts), facts.Notes)));
        return outcomes;
    }

    private ImportOutcome ImportOne(ServerFacts facts, string slug, string path)
    {
        var shown = sources.Show(path);
        if (!sources.Exists(path))
        {
            var fresh = NewDescriptor.Write(facts, slug, settings);
            Write(path, fresh.Text, hasByteOrderMark: false);
            return new ImportOutcome(facts.Origin, shown, fresh, null, facts.Notes);
        }

        var reading = new DiagnosticBag();
        if (sources.Read(path, reading) is not { } bytes)
        {
            return new ImportOutcome(facts.Origin, shown, null, reading.ToSortedList()[0], facts.Notes);
        }

        if (!SourceText.TryDecode(bytes, YamlReadOptions.Descriptor.MaximumBytes, out var text, out var problem)
            || DescriptorMerge.Merge(text, facts, settings, out problem) is not { } merged)
        {
            return Failed(
                facts.Origin, DiagnosticKinds.Syntax, new SourceLocation(shown, problem!.Mark.Line, problem.Mark.Column), problem.Text, facts.Notes) with { File = shown };
        }

        if (!merged.IsUnchanged)
        {
            Write(path, merged.Text, bytes.AsSpan().StartsWith("\uFEFF"u8));
        }

        return new ImportOutcome(facts.Origin, shown, merged, null, facts.Notes);
    }

    /// <summary>Writes beside the file and swaps, so that an interruption leaves the old one whole.</summary>
    private void Write(string path, string text, bool hasByteOrderMark)
    {
        if (isDryRun)
        {
            return;
        }

        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var staged = target + ".importing";
        File.WriteAllBytes(staged, [.. hasByteOrderMark ? "\uFEFF"u8 : [], .. Encoding.UTF8.GetBytes(text)]);
        File.Move(staged, target, overwrite: true);
    }

    private static string NoSlug(ServerFacts facts) => ServerSlugs.Of(facts) is { } wanted
        ? $"another server of this run has the slug '{wanted}'; import this one alone with --slug"
        : "neither a package nor a repository is known, so there is no slug; name one with --slug";

    private static ImportOutcome Failed(string origin, DiagnosticKind kind, SourceLocation location, string text, IReadOnlyList<string> notes) =>
        new(origin, null, null, new Diagnostic(kind, location, text), notes);
}
