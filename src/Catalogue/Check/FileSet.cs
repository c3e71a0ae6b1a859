namespace Catalogue.Check;

/// <summary>Which addresses a static host would answer.</summary>
internal sealed class FileSet(IEnumerable<string> paths)
{
    private readonly HashSet<string> files = new(paths, StringComparer.Ordinal);

    /// <summary>The file that answers, or null. A folder answers with its <c>index.html</c>, and only with the slash.</summary>
    public string? Find(string path)
    {
        var file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return files.Contains(file) ? file : null;
    }
}
