using System.Collections.Concurrent;
using Catalogue.Load;
using Catalogue.Sources;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Serve.Watching;

/// <summary>What a build looked at, as paths with forward slashes relative to the root.</summary>
/// <param name="Folders">Listed whole: whatever happens below them matters.</param>
/// <param name="Files">Read, or looked for.</param>
internal sealed record ReadPaths(IReadOnlySet<string> Folders, IReadOnlySet<string> Files)
{
    /// <summary>What most catalogues are read from: watched before the first build, it spares that build a repetition.</summary>
    public static ReadPaths Usual { get; } = new(
        new HashSet<string>(StringComparer.Ordinal) { CatalogueLoader.ServersFolder },
        new HashSet<string>(StringComparer.Ordinal) { CatalogueLoader.SettingsPath, CatalogueLoader.CategoriesPath, CatalogueLoader.SignalsPath });
}

/// <summary>
/// Notes what a build looks at. So the watcher knows no names of folders: a build that reads a new folder tomorrow is
/// watched rightly the day after.
/// </summary>
internal sealed class RecordingSources(ISources sources) : ISources
{
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> files = new(StringComparer.Ordinal);

    public ReadPaths Read() => new(folders.Keys.ToHashSet(StringComparer.Ordinal), files.Keys.ToHashSet(StringComparer.Ordinal));

    public IReadOnlyList<string> Files(string folder, DiagnosticBag diagnostics)
    {
        folders[folder] = true;
        return sources.Files(folder, diagnostics);
    }

    public bool Exists(string path)
    {
        files[path] = true;
        return sources.Exists(path);
    }

    public byte[]? Read(string path, DiagnosticBag diagnostics)
    {
        files[path] = true;
        return sources.Read(path, diagnostics);
    }

    public string Show(string path) => sources.Show(path);
}
