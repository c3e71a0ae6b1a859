using Catalogue.Text;
using Catalogue.Yaml.Diagnostics;

namespace Catalogue.Sources;

/// <summary>Reads from a folder on disk. Links to other folders are not followed: they could lead out, or round in a ring.</summary>
/// <param name="root">The folder that holds <c>site.json</c>.</param>
/// <param name="shownAs">How messages name the root: empty for the current folder.</param>
public sealed class FolderSources(string root, string shownAs) : ISources
{
    /// <summary>No file of ours is as large; this only keeps a wrong path from filling the memory.</summary>
    private const long LargestFile = 64 * 1024 * 1024;

    private static readonly EnumerationOptions Below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    public IReadOnlyList<string> Files(string folder, DiagnosticBag diagnostics)
    {
        var start = Path.Combine(root, folder);
        if (!Directory.Exists(start))
        {
            return [];
        }

        var files = new List<string>();
        try
        {
            foreach (var entry in new DirectoryInfo(start).EnumerateFileSystemInfos("*", Below))
            {
                var path = Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (entry is FileInfo)
                {
                    files.Add(path);
                }
                else if (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
                {
                    Report(diagnostics, path, "this is a folder with the name of a file; rename it");
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(diagnostics, folder, $"the folder cannot be listed: {exception.GetType().Name}");
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }

    public bool Exists(string path) => File.Exists(Path.Combine(root, path));

    public byte[]? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            var full = Path.Combine(root, path);
            if (new FileInfo(full) is { Exists: true, Length: > LargestFile })
            {
                diagnostics.Add(DiagnosticKinds.TooLarge, new SourceLocation(Show(path)), "the file has more than 64 MiB");
                return null;
            }

            return File.ReadAllBytes(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report(diagnostics, path, exception is FileNotFoundException or DirectoryNotFoundException
                ? "the file does not exist"
                : $"the file cannot be read: {(Directory.Exists(Path.Combine(root, path)) ? "it is a folder" : exception.GetType().Name)}");
            return null;
        }
    }

    public string Show(string path) =>
        VisibleText.Of(shownAs.Length == 0 ? path : $"{shownAs.TrimEnd('/')}/{path}");

    private void Report(DiagnosticBag diagnostics, string path, string text) =>
        diagnostics.Add(DiagnosticKinds.FileUnreadable, new SourceLocation(Show(path)), text);
}
